/** Sets of small numbers as bits, 32 to a word: what filters and deletions are kept in. */
export type Bits = Uint32Array;

export function bitsFor(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/** The same bits with room for more. */
export function grownBits(bits: Bits, size: number): Bits {
  if (size <= bits.length * 32) return bits;
  const grown = bitsFor(Math.max(size, bits.length * 64));
  grown.set(bits);
  return grown;
}

export function hasBit(bits: Bits, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

export function clearBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31));
}

/** How many numbers two sets of one length share. */
export function countCommon(first: Bits, second: Bits): number {
  let count = 0;
  for (let at = 0; at < first.length; at += 1) {
    const word = (first[at] ?? 0) & (second[at] ?? 0);
    if (word !== 0) count += bitCount(word);
  }
  return count;
}

export function countBits(bits: Bits): number {
  return countCommon(bits, bits);
}

/** Leaves in `target` what is in both. */
export function keepCommon(target: Bits, other: Bits): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) & (other[at] ?? 0);
}

/** Takes out of `target` what is in the other. */
export function leaveOut(target: Bits, other: Bits): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) & ~(other[at] ?? 0);
}

/** Puts into `target` what is in either. */
export function addAll(target: Bits, other: Bits): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) | (other[at] ?? 0);
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
