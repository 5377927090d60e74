import { countOf, type PackedStrings } from './packed-strings';

/** Which letters a string holds, a bit each (several letters share one): what lacks too many of them needs no comparing. */
function maskOf(units: { readonly [at: number]: number }, from: number, to: number): number {
  let mask = 0;
  for (let at = from; at < to; at += 1) mask |= 1 << ((units[at] ?? 0) & 31);
  return mask;
}

export function maskOfText(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}

const known = new WeakMap<PackedStrings, Int32Array>();

/** The masks of all strings, made once and kept as long as they are. */
export function masksOf(strings: PackedStrings): Int32Array {
  const made = known.get(strings);
  if (made !== undefined) return made;
  const { units, starts } = strings;
  const masks = new Int32Array(countOf(strings));
  for (let at = 0; at < masks.length; at += 1) masks[at] = maskOf(units, starts[at] ?? 0, starts[at + 1] ?? 0);
  known.set(strings, masks);
  return masks;
}

/** Whether more than `most` bits of one mask are missing in another: each slip of the pen takes away one letter at most. */
export function lacksMore(wanted: number, mask: number, most: number): boolean {
  let missing = wanted & ~mask;
  for (let left = most; missing !== 0; left -= 1) {
    if (left === 0) return true;
    missing &= missing - 1;
  }
  return false;
}
