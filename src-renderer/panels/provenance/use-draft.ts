import { useEffect, useRef, useState } from 'react';
import type { CommonValue } from './common-values';

type Draft = {
  /** What stands in the box. */
  readonly shown: string;
  readonly type: (text: string) => void;
  /** Hands what was typed to the store, if it says something new; called on leaving the box. */
  readonly leave: () => void;
};

/**
 * A box whose text is the user's own while he types, and is stored when he leaves it, also by closing the panel. Over
 * documents that differ it starts empty, and stays unsaid unless something is typed.
 */
export function useDraft(stored: CommonValue, store: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const value = stored.same ? stored.value : null;
  const pending = useRef<() => void>(() => undefined);
  pending.current = () => {
    if (typed === null || typed === (value ?? '')) return;
    store(typed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed has arrived, or has been replaced by undo, when the stored value changes.
  useEffect(() => setTyped(null), [value]);
  useEffect(() => () => pending.current(), []);
  return { shown: typed ?? value ?? '', type: setTyped, leave: () => pending.current() };
}
