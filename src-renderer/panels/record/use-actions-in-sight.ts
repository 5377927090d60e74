import { type RefObject, useEffect } from 'react';

/**
 * Keeps the buttons of a small form in sight while it is being filled: what is said above them (what rests on a deed, what is
 * found) comes after the form has opened, and pushes them down.
 */
export function useActionsInSight(form: RefObject<HTMLElement | null>, actions: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    // It tells the size at once, too: after the field has taken the focus, which scrolls to itself alone.
    const watch = new ResizeObserver(() => {
      if (element.contains(document.activeElement)) actions.current?.scrollIntoView({ block: 'nearest' });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [form, actions]);
}
