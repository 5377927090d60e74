import type { Region } from '../../core/model/page';

const step = 0.01;
const leastSide = 0.005;
/** How much of what is in sight a rectangle made by keyboard takes at first. */
const startShare = { width: 0.4, height: 0.12 };

/**
 * The draft after an arrow key: moved, or with Shift made larger or smaller; the first key puts it in the middle of what is in sight.
 * All in fractions of the page as it is turned on the screen, so that arrows point where they say. `undefined`: not a key for it.
 */
export function moveDraft(draft: Region | undefined, key: string, shift: boolean, inSight: Region): Region | undefined {
  const [across, down] = key === 'ArrowLeft' ? [-1, 0] : key === 'ArrowRight' ? [1, 0] : key === 'ArrowUp' ? [0, -1] : key === 'ArrowDown' ? [0, 1] : [0, 0];
  if (across === 0 && down === 0) return undefined;
  if (draft === undefined) {
    const [width, height] = [inSight.width * startShare.width, inSight.height * startShare.height];
    return { x: inSight.x + (inSight.width - width) / 2, y: inSight.y + (inSight.height - height) / 2, width, height };
  }
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
