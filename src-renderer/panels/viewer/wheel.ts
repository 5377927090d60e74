/** What a turn of the wheel asks of the page: to move, in CSS pixels, or to come nearer, as a factor. */
export type WheelMove = { readonly pan: { readonly across: number; readonly down: number } } | { readonly zoom: number };

export type WheelTurn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'ctrlKey' | 'timeStamp'> & {
  /** Chromium's own measure, which our types do not know: 120 for each notch. */
  readonly wheelDeltaY?: unknown;
};

/** A wheel notch zooms by a quarter. */
const wheelZoom = 0.0025;
/** A pinch on a touchpad comes as a wheel with Ctrl and small steps. */
const pinchZoom = 0.01;
/** Natural logarithm of the factor of one notch: a wheel turned with Ctrl comes in steps that no pinch has. */
const mostZoom = 0.3;
const notch = 120;
/** CSS pixels; no wheel with notches turns so little at a time. */
const leastNotch = 30;
/** Milliseconds. Fingers that fling pass whole notches by chance, and the page must not zoom in the middle of a move. */
const sameFingers = 400;
const line = 33;
const deltaLine = 1;

/** Reads turns of the wheel one after the other: a notched wheel zooms, with Shift it moves sideways; two fingers on a touchpad move, a pinch zooms. */
export function wheelReader(): (turn: WheelTurn) => WheelMove {
  let fingersUntil = Number.NEGATIVE_INFINITY;
  return (turn) => {
    const { deltaX, deltaY, deltaMode, shiftKey, ctrlKey, timeStamp } = turn;
    const pixels = deltaMode === deltaLine ? line : 1;
    if (shiftKey) return { pan: { across: -(deltaX + deltaY) * pixels, down: 0 } };
    if (!ctrlKey && (isFingers(turn) || timeStamp < fingersUntil)) {
      fingersUntil = timeStamp + sameFingers;
      return { pan: { across: -deltaX * pixels, down: -deltaY * pixels } };
    }
    const nearer = -deltaY * pixels * (ctrlKey ? pinchZoom : wheelZoom);
    return { zoom: Math.exp(ctrlKey ? Math.max(-mostZoom, Math.min(mostZoom, nearer)) : nearer) };
  };
}

function isFingers({ deltaX, deltaY, deltaMode, wheelDeltaY }: WheelTurn): boolean {
  const turned = typeof wheelDeltaY === 'number' ? wheelDeltaY : notch;
  return deltaMode !== deltaLine && (deltaX !== 0 || Math.abs(deltaY) < leastNotch || turned % notch !== 0);
}
