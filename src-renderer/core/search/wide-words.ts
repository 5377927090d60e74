import { type Bits, bitsFor, countBits, hasBit, keepCommon, leaveOut } from './bits';
import { BestTotals, type Collected } from './collected';
import { fieldCodes, menCount, type PlainSegment } from './segment';

/** Of each man what a word is worth to him at best (0 when he lacks it), who has it, and to whom a name answered it. */
export type WideTable = { readonly worths: Uint8Array; readonly has: Bits; readonly names: Bits };

/** A word that so many men have that their lists are not read again with every key. */
export type WideWord = {
  /** How many men have it. */
  readonly size: number;
  /** What it is worth to anyone at most. */
  readonly most: number;
  /** Made when first asked for, since a word that stands alone may do without. */
  table(): WideTable;
  /** Visits its men, those first to whom it is worth most, until it is answered true; null where only the table knows. */
  readonly ranked: ((visit: RankedVisit) => void) | null;
};
export type RankedVisit = (man: number, worth: number, isName: boolean) => boolean;

/** A wide word and its place among the wanted words. */
export type PlacedWide = { readonly wide: WideWord; readonly index: number };

// From which share of the men on, and from how many bytes of their lists, a word is kept so.
const wideShare = 16;
const leastBytes = 4096;
const mostBytes = 6 * 1024 * 1024;
const most = 32;

export function isWide(segment: PlainSegment, bytes: number): boolean {
  return bytes > leastBytes && bytes * wideShare > menCount(segment);
}

/** How many wide words one half of a memory holds: five at a million men, where each takes more than a megabyte. */
export function mostWide(segment: PlainSegment): number {
  return Math.min(most, Math.max(4, Math.floor(mostBytes / (menCount(segment) + 1))));
}

/** The men of some terms by what each term is worth. `before` is what they are put beside: its worths must be above theirs. */
export function wideOf(segment: PlainSegment, terms: readonly number[], worthOfTerms: readonly number[], before: WideWord | null = null): WideWord {
  const { bytes, starts } = segment.postings;
  const table = before === null ? emptyTable(menCount(segment)) : copyOf(before.table());
  const { worths, has, names } = table;
  let greatest = before?.most ?? 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const worth = worthOfTerms[at] ?? 0;
    greatest = Math.max(greatest, worth);
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
      const word = man >>> 5;
      const bit = 1 << (man & 31);
      has[word] = (has[word] ?? 0) | bit;
      names[word] = isName ? (names[word] ?? 0) | bit : (names[word] ?? 0) & ~bit;
    }
  }
  return { size: countBits(has), most: greatest, table: () => table, ranked: null };
}

export function emptyTable(men: number): WideTable {
  return { worths: new Uint8Array(men), has: bitsFor(men), names: bitsFor(men) };
}

function copyOf({ worths, has, names }: WideTable): WideTable {
  return { worths: worths.slice(), has: has.slice(), names: names.slice() };
}

/** The men who have all of some wide words (at least one). Nobody is written down before he is asked for. */
export function menWithAll(wides: readonly PlacedWide[], leftOut: Bits | null): Collected {
  const [only] = wides;
  if (only !== undefined && wides.length === 1 && leftOut === null && only.wide.ranked !== null) return menWith(only, only.wide.ranked);
  const tables = wides.map(({ wide, index }) => ({ ...wide.table(), index }));
  const bits = tables[0]?.has.slice() ?? bitsFor(0);
  for (const { has } of tables.slice(1)) keepCommon(bits, has);
  if (leftOut !== null) leaveOut(bits, leftOut);
  const [first = new Uint8Array(0), ...rest] = tables.map(({ worths }) => worths);
  const totalOf = (man: number): number => {
    let total = first[man] ?? 0;
    for (let at = 0; at < rest.length; at += 1) total += rest[at]?.[man] ?? 0;
    return total;
  };
  const byName = (man: number): number => tables.reduce((found, { names, index }) => (hasBit(names, man) ? found | (1 << index) : found), 0);
  return {
    size: countBits(bits),
    best(wanted) {
      const best = new BestTotals(
        wanted,
        wides.reduce((sum, { wide }) => sum + wide.most, 0),
      );
      eachBit(bits, (man) => {
        const total = totalOf(man);
        if (total < best.least) return false;
        best.offer(man, total);
        return best.isFull();
      });
      return best.all().map(({ man, total }) => ({ man, total, byName: byName(man) }));
    },
    each(visit) {
      eachBit(bits, (man) => {
        visit(man, totalOf(man));
        return false;
      });
    },
  };
}

function eachBit(bits: Bits, visit: (at: number) => boolean): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      if (visit(word * 32 + 31 - Math.clz32(left & -left))) return;
    }
  }
}

function menWith({ wide, index }: PlacedWide, ranked: (visit: RankedVisit) => void): Collected {
  return {
    size: wide.size,
    best(wanted) {
      const found: { readonly man: number; readonly total: number; readonly byName: number }[] = [];
      if (wanted > 0)
        ranked((man, total, isName) => {
          found.push({ man, total, byName: isName ? 1 << index : 0 });
          return found.length === wanted;
        });
      return found;
    },
    each(visit) {
      ranked((man, total) => {
        visit(man, total);
        return false;
      });
    },
  };
}
