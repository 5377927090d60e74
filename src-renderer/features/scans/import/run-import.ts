import type { Outcome } from '../../../../src-main/contract/results';
import type { Inspection } from '../../../core/filetypes/inspection';
import { type ImportedFile, importScans } from '../../../data/actions/import-scan';
import type { Catalogue } from '../../../data/catalogue';
import { scansByIds } from '../../../data/queries/documents';
import type { FileOutcome, ImportProblem } from './outcome';

/** Files on their way at once: enough to keep disk and hash busy, few enough that the six connections of a page leave room for saves. */
const atOnce = 3;
/** A write takes its fixed time whatever it holds, so files are written down by the dozen, or when this long has passed (milliseconds). */
const writeEvery = { files: 12, milliseconds: 400 } as const;

export type ImportListener = {
  /** Bytes of file `index` that the vault has received so far. */
  readonly onBytes: (index: number, sent: number) => void;
  /** Called once for each file, when nothing more can happen to it. */
  readonly onOutcome: (index: number, outcome: FileOutcome) => void;
};

export type ImportInput = ImportListener & {
  readonly catalogue: Catalogue;
  readonly files: readonly File[];
  /** UUID by which the inbox groups and by which all is undone as one. */
  readonly batch: string;
  readonly inspect: (file: File, sha: string, signal: AbortSignal) => Promise<Inspection>;
  readonly signal: AbortSignal;
  /** Passed before each file: while the user pauses, nothing more is begun, and what is begun is finished and written down. */
  readonly whenGoing: () => Promise<void>;
  readonly isPaused: () => boolean;
};

type Ready = { readonly index: number; readonly file: ImportedFile; readonly format: string; readonly incomplete: boolean };

/**
 * Takes files in (design.md §6): the original fsynced in the vault, looked at in a worker, then written down with others
 * in one strict transaction. One file's trouble never stops the others; cancelling keeps what is written and leaves
 * nothing half done, since the vault drops what it has not received whole.
 */
export async function runImport(input: ImportInput): Promise<void> {
  const { catalogue, files, signal } = input;
  const space = await freeSpace(catalogue);
  let free = space;
  let next = 0;
  let ready: Ready[] = [];
  let lastWrite = catalogue.now();
  let writing: Promise<void> = Promise.resolve();

  const write = (): Promise<void> => {
    writing = writing.then(async () => {
      const taken = ready;
      ready = [];
      lastWrite = catalogue.now();
      if (taken.length > 0) await writeDown(input, taken);
    });
    return writing;
  };

  const work = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index];
      if (file === undefined) continue;
      if (input.isPaused()) await write();
      await input.whenGoing();
      if (signal.aborted) {
        input.onOutcome(index, { kind: 'cancelled' });
        continue;
      }
      // Asked again before a refusal: the estimate knows nothing of what others freed meanwhile.
      if (file.size > free) free = await freeSpace(catalogue);
      const taken: Ready | ImportProblem = file.size > free ? { why: 'no-space', needed: file.size, free } : await takeOne(input, file, index);
      if ('why' in taken) input.onOutcome(index, taken.why === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', why: taken });
      else {
        free -= file.size;
        ready.push(taken);
        if (ready.length >= writeEvery.files || catalogue.now() - lastWrite >= writeEvery.milliseconds) await write();
      }
    }
    await write();
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, work));
}

/** Infinite when the host does not say: the vault refuses by itself what does not fit. */
async function freeSpace(catalogue: Catalogue): Promise<number> {
  try {
    const { free } = await catalogue.desk.call('app.space', {});
    return free;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function takeOne(input: ImportInput, file: File, index: number): Promise<Ready | ImportProblem> {
  const { catalogue, signal } = input;
  try {
    const kept: Outcome<{ readonly sha: string; readonly size: number }> = await catalogue.desk.keepOriginal(catalogue.id, file, {
      onBytes: (sent) => input.onBytes(index, sent),
      signal,
    });
    if (!kept.ok) return kept.failure;
    const { sha, size } = kept.value;
    const known = (await scansByIds(catalogue, [sha])).get(sha);
    if (known !== undefined) {
      const { mediaType, pages, obstacle } = known;
      return { index, file: { sha, name: file.name, mediaType, size, pages, obstacle }, format: '', incomplete: false };
    }
    const { mediaType, formatName, pages, obstacle, incomplete } = await input.inspect(file, sha, signal);
    return { index, file: { sha, name: file.name, mediaType, size, pages, obstacle, incomplete }, format: formatName, incomplete };
  } catch (error) {
    if (signal.aborted) return { why: 'cancelled' };
    return { why: 'no-answer', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function writeDown({ catalogue, batch, onOutcome }: ImportInput, taken: readonly Ready[]): Promise<void> {
  const written = await importScans(catalogue, { files: taken.map(({ file }) => file), batch });
  for (const [at, { index, file, format, incomplete }] of taken.entries()) {
    const scan = written.ok ? written.value.scans[at] : undefined;
    if (!written.ok) onOutcome(index, { kind: 'refused', why: written.failure });
    else if (scan !== undefined) onOutcome(index, outcomeOf(scan, file, format, incomplete));
  }
}

function outcomeOf(
  { scan, document, alreadyThere }: { readonly scan: string; readonly document: string; readonly alreadyThere: boolean },
  { obstacle, pages }: ImportedFile,
  format: string,
  incomplete: boolean,
): FileOutcome {
  if (alreadyThere) return { kind: 'duplicate', scan, document };
  if (obstacle !== undefined) return { kind: 'kept', scan, document, obstacle, format };
  return { kind: 'imported', scan, document, pages: pages.length, incomplete };
}
