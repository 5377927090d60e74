import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { FullSide } from './use-work-commands';

/** When one side gives way to the other, or comes back, what had the keyboard may be gone: it goes on in the side that stands alone, or stood alone. */
export function useKeptSide(full: FullSide, frame: RefObject<HTMLElement | null>): void {
  const before = useRef(full);
  useLayoutEffect(() => {
    const side = full ?? before.current;
    if (before.current !== full && document.activeElement === document.body) {
      frame.current?.querySelector<HTMLElement>(side === 'scan' ? '[role="application"]' : 'h1')?.focus({ preventScroll: true });
    }
    before.current = full;
  }, [full, frame]);
}
