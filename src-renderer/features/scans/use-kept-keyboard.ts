import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The keyboard goes back to the grid within `frame` when what had it is gone: a panel that was closed, a grid that moved aside for a
 * page. `layout` says what stands beside the grid; the function returned does the same for parts that go by themselves. The watcher of
 * the page (decision 026) alone would give it to what stands nearest, which is a button of the page or of another report.
 */
export function useKeptKeyboard(frame: RefObject<HTMLElement | null>, layout: string): () => void {
  const before = useRef(layout);
  const keep = useCallback(() => {
    if (document.activeElement === document.body) frame.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, [frame]);
  useLayoutEffect(() => {
    if (before.current !== layout) keep();
    before.current = layout;
  }, [layout, keep]);
  return keep;
}
