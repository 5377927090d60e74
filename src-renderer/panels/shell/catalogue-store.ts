import { useSyncExternalStore } from 'react';
import type { Catalogue } from '../../data/catalogue';
import { useCatalogue } from './catalogue';

type CatalogueStore<Held> = {
  of(catalogue: Catalogue): Held;
  put(catalogue: Catalogue, held: Held): void;
  /** What is held for the open catalogue, anew with every change. */
  use(): Held;
};

/** Something held for as long as a catalogue is open, outside the screens: work goes on while the user reads elsewhere, and what came of it waits for him. */
export function createCatalogueStore<Held>(first: Held): CatalogueStore<Held> {
  const stores = new WeakMap<Catalogue, { held: Held; readonly listeners: Set<() => void> }>();
  const storeOf = (catalogue: Catalogue) => {
    const known = stores.get(catalogue);
    if (known !== undefined) return known;
    const made = { held: first, listeners: new Set<() => void>() };
    stores.set(catalogue, made);
    return made;
  };
  function useHeld(): Held {
    const store = storeOf(useCatalogue());
    return useSyncExternalStore(
      (listener) => {
        store.listeners.add(listener);
        return () => store.listeners.delete(listener);
      },
      () => store.held,
    );
  }
  return {
    of: (catalogue) => storeOf(catalogue).held,
    put(catalogue, held) {
      const store = storeOf(catalogue);
      store.held = held;
      for (const listener of store.listeners) listener();
    },
    use: useHeld,
  };
}
