import { useSyncExternalStore } from 'react';
import { readRemembered, remember } from './remembered';

const name = 'exchange.chosen-men';
const none: readonly string[] = [];
const listeners = new Set<() => void>();
let chosen: readonly string[] | null = null;

function current(): readonly string[] {
  chosen ??= readRemembered<readonly string[]>(name, none);
  return chosen;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says which men are to be handed over; the list and the record call it, then go to the exchange screen. */
export function chooseMen(soldiers: readonly string[]): void {
  chosen = [...new Set(soldiers)];
  remember(name, chosen);
  for (const listener of listeners) listener();
}

/** Ids of the soldiers chosen for the next bundle; survives a restart. Some may since have gone from the catalogue. */
export function useChosenMen(): readonly string[] {
  return useSyncExternalStore(subscribe, current);
}
