import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Toasts, ToastsContext } from '../panels/shell/toasts';
import { useText } from '../text/use-text';
import { afterScreenChange, withToast } from '../ui/toast-list';
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
  const [entries, setEntries] = useState<readonly ToastEntry[]>([]);
  const done = useCallback<Toasts['done']>((words, undo, kind = undo === undefined ? 'note' : 'work') => {
    setEntries((present) => withToast(present, { id: crypto.randomUUID(), text: words, undo, kind, since: performance.now() }));
  }, []);
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
