/** Milliseconds and pixels within which a press is the second of a double click, as the usual systems reckon. */
const longest = 500;
const farthest = 5;
const parts = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

export type SecondPress = {
  /** The last press has led to another place: the second one of its double click, if it comes, is nobody's. */
  readonly forget: () => void;
  readonly stop: () => void;
};

/** A double click on what opens at the first click must neither press nor select what then lies under the pointer. */
export function watchSecondPress(window: Window): SecondPress {
  let last: PointerEvent | null = null;
  let opened: PointerEvent | null = null;
  let isSecond = false;
  const onPart = (event: Event) => {
    if (event instanceof PointerEvent && event.type === 'pointerdown') {
      isSecond = opened !== null && isNear(event, opened);
      last = event;
    } else if (event instanceof MouseEvent && event.type === 'mousedown') {
      // Whether it is a second press is the system's to say; where it says so, its own reckoning counts.
      isSecond = opened !== null && event.detail > 1;
      if (!isSecond) opened = null;
    }
    // What keys press comes as a click of no press.
    if (!isSecond || (event.type === 'click' && event instanceof MouseEvent && event.detail === 0)) return;
    event.stopImmediatePropagation();
    // Prevented, the pointer's own parts would keep the mouse's, which know better, from coming.
    if (!event.type.startsWith('pointer')) event.preventDefault();
  };
  for (const part of parts) window.addEventListener(part, onPart, { capture: true });
  return {
    forget: () => {
      opened = last;
    },
    stop: () => {
      for (const part of parts) window.removeEventListener(part, onPart, { capture: true });
    },
  };
}

function isNear(event: PointerEvent, first: PointerEvent): boolean {
  return event.timeStamp - first.timeStamp <= longest && Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) <= farthest;
}
