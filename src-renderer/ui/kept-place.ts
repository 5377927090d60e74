/** Where an element stood: after `previous` and before `next` among what `parent` holds; neither need be there any more. */
export type Spot = { readonly parent: Element; readonly previous: Node | null; readonly next: Node | null };

/** Parts that come and go over or beside the work: when one goes, the keyboard returns to where it came from. */
const guests = '[data-keyboard-guest], [role="dialog"], [role="menu"], [role="listbox"]';
const reachable = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** Whether the element can have the focus now: there, seen, enabled, and not behind what lies over it. */
export function canHold(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement) || !element.isConnected || element.matches(':disabled')) return false;
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [aria-hidden="true"]') === null;
}

/** The guests around the element, innermost first. */
export function guestsAround(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.closest(guests); at !== null; at = at.parentElement?.closest(guests) ?? null) found.push(at);
  return found;
}

/** Where the element was taken out, by what the browser noted; of parts within parts, the one around them all. */
export function spotOf(gone: Node, notes: readonly MutationRecord[]): Spot | null {
  let spot: Spot | null = null;
  for (let part: Node | null = gone; part !== null && !part.isConnected; part = spot?.parent ?? null) {
    const taken: Node = part;
    const note: MutationRecord | undefined = notes.findLast(({ removedNodes }) => [...removedNodes].some((node): boolean => node.contains(taken)));
    if (note === undefined || !(note.target instanceof Element)) return null;
    spot = { parent: note.target, previous: note.previousSibling, next: note.nextSibling };
  }
  return spot;
}

/**
 * What stands nearest to the spot: the first thing after it that can be reached by Tab, else the last before it, in its own part of
 * the screen and then in wider ones. Where the whole screen has changed, the screen itself.
 */
export function nearestTo({ parent, previous, next }: Spot): HTMLElement | null {
  const screen = parent.matches('main') ? parent : parent.querySelector('main');
  if (screen !== null && canHold(screen)) return screen;
  let isPast = (element: Node) => stands(element, previous, next);
  for (let part: Element | null = parent; part !== null; part = part.parentElement) {
    const there = [...part.querySelectorAll<HTMLElement>(reachable)].filter((element) => element.tabIndex >= 0 && canHold(element));
    const found = there.find(isPast) ?? there.at(-1);
    if (found !== undefined) return found;
    const left = part;
    isPast = (element) => stands(element, left, null);
  }
  return null;
}

/** Whether the element comes after `previous`, or after what stood before `next`. */
function stands(element: Node, previous: Node | null, next: Node | null): boolean {
  if (previous?.isConnected === true)
    return !previous.contains(element) && (previous.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (next?.isConnected === true) return next.contains(element) || (next.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return true;
}
