import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Called when a save was refused: takes the keyboard to the first field that is wrong and scrolls it into view; with none, shows the reason. */
export function useRefusalFocus(form: RefObject<HTMLFormElement | null>): () => void {
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0 && form.current !== null) focusFirstWrong(form.current);
  }, [refusals, form]);
  return useCallback(() => setRefusals((count) => count + 1), []);
}

function focusFirstWrong(form: HTMLElement): void {
  const wrong = form.querySelector('[data-invalid]');
  const shown = wrong ?? form.querySelector('[role=alert]');
  wrong?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, button')?.focus({ preventScroll: true });
  shown?.scrollIntoView({ block: wrong === null ? 'nearest' : 'center' });
}
