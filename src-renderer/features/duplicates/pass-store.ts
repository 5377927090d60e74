import type { JudgedPairs } from '../../core/candidates/duplicates';
import type { Catalogue } from '../../data/catalogue';
import { createCatalogueStore } from '../../panels/shell/catalogue-store';
import type { CandidateFinder, PassProgress } from '../../workers/candidates/candidates.client';

export type Pass =
  | { readonly state: 'never' }
  | { readonly state: 'running'; readonly progress: PassProgress | null; readonly cancel: () => void; readonly before: JudgedPairs | null }
  | { readonly state: 'cancelled'; readonly found: JudgedPairs | null }
  | { readonly state: 'done'; readonly found: JudgedPairs }
  | { readonly state: 'failed'; readonly found: JudgedPairs | null };

const passes = createCatalogueStore<Pass>({ state: 'never' });

export const usePass = passes.use;

/** What was found last; null before the first pass has ended. */
export function foundBy(pass: Pass): JudgedPairs | null {
  return pass.state === 'never' ? null : pass.state === 'running' ? pass.before : pass.found;
}

/** Looks through the whole catalogue; does nothing while that is under way. */
export async function startPass(catalogue: Catalogue, finder: CandidateFinder): Promise<void> {
  const last = passes.of(catalogue);
  if (last.state === 'running') return;
  const before = foundBy(last);
  const end = new AbortController();
  const running = { state: 'running' as const, cancel: () => end.abort(), before };
  passes.put(catalogue, { ...running, progress: null });
  try {
    const found = await finder.findDuplicates((progress) => passes.put(catalogue, { ...running, progress }), end.signal);
    passes.put(catalogue, { state: 'done', found });
  } catch {
    passes.put(catalogue, { state: end.signal.aborted ? 'cancelled' : 'failed', found: before });
  }
}
