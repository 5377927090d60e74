import { createContext, useContext, useLayoutEffect } from 'react';

/** How one came to the place that is shown: `asked`, by opening it; `passed`, by a step back or another screen's name; null where nothing moved since it was told. */
export type Arrival = 'asked' | 'passed' | null;

/** Tells the last arrival, once. */
export const ArrivalContext = createContext<() => Arrival>(() => null);

/**
 * Gives the keyboard to what one goes on with at a place, when it is drawn (`ready`), so that the keys work at once. What is there and
 * took it already keeps it; and who walked by with a button outside the screen, such as the way back, keeps his button.
 */
export function useArrival(find: () => HTMLElement | null | undefined, ready = true): void {
  const tell = useContext(ArrivalContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one arrives once.
  useLayoutEffect(() => {
    const target = ready ? find() : null;
    if (target === null || target === undefined) return;
    const arrival = tell();
    const screen = target.closest('main');
    const holder = document.activeElement;
    const isElsewhere = holder === null || holder === document.body || holder === screen;
    const isInScreen = !isElsewhere && screen?.contains(holder) === true;
    if (isInScreen || arrival === null || (arrival === 'passed' && !isElsewhere)) return;
    target.focus({ preventScroll: true });
  }, [ready]);
}
