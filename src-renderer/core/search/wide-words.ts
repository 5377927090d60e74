import { type Bits, bitsFor, hasBit } from './bits';
import type { Collected } from './collected';
import { fieldCodes, menCount, type Segment } from './segment';

/**
 * A word that so many men have that their lists are not read again with every key: of each man what it is worth to him at best (0 when he lacks it), and
 * whether a name answered it.
 */
export type WideWord = { readonly worths: Uint8Array; readonly names: Bits };

/** A wide word and its place among the wanted words. */
export type PlacedWide = { readonly wide: WideWord; readonly index: number };

// From which share of the men on, and from how many bytes of their lists, a word is kept so.
const wideShare = 16;
const leastBytes = 4096;
const mostBytes = 6 * 1024 * 1024;
const most = 32;

export function isWide(segment: Segment, bytes: number): boolean {
  return bytes > leastBytes && bytes * wideShare > menCount(segment);
}

/** How many wide words one half of a memory holds: a dozen at a million men, where each takes more than a megabyte. */
export function mostWide(segment: Segment): number {
  return Math.min(most, Math.max(4, Math.floor(mostBytes / (menCount(segment) + 1))));
}

export function wideOf(segment: Segment, terms: readonly number[], worthOfTerms: readonly number[]): WideWord {
  const { bytes, starts } = segment.postings;
  const worths = new Uint8Array(menCount(segment));
  const names = bitsFor(worths.length);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const worth = worthOfTerms[at] ?? 0;
    const isName = segment.fields[term] === fieldCodes.name;
    const end = starts[term + 1] ?? 0;
    let man = -1;
    for (let place = starts[term] ?? 0; place < end; ) {
      let byte = bytes[place] ?? 0;
      let gap = byte & 127;
      place += 1;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[place] ?? 0;
        gap |= (byte & 127) << shift;
        place += 1;
      }
      man += gap + 1;
      if (worth <= (worths[man] ?? 0)) continue;
      worths[man] = worth;
      const bit = 1 << (man & 31);
      names[man >>> 5] = isName ? (names[man >>> 5] ?? 0) | bit : (names[man >>> 5] ?? 0) & ~bit;
    }
  }
  return { worths, names };
}

/**
 * The men who have all of some wide words (at least one), ascending. Nothing is written down: they are passed over once to count what they are worth,
 * and once more as far as they are asked for.
 */
export function menWithAll(wides: readonly PlacedWide[], leftOut: Bits | null): Collected {
  const [first = new Uint8Array(0), second = first, ...rest] = wides.map(({ wide }) => wide.worths);
  const isAlone = wides.length === 1;
  const totalOf = (man: number): number => {
    const one = first[man] ?? 0;
    const other = second[man] ?? 0;
    if (one === 0 || other === 0 || (leftOut !== null && hasBit(leftOut, man))) return 0;
    let total = isAlone ? one : one + other;
    for (let at = 0; at < rest.length; at += 1) {
      const worth = rest[at]?.[man] ?? 0;
      if (worth === 0) return 0;
      total += worth;
    }
    return total;
  };
  return {
    count(counts) {
      for (let man = 0; man < first.length; man += 1) {
        const total = totalOf(man);
        if (total > 0) counts[total] = (counts[total] ?? 0) + 1;
      }
    },
    each(least, visit) {
      for (let man = 0; man < first.length; man += 1) {
        const total = totalOf(man);
        if (total >= least && total > 0 && visit(man, total, man)) return;
      }
    },
    byName(man) {
      let names = 0;
      for (const { wide, index } of wides) if (hasBit(wide.names, man)) names |= 1 << index;
      return names;
    },
  };
}
