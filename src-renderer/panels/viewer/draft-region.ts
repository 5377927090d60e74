import type { Region } from '../../core/model/page';

const step = 0.01;
const leastSide = 0.005;
/** Where a rectangle made by keyboard begins. */
const start: Region = { x: 0.3, y: 0.45, width: 0.4, height: 0.1 };

/** The draft after an arrow key: moved, or with Shift made larger or smaller; the first key puts it in the middle. `undefined`: not a key for it. */
export function moveDraft(draft: Region | undefined, key: string, shift: boolean): Region | undefined {
  const [across, down] = key === 'ArrowLeft' ? [-1, 0] : key === 'ArrowRight' ? [1, 0] : key === 'ArrowUp' ? [0, -1] : key === 'ArrowDown' ? [0, 1] : [0, 0];
  if (across === 0 && down === 0) return undefined;
  if (draft === undefined) return start;
  if (!shift) {
    return { ...draft, x: within(draft.x + across * step, 0, 1 - draft.width), y: within(draft.y + down * step, 0, 1 - draft.height) };
  }
  return { ...draft, width: within(draft.width + across * step, leastSide, 1 - draft.x), height: within(draft.height + down * step, leastSide, 1 - draft.y) };
}

/** A press without a drag is no rectangle. */
export function isRegion(region: Region): boolean {
  return region.width >= leastSide && region.height >= leastSide;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
