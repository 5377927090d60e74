import type { Desk } from '../../../src-main/contract/desk';
import type { Failure } from '../../../src-main/contract/results';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../../data/catalogue';

/** Counts, and the file names of what is not as it came. */
export type OriginalsVerdict = { readonly whole: number; readonly different: readonly string[]; readonly missing: readonly string[] };

/** Few at a time, so that the progress moves and a cancel is heard soon: one original may have a gigabyte. */
const atOnce = 8;

export async function checkOriginals(
  desk: Desk,
  catalogue: Catalogue,
  onProgress: (done: number, total: number) => void,
  signal: { readonly aborted: boolean },
): Promise<Result<OriginalsVerdict, Failure>> {
  const shas = await catalogue.database.scans.toCollection().primaryKeys();
  const different: string[] = [];
  const missing: string[] = [];
  let whole = 0;
  for (let from = 0; from < shas.length; from += atOnce) {
    if (signal.aborted) return failure({ why: 'cancelled' });
    onProgress(from, shas.length);
    const answer = await desk.call('originals.verify', { catalogue: catalogue.id, shas: shas.slice(from, from + atOnce) });
    if (!answer.ok) return answer;
    whole += answer.value.whole.length;
    different.push(...(await namesOf(catalogue, answer.value.different)));
    missing.push(...(await namesOf(catalogue, answer.value.missing)));
  }
  onProgress(shas.length, shas.length);
  return success({ whole, different, missing });
}

async function namesOf(catalogue: Catalogue, shas: readonly string[]): Promise<readonly string[]> {
  const scans = await catalogue.database.scans.bulkGet([...shas]);
  return shas.map((sha, index) => scans[index]?.names[0] ?? sha);
}
