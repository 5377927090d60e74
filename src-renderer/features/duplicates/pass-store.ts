import { useSyncExternalStore } from 'react';
import type { JudgedPairs } from '../../core/candidates/duplicates';
import type { Catalogue } from '../../data/catalogue';
import { useCatalogue } from '../../panels/shell/catalogue';
import type { CandidateFinder, PassProgress } from '../../workers/candidates/candidates.client';

export type Pass =
  | { readonly state: 'never' }
  | { readonly state: 'running'; readonly progress: PassProgress | null; readonly cancel: () => void; readonly before: JudgedPairs | null }
  | { readonly state: 'cancelled'; readonly found: JudgedPairs | null }
  | { readonly state: 'done'; readonly found: JudgedPairs }
  | { readonly state: 'failed'; readonly found: JudgedPairs | null };

type Store = { pass: Pass; readonly listeners: Set<() => void> };

// Kept outside the screen: a pass goes on while the user reads elsewhere, and what it found stays while decisions are made.
const stores = new WeakMap<Catalogue, Store>();

function storeOf(catalogue: Catalogue): Store {
  const known = stores.get(catalogue);
  if (known !== undefined) return known;
  const made: Store = { pass: { state: 'never' }, listeners: new Set() };
  stores.set(catalogue, made);
  return made;
}

function become(catalogue: Catalogue, pass: Pass): void {
  const store = storeOf(catalogue);
  store.pass = pass;
  for (const listener of store.listeners) listener();
}

export function usePass(): Pass {
  const catalogue = useCatalogue();
  const store = storeOf(catalogue);
  return useSyncExternalStore(
    (listener) => {
      store.listeners.add(listener);
      return () => store.listeners.delete(listener);
    },
    () => store.pass,
  );
}

/** What was found last; null before the first pass has ended. */
export function foundBy(pass: Pass): JudgedPairs | null {
  return pass.state === 'never' ? null : pass.state === 'running' ? pass.before : pass.found;
}

/** Looks through the whole catalogue; does nothing while that is under way. */
export async function startPass(catalogue: Catalogue, finder: CandidateFinder): Promise<void> {
  const last = storeOf(catalogue).pass;
  if (last.state === 'running') return;
  const before = foundBy(last);
  const end = new AbortController();
  const running = { state: 'running' as const, cancel: () => end.abort(), before };
  become(catalogue, { ...running, progress: null });
  try {
    const found = await finder.findDuplicates((progress) => become(catalogue, { ...running, progress }), end.signal);
    become(catalogue, { state: 'done', found });
  } catch {
    become(catalogue, { state: end.signal.aborted ? 'cancelled' : 'failed', found: before });
  }
}
