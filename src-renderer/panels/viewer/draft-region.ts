import type { Region } from '../../core/model/page';
import { moveRegion, resizeRegion } from './adjust-region';

const step = 0.01;
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
  return shift ? resizeRegion(draft, { across: 1, down: 1 }, across * step, down * step) : moveRegion(draft, across * step, down * step);
}
