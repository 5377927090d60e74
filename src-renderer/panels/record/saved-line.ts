import { createContext, type RefObject, useContext, useLayoutEffect } from 'react';

type SavedLine = {
  /** Id of the value just kept, until its line has the keyboard. */
  readonly value: string | null;
  readonly say: (value: string | null) => void;
};

export const SavedLineContext = createContext<SavedLine>({ value: null, say: () => undefined });

/** A value just kept has the keyboard on its line, wherever the record puts it: from there its place is one key away, and so is the next value. */
export function useSavedLine(value: string, line: RefObject<HTMLElement | null>): void {
  const saved = useContext(SavedLineContext);
  const isSaved = saved.value === value;
  useLayoutEffect(() => {
    if (!isSaved) return;
    line.current?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: 'nearest' });
    saved.say(null);
  }, [isSaved, line, saved.say]);
}
