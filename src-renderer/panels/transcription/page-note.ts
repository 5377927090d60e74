import { useCallback, useState } from 'react';

/** What is said beside the text of a page: what went wrong, or what is to be known, with what can be done about it. */
export type PageNote = {
  readonly kind: 'error' | 'info';
  readonly words: string;
  readonly act?: { readonly label: string; readonly run: () => void } | undefined;
};
/** Words alone say what went wrong; null takes it away. */
export type Tell = (note: PageNote | string | null) => void;

const none: ReadonlyMap<string, PageNote> = new Map();

/** Notes by page. `tell` is that of the page for which it was taken: what comes of a long work stands beside the page it is about, whichever is open when it ends. */
export function usePageNotes(key: string): { readonly note: PageNote | null; readonly tell: Tell } {
  const [notes, setNotes] = useState(none);
  const tell = useCallback<Tell>(
    (note) =>
      setNotes((known) => {
        const others = [...known].filter(([page]) => page !== key);
        return new Map(note === null ? others : [...others, [key, typeof note === 'string' ? { kind: 'error', words: note } : note]]);
      }),
    [key],
  );
  return { note: notes.get(key) ?? null, tell };
}
