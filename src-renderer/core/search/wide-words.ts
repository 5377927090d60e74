import { type Bits, bitsFor, hasBit } from './bits';
import type { Collected } from './collected';
import { fieldCodes, menCount, type Segment } from './segment';
import { mostWorth } from './weights';

/**
 * A word that so many men have that their lists are not read again with every key: of each man what it is worth to him at best (0 when he lacks it), and
 * whether a name answered it.
 */
export type WideWord = { readonly worths: Uint8Array; readonly names: Bits /** How many men it is worth how much to. */; readonly counts: Uint32Array };

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
  const counts = new Uint32Array(mostWorth + 1);
  for (let at = 0; at < worths.length; at += 1) counts[worths[at] ?? 0] = (counts[worths[at] ?? 0] ?? 0) + 1;
  counts[0] = 0;
  return { worths, names, counts };
}

/**
 * The men who have all of some wide words (at least one), ascending. Nothing is written down: they are passed over once to count what they are worth,
 * and once more as far as they are asked for.
 */
export function menWithAll(wides: readonly PlacedWide[], leftOut: Bits | null): Collected {
  const [only] = wides;
  const byName = (man: number): number => wides.reduce((names, { wide, index }) => (hasBit(wide.names, man) ? names | (1 << index) : names), 0);
  if (only !== undefined && wides.length === 1 && leftOut === null) return { ...menWith(only.wide), byName };
  // The rarest first: most men are passed over after one look.
  const rarestFirst = wides.map(({ wide }) => ({ wide, men: wide.counts.reduce((sum, count) => sum + count, 0) })).sort((one, other) => one.men - other.men);
  const [first = new Uint8Array(0), second = first, ...rest] = rarestFirst.map(({ wide }) => wide.worths);
  const secondShare = wides.length === 1 ? 0 : 1;
  const each: Collected['each'] = (least, visit) => {
    for (let man = 0; man < first.length; man += 1) {
      const one = first[man] ?? 0;
      if (one === 0) continue;
      const other = second[man] ?? 0;
      if (other === 0) continue;
      let total = one + other * secondShare;
      for (let at = 0; at < rest.length && total > 0; at += 1) {
        const worth = rest[at]?.[man] ?? 0;
        total = worth === 0 ? 0 : total + worth;
      }
      if (total === 0 || total < least || (leftOut !== null && hasBit(leftOut, man))) continue;
      if (visit(man, total, man)) return;
    }
  };
  return {
    count(counts) {
      each(1, (_, total) => {
        counts[total] = (counts[total] ?? 0) + 1;
        return false;
      });
    },
    each,
    byName,
  };
}

function menWith({ worths, counts: own }: WideWord): Pick<Collected, 'count' | 'each'> {
  return {
    count(counts) {
      for (let worth = 1; worth < own.length; worth += 1) counts[worth] = (counts[worth] ?? 0) + (own[worth] ?? 0);
    },
    each(least, visit) {
      const enough = Math.max(1, least);
      for (let man = 0; man < worths.length; man += 1) {
        const worth = worths[man] ?? 0;
        if (worth >= enough && visit(man, worth, man)) return;
      }
    },
  };
}
