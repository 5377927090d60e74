import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Catalogue } from '../data/catalogue';
import { useCatalogue } from '../panels/shell/catalogue';
import { type Toasts, ToastsContext } from '../panels/shell/toasts';
import { useText } from '../text/use-text';
import { afterScreenChange, afterWork, withToast } from '../ui/toast-list';
import { type ToastEntry, ToastRegion } from '../ui/toast-region';

const ScreenChangedContext = createContext<() => void>(() => undefined);

/** Keeps what was done on one screen from lying over the next. */
export function useToastsOfScreen(screen: string): void {
  const changed = useContext(ScreenChangedContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what is waited for.
  useEffect(() => changed(), [changed, screen]);
}

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [entries, setEntries] = useState<readonly ToastEntry[]>([]);
  const latest = useRef(entries);
  latest.current = entries;
  const done = useCallback<Toasts['done']>(
    (words, undo, kind = undo === undefined ? 'note' : 'work') => {
      const id = crypto.randomUUID();
      setEntries((present) => withToast(present, { id, text: words, undo, kind, since: performance.now() }));
      if (undo === undefined) return;
      void lastWork(catalogue).then((work) => setEntries((present) => present.map((entry) => (entry.id === id ? { ...entry, work } : entry))));
    },
    [catalogue],
  );
  useEffect(
    () =>
      catalogue.onSummaries(async () => {
        // Every write comes here, also each of a long import: nothing is asked while nothing offers to be undone.
        if (!latest.current.some(({ work }) => work !== undefined)) return;
        const work = await lastWork(catalogue);
        setEntries((present) => afterWork(present, work));
      }),
    [catalogue],
  );
  const close = useCallback((id: string) => setEntries((present) => present.filter((entry) => entry.id !== id)), []);
  const screenChanged = useCallback(() => {
    const now = performance.now();
    setEntries((present) => afterScreenChange(present, now));
  }, []);
  const value = useMemo<Toasts>(() => ({ done }), [done]);
  return (
    <ToastsContext value={value}>
      <ScreenChangedContext value={screenChanged}>{children}</ScreenChangedContext>
      <ToastRegion label={text('ui.toasts')} undoLabel={text('ui.undo')} closeLabel={text('ui.close')} toasts={entries} onClose={close} />
    </ToastsContext>
  );
}

/** What undo would take back now; a catalogue that is being closed has nothing more to say. */
async function lastWork(catalogue: Catalogue): Promise<string | undefined> {
  const work = await catalogue.undoable().catch(() => null);
  return work?.id;
}
