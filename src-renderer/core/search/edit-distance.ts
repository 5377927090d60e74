/** How many slips of the pen a word of so many letters may carry and still be the word meant. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

type SlipCounter = (units: Uint8Array | Uint16Array, from: number, to: number) => number;

/** How many letters of a word are compared at most. */
export const longestCounted = 31;

/**
 * Counts the slips (a letter more, less, other, or two exchanged) between one word and many, the letters of the word side by side in the bits
 * of a number (Hyyrö's form of Myers' method). With `isBeginning` the other word may go on. A word of more than 31 letters is compared by its first 31.
 */
export function slipCounter(word: string, isBeginning: boolean): SlipCounter {
  const length = Math.min(longestCounted, word.length);
  const places = new Map<number, number>();
  const low = new Int32Array(128);
  for (let at = 0; at < length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit < 128) low[unit] = (low[unit] ?? 0) | (1 << at);
    else places.set(unit, (places.get(unit) ?? 0) | (1 << at));
  }
  const top = 1 << (length - 1);
  return (units, from, to) => {
    let plus = -1;
    let minus = 0;
    let before = 0;
    let diagonal = 0;
    let slips = length;
    let least = slips;
    for (let at = from; at < to; at += 1) {
      const unit = units[at] ?? 0;
      const same = unit < 128 ? (low[unit] ?? 0) : (places.get(unit) ?? 0);
      const exchanged = ((~diagonal & same) << 1) & before;
      diagonal = (((same & plus) + plus) ^ plus) | same | minus | exchanged | 0;
      const horizontalPlus = minus | ~(diagonal | plus);
      const horizontalMinus = diagonal & plus;
      if ((horizontalPlus & top) !== 0) slips += 1;
      else if ((horizontalMinus & top) !== 0) slips -= 1;
      const shifted = (horizontalPlus << 1) | 1;
      plus = (horizontalMinus << 1) | ~(diagonal | shifted);
      minus = diagonal & shifted;
      before = same;
      if (slips < least) least = slips;
    }
    return isBeginning ? least : slips;
  };
}
