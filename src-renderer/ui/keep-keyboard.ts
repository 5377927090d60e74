import { canHold, guestsAround, nearestTo, type Spot, spotOf } from './kept-place';

/** Frames that a menu, a dialog or a part that has just come gets to take the keyboard itself. */
const patience = 2;
/** Milliseconds for which what was dimmed while it works may come back and have the keyboard again. */
const whileBusy = 600;

/**
 * Watches the whole page: when what has the keyboard goes away, is dimmed or hidden, and nothing else takes it, it goes to the
 * nearest thing that is left, or back to where it came from when a guest goes (kept-place.ts). Never acts when the user himself
 * pressed beside everything. Returns what ends the watch.
 */
export function keepKeyboard(page: Document): () => void {
  const cameFrom = new WeakMap<Element, Element>();
  /** As they were when it took the keyboard: taken apart, a menu no longer holds its entries. */
  const guestsOf = new WeakMap<Element, readonly Element[]>();
  let last: Element | null = null;
  let spot: Spot | null = null;
  let lostAt: number | null = null;
  let isPressing = false;
  let ended = false;

  const isAdrift = () => page.activeElement === null || page.activeElement === page.body || page.activeElement === page.documentElement;

  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const before = last;
    const guests = guestsAround(target);
    guestsOf.set(target, guests);
    if (before !== null) for (const guest of guests) if (!guest.contains(before)) cameFrom.set(guest, before);
    last = target;
    isPressing = false;
    spot = null;
    lostAt = null;
  };
  // Only a press beside everything takes the keyboard away on purpose.
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (isPressing && relatedTarget === null) last = null;
  };
  const onPress = () => {
    isPressing = true;
    // A press moves the focus at once, before its own end, which may be outside the window.
    setTimeout(onRelease);
  };
  const onRelease = () => {
    isPressing = false;
  };

  /** Where the keyboard was before the guest that is gone, and before the guests that it was in there and are gone too. */
  const beforeGuestsOf = (element: Element): Element | undefined => {
    const gone = guestsOf.get(element)?.findLast((guest) => !guest.isConnected && cameFrom.has(guest));
    return gone === undefined ? undefined : cameFrom.get(gone);
  };
  const returned = (lost: Element): HTMLElement | null => {
    const seen = new Set<Element>();
    for (let origin = beforeGuestsOf(lost); origin !== undefined && !seen.has(origin); origin = beforeGuestsOf(origin)) {
      if (canHold(origin)) return origin;
      seen.add(origin);
    }
    return null;
  };
  const settle = () => {
    if (ended || last === null || lostAt === null) return;
    if (!isAdrift()) return forget();
    const isThere = last.isConnected;
    if (canHold(last)) last.focus({ preventScroll: true });
    else if (isThere && last.matches(':disabled') && performance.now() - lostAt < whileBusy) return void setTimeout(settle, 50);
    else {
      const where = isThere && last.parentElement !== null ? { parent: last.parentElement, previous: last, next: null } : spot;
      const origin = returned(last);
      // The way back leaves what is read where it is; a neighbour is near.
      if (origin !== null) origin.focus({ preventScroll: true });
      else if (where !== null) nearestTo(where)?.focus();
    }
    forget();
  };
  const forget = () => {
    lostAt = null;
  };
  const wait = (frames: number) => {
    if (frames === 0) settle();
    else requestAnimationFrame(() => wait(frames - 1));
  };
  const watch = new MutationObserver((notes) => {
    if (last === null) return;
    if (!last.isConnected && (spot === null || !spot.parent.isConnected)) spot = spotOf(spot === null ? last : spot.parent, notes) ?? spot;
    if (lostAt !== null || !isAdrift() || canHold(last)) return;
    lostAt = performance.now();
    wait(patience);
  });

  watch.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'inert'] });
  page.addEventListener('focusin', onFocusIn, { capture: true });
  page.addEventListener('focusout', onFocusOut, { capture: true });
  page.addEventListener('mousedown', onPress, { capture: true });
  page.addEventListener('pointerup', onRelease, { capture: true });
  return () => {
    ended = true;
    watch.disconnect();
    page.removeEventListener('focusin', onFocusIn, { capture: true });
    page.removeEventListener('focusout', onFocusOut, { capture: true });
    page.removeEventListener('mousedown', onPress, { capture: true });
    page.removeEventListener('pointerup', onRelease, { capture: true });
  };
}
