import { failure, type Result, success } from '../../core/result';
import { brokenReferences } from '../../core/sample/references';
import { type SampleDescription, sampleDescription } from '../../core/sample/schema';

/** One of the sample's files by name; null when it is not there. */
export type FetchSampleFile = (name: string, signal: AbortSignal) => Promise<ArrayBuffer | null>;

/** The sample lies beside the program's page (resources/public/sample): our own origin, never the network. */
export const fetchFromOwnOrigin: FetchSampleFile = async (name, signal) => {
  const answer = await fetch(new URL(`sample/${name}`, document.baseURI), { signal });
  return answer.ok ? answer.arrayBuffer() : null;
};

export type FetchFailure = { readonly why: 'sample-file-missing'; readonly file: string } | { readonly why: 'sample-damaged'; readonly file: string };

const descriptionFile = 'catalogue.json';

/** The description, parsed and held together; a wrong one is a damaged installation, never half a sample. */
export async function fetchDescription(fetchFile: FetchSampleFile, signal: AbortSignal): Promise<Result<SampleDescription, FetchFailure>> {
  const bytes = await fetchFile(descriptionFile, signal);
  if (bytes === null) return failure({ why: 'sample-file-missing', file: descriptionFile });
  const parsed = sampleDescription.safeParse(jsonOf(bytes));
  if (!parsed.success || brokenReferences(parsed.data).length > 0) return failure({ why: 'sample-damaged', file: descriptionFile });
  return success(parsed.data);
}

/** One file of the size that the description names; its hash is told by the vault, which keeps it. */
export async function fetchOriginal(
  file: SampleDescription['files'][number],
  fetchFile: FetchSampleFile,
  signal: AbortSignal,
): Promise<Result<File, FetchFailure>> {
  const bytes = await fetchFile(file.name, signal);
  if (bytes === null) return failure({ why: 'sample-file-missing', file: file.name });
  if (bytes.byteLength !== file.size) return failure({ why: 'sample-damaged', file: file.name });
  return success(new File([bytes], file.name, { type: file.mediaType }));
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
