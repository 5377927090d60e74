import { type Bits, bitsFor, countBits, hasBit, keepCommon, leaveOut } from './bits';
import { BestTotals, type Collected } from './collected';
import { listSize } from './postings';
import { eachRanked, type KeepTable, type RankedList, type WideTable, writeRanked } from './ranked-lists';
import { fieldCodes, menCount, type PlainSegment } from './segment';

/** A word that so many men have that their lists are not read again with every key. */
export type WideWord = {
  /** How many men have it. */
  readonly size: number;
  /** What it is worth to anyone at most. */
  readonly most: number;
  /** Kept or made anew when it is asked for, since a word that stands alone may do without. */
  table(): WideTable;
  /** Its men by what it is worth to them, the most first, each once; null where only the table knows. */
  readonly ranked: readonly RankedList[] | null;
};

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

/** How many tables one half of a memory holds: five at a million men, where each takes more than a megabyte. */
export function mostTables(segment: PlainSegment): number {
  return Math.min(most, Math.max(4, Math.floor(mostBytes / (menCount(segment) * 1.25 + 1))));
}

/** What a wide word is kept under and by whom. */
export type Kept = { readonly key: string; readonly keep: KeepTable };
const notKept: Kept = { key: '', keep: (_, make) => make() };

/** The men of some terms by what each term is worth. `before` is what they are put beside: its worths must be above theirs. */
export function wideOf(
  segment: PlainSegment,
  terms: readonly number[],
  worthOfTerms: readonly number[],
  before: WideWord | null = null,
  { key, keep }: Kept = notKept,
): WideWord {
  const { fields, postings } = segment;
  const [only] = terms;
  if (only !== undefined && terms.length === 1 && before === null) {
    const list: RankedList = { worth: worthOfTerms[0] ?? 0, isName: fields[only] === fieldCodes.name, postings, list: only };
    return wideOfLists(menCount(segment), [list], listSize(postings, only), { key, keep });
  }
  const make = (): WideTable => {
    const table = before === null ? emptyTable(menCount(segment)) : copyOf(before.table());
    for (let at = 0; at < terms.length; at += 1) writeBest(segment, terms[at] ?? 0, worthOfTerms[at] ?? 0, table);
    return table;
  };
  const table = () => keep(key, make);
  const greatest = worthOfTerms.reduce((one, other) => Math.max(one, other), before?.most ?? 0);
  return { size: countBits(table().has), most: greatest, table, ranked: null };
}

/** The same of lists in which each man stands once, the greatest worth first. */
export function wideOfLists(men: number, ranked: readonly RankedList[], size: number, { key, keep }: Kept = notKept): WideWord {
  const make = (): WideTable => {
    const table = emptyTable(men);
    writeRanked(ranked, table);
    return table;
  };
  return { size, most: ranked[0]?.worth ?? 0, table: () => keep(key, make), ranked };
}

function writeBest({ fields, postings }: PlainSegment, term: number, worth: number, { worths, has, names }: WideTable): void {
  const { bytes, starts } = postings;
  const isName = fields[term] === fieldCodes.name;
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
    const known = worths[man] ?? 0;
    if (worth <= known) continue;
    worths[man] = worth;
    const bit = 1 << (man & 31);
    if (known === 0) has[man >>> 5] = (has[man >>> 5] ?? 0) | bit;
    if (isName) names[man >>> 5] = (names[man >>> 5] ?? 0) | bit;
    else if (known !== 0) names[man >>> 5] = (names[man >>> 5] ?? 0) & ~bit;
  }
}

function emptyTable(men: number): WideTable {
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
      const best = new BestTotals(wanted);
      const offer = (man: number): void => {
        const total = totalOf(man);
        if (total >= best.least) best.offer(man, total);
      };
      // Led by the word that is worth most different things: its lists come the best first, so that most need not be read.
      const leads = wides.map(({ wide }) => wide).sort((one, other) => (other.ranked?.length ?? 0) - (one.ranked?.length ?? 0));
      const lead = leads[0]?.ranked ?? null;
      const beside = leads.slice(lead === null ? 0 : 1).reduce((sum, { most: worth }) => sum + worth, 0);
      if (lead === null) {
        eachBit(bits, (man) => {
          offer(man);
          return best.least > beside;
        });
      } else {
        eachRanked(lead, (man, worth) => {
          if (best.least > worth + beside) return true;
          if (hasBit(bits, man)) offer(man);
          return false;
        });
      }
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

function menWith({ wide, index }: PlacedWide, ranked: readonly RankedList[]): Collected {
  return {
    size: wide.size,
    best(wanted) {
      const found: { readonly man: number; readonly total: number; readonly byName: number }[] = [];
      if (wanted > 0)
        eachRanked(ranked, (man, total, isName) => {
          found.push({ man, total, byName: isName ? 1 << index : 0 });
          return found.length === wanted;
        });
      return found;
    },
    each(visit) {
      eachRanked(ranked, (man, total) => {
        visit(man, total);
        return false;
      });
    },
  };
}
