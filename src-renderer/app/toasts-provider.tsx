import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type Toasts, ToastsContext } from '../panels/shell/toasts';
import { useText } from '../text/use-text';
import { type ToastEntry, ToastRegion } from '../ui/toast-region';

/** More would cover the work; the oldest goes. */
const most = 3;

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const [entries, setEntries] = useState<readonly ToastEntry[]>([]);
  const done = useCallback<Toasts['done']>((words, undo) => {
    setEntries((present) => [...present, { id: crypto.randomUUID(), text: words, undo }].slice(-most));
  }, []);
  const close = useCallback((id: string) => setEntries((present) => present.filter((entry) => entry.id !== id)), []);
  const value = useMemo<Toasts>(() => ({ done }), [done]);
  return (
    <ToastsContext value={value}>
      {children}
      <ToastRegion label={text('ui.toasts')} undoLabel={text('ui.undo')} closeLabel={text('ui.close')} toasts={entries} onClose={close} />
    </ToastsContext>
  );
}
