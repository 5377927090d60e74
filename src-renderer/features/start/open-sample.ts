import type { Desk } from '../../../src-main/contract/desk';
import type { Failure } from '../../../src-main/contract/results';
import { failure, type Result, success } from '../../core/result';
import { firstReader, secondReader } from '../../core/sample/readers';
import type { SampleDescription } from '../../core/sample/schema';
import { importScans } from '../../data/actions/import-scan';
import { saveAgent } from '../../data/actions/save-agent';
import type { Catalogue } from '../../data/catalogue';
import type { ActionFailure } from '../../data/failures';
import { type FetchFailure, type FetchSampleFile, fetchDescription, fetchFromOwnOrigin, fetchOriginal } from './fetch-sample';
import { confirmDecisions, decideFirst } from './sample-decisions';
import { describeSampleDocuments, type Keys, writeRest, writeSoldiers } from './sample-rows';

export type OpenSampleFailure = FetchFailure | ActionFailure | { readonly why: 'cancelled' } | { readonly why: 'not-kept'; readonly failure: Failure };

export type OpenSampleInput = {
  readonly desk: Desk;
  /** The empty sample catalogue, best opened as `firstReader` (core/sample/readers.ts). */
  readonly catalogue: Catalogue;
  /**
   * Closes the catalogue and opens it again as this agent. With it, the second reader confirms what the first proposed;
   * without it, those stay `probable`, since nobody confirms his own proposal (domain.md §4, condition 7).
   */
  readonly reopenAs?: (agent: string) => Promise<Result<Catalogue, OpenSampleFailure>>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  /** For tests; otherwise from our own origin. */
  readonly fetchFile?: FetchSampleFile;
};

/**
 * Fills the sample catalogue (issue 2, point 10): originals into the vault, then rows through the ordinary actions. A failure or
 * a cancel leaves a catalogue that the caller removes whole. Answers after the last write is on disk.
 */
export async function openSample(input: OpenSampleInput): Promise<Result<void, OpenSampleFailure>> {
  try {
    return await fillCatalogue(input);
  } catch (problem) {
    // An aborted fetch throws; anything else thrown is our own mistake.
    if (input.signal.aborted) return failure({ why: 'cancelled' });
    throw problem;
  }
}

async function fillCatalogue(input: OpenSampleInput): Promise<Result<void, OpenSampleFailure>> {
  const { catalogue, signal } = input;
  const fetchFile = input.fetchFile ?? fetchFromOwnOrigin;
  const description = await fetchDescription(fetchFile, signal);
  if (!description.ok) return description;
  const step = stepper(description.value, input);
  const named = await nameReader(catalogue, firstReader);
  if (!named.ok) return named;
  const kept = await keepOriginals(description.value, fetchFile, input, step);
  if (!kept.ok) return kept;
  const imported = await importScans(catalogue, { files: description.value.files.map(({ sha256, ...file }) => ({ sha: sha256, ...file })) });
  if (!imported.ok) return imported;
  const documents = new Map(description.value.files.map((file, index) => [file.name, imported.value.scans[index]?.document ?? '']));
  const keys: Keys = {
    documents: new Map(description.value.documents.map(({ key, pages }) => [key, documents.get(pages[0]?.file ?? '') ?? ''])),
    scans: new Map(description.value.files.map(({ name, sha256 }) => [name, sha256])),
    soldiers: new Map(),
    attachments: new Map(),
  };
  for (const write of [describeSampleDocuments, writeSoldiers, writeRest, decideFirst]) {
    const written = await write(catalogue, description.value, keys, step);
    if (!written.ok) return written;
  }
  return confirm(input, description.value, keys, step);
}

async function confirm(input: OpenSampleInput, description: SampleDescription, keys: Keys, step: Step): Promise<Result<void, OpenSampleFailure>> {
  if (input.reopenAs === undefined) return success(undefined);
  const reopened = await input.reopenAs(secondReader.id);
  if (!reopened.ok) return reopened;
  const named = await nameReader(reopened.value, secondReader);
  return named.ok ? confirmDecisions(reopened.value, description, keys, step) : named;
}

// A catalogue opened under the user's own agent keeps the user's own name.
async function nameReader(catalogue: Catalogue, { id, ...fields }: typeof firstReader): Promise<Result<void, OpenSampleFailure>> {
  if (catalogue.agent() !== id) return success(undefined);
  const saved = await saveAgent(catalogue, fields);
  return saved.ok ? success(undefined) : saved;
}

async function keepOriginals(
  description: SampleDescription,
  fetchFile: FetchSampleFile,
  { desk, catalogue, signal }: OpenSampleInput,
  step: Step,
): Promise<Result<void, OpenSampleFailure>> {
  for (const file of description.files) {
    const fetched = await fetchOriginal(file, fetchFile, signal);
    if (!fetched.ok) return fetched;
    const kept = await desk.keepOriginal(catalogue.id, fetched.value, { onBytes: () => undefined, signal });
    if (!kept.ok) return failure(kept.failure.why === 'cancelled' ? { why: 'cancelled' } : { why: 'not-kept', failure: kept.failure });
    if (kept.value.sha !== file.sha256) return failure({ why: 'sample-damaged', file: file.name });
    const gone = step();
    if (!gone.ok) return gone;
  }
  return success(undefined);
}

/** Counts one step done and tells the listener; refuses to go on after a cancel. */
export type Step = () => Result<void, { readonly why: 'cancelled' }>;

function stepper({ files, documents, soldiers }: SampleDescription, { onProgress, signal }: OpenSampleInput): Step {
  // Each man is written, then decided on.
  const total = files.length + documents.length + 2 * soldiers.length;
  let done = 0;
  onProgress(done, total);
  return () => {
    if (signal.aborted) return failure({ why: 'cancelled' });
    done = Math.min(done + 1, total);
    onProgress(done, total);
    return success(undefined);
  };
}
