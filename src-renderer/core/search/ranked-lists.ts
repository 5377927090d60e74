import type { Bits } from './bits';
import type { Postings } from './postings';

/** Men to whom a word is worth the same: a packed list, and whether a name answered it. */
export type RankedList = { readonly worth: number; readonly isName: boolean; readonly postings: Postings; readonly list: number };

/** Of each man what a word is worth to him at best (0 when he lacks it), who has it, and to whom a name answered it. */
export type WideTable = { readonly worths: Uint8Array; readonly has: Bits; readonly names: Bits };

/** Keeps tables for a while, or makes them anew each time: at a million men one takes more than a megabyte. */
export type KeepTable = (key: string, make: () => WideTable) => WideTable;

/** Visits men list by list until it is answered true. */
export function eachRanked(lists: readonly RankedList[], visit: (man: number, worth: number, isName: boolean) => boolean): void {
  for (const { worth, isName, postings, list } of lists) {
    const { bytes, starts } = postings;
    const end = starts[list + 1] ?? 0;
    let man = -1;
    for (let place = starts[list] ?? 0; place < end; ) {
      let byte = bytes[place] ?? 0;
      let gap = byte & 127;
      place += 1;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[place] ?? 0;
        gap |= (byte & 127) << shift;
        place += 1;
      }
      man += gap + 1;
      if (visit(man, worth, isName)) return;
    }
  }
}

/** Writes lists into a table; no man may stand in two of them or in the table. Half of the work with a common word is here: the bits of 32 men are set at once. */
export function writeRanked(lists: readonly RankedList[], { worths, has, names }: WideTable): void {
  for (const { worth, isName, postings, list } of lists) {
    const { bytes, starts } = postings;
    const end = starts[list + 1] ?? 0;
    let man = -1;
    let word = 0;
    let bits = 0;
    for (let place = starts[list] ?? 0; place < end; ) {
      let byte = bytes[place] ?? 0;
      place += 1;
      if (byte < 128) {
        man += byte + 1;
      } else {
        let gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[place] ?? 0;
          gap |= (byte & 127) << shift;
          place += 1;
        }
        man += gap + 1;
      }
      worths[man] = worth;
      if (man >>> 5 !== word) {
        has[word] = (has[word] ?? 0) | bits;
        if (isName) names[word] = (names[word] ?? 0) | bits;
        word = man >>> 5;
        bits = 0;
      }
      bits |= 1 << (man & 31);
    }
    has[word] = (has[word] ?? 0) | bits;
    if (isName) names[word] = (names[word] ?? 0) | bits;
  }
}
