import { hasBit } from './bits';
import { type LettersSought, letterRange, letterTerms } from './letter-terms';
import { countOf, lengthAt, packStrings, rangeOf, stringAt } from './packed-strings';
import { PostingsWriter } from './postings';
import { type CommonBeginnings, menCount, type PlainSegment, type Segment } from './segment';
import { emptyTable, type RankedVisit, type WideTable, type WideWord, wideOf } from './wide-words';

/** From when on a beginning is kept: from so many terms, and from which share of the men on, as bytes of their lists. */
export type Thresholds = { readonly terms: number; readonly bytes: number; readonly share: number; readonly loneShare: number };

const usual: Thresholds = { terms: 16, bytes: 4096, share: 4, loneShare: 32 };
const longest = 3;
const anyBeginning: LettersSought = { isBeginning: true, isNameOnly: false };
const nameBeginning: LettersSought = { isBeginning: true, isNameOnly: true };

/** A segment with its common beginnings; they follow from the rest alone. */
export function withCommonBeginnings(plain: PlainSegment, thresholds = usual): Segment {
  const made = [...commonIn(plain, thresholds)]
    .map(({ word, sought }) => ({ key: keyOf(word, sought), word, sought }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const starts = [0];
  const worths: number[] = [];
  const names: number[] = [];
  const counts: number[] = [];
  const men = new PostingsWriter();
  for (const { word, sought } of made) {
    for (const { worth, isName, has } of groupsOf(wideOf(plain, ...letterTerms(plain, word, sought)).table())) {
      for (const man of has) men.add(man);
      men.endList();
      worths.push(worth);
      names.push(isName ? 1 : 0);
      counts.push(has.length);
    }
    starts.push(worths.length);
  }
  const commons: CommonBeginnings = {
    beginnings: packStrings(made.map(({ key }) => key)),
    starts: Uint32Array.from(starts),
    worths: Uint8Array.from(worths),
    names: Uint8Array.from(names),
    counts: Uint32Array.from(counts),
    men: men.finish(),
  };
  return { ...plain, commons };
}

/** The men of a beginning that is kept; null for any other. */
export function commonBeginning({ commons, ids }: Segment, word: string, sought: LettersSought): WideWord | null {
  if (!sought.isBeginning) return null;
  const [at, end] = rangeOf(commons.beginnings, keyOf(word, sought));
  if (at === end) return null;
  const [from, to] = [commons.starts[at] ?? 0, commons.starts[at + 1] ?? 0];
  const ranked = (visit: RankedVisit) => visitGroups(commons, from, to, visit);
  let made: WideTable | null = null;
  const table = (): WideTable => {
    made ??= tableOf(menCount({ ids }), ranked);
    return made;
  };
  let size = 0;
  for (let group = from; group < to; group += 1) size += commons.counts[group] ?? 0;
  return { size, most: commons.worths[from] ?? 0, table, ranked };
}

/** A lone sign stands behind a blank, which no folded word holds. */
function keyOf(word: string, { isNameOnly }: LettersSought): string {
  return isNameOnly ? ` ${word}` : word;
}

/** Beginnings of one to three letters that many men have by many terms: by few terms their lists are as soon read. */
function* commonIn(
  plain: PlainSegment,
  { terms: fewest, bytes, share, loneShare }: Thresholds,
): Iterable<{ readonly word: string; readonly sought: LettersSought }> {
  const { terms, postings } = plain;
  const men = menCount(plain);
  const size = ([from, to]: readonly [number, number]): number => (postings.starts[to] ?? 0) - (postings.starts[from] ?? 0);
  for (let length = 1; length <= longest; length += 1) {
    for (let term = 0; term < countOf(terms); ) {
      if (lengthAt(terms, term) < length) {
        term += 1;
        continue;
      }
      const word = stringAt(terms, term).slice(0, length);
      const range = letterRange(plain, word, anyBeginning);
      term = range[1];
      if (range[1] - range[0] < fewest) continue;
      if (size(range) > bytes && size(range) * share > men) yield { word, sought: anyBeginning };
      if (length > 1 || size(range) <= bytes || size(range) * loneShare <= men || /\p{N}/u.test(word)) continue;
      yield { word, sought: nameBeginning };
    }
  }
}

type Group = { readonly worth: number; readonly isName: boolean; readonly has: readonly number[] };

/** The men by what the word is worth to them, the most first. */
function groupsOf({ worths, names }: WideTable): readonly Group[] {
  const groups = new Map<number, { worth: number; isName: boolean; has: number[] }>();
  for (let man = 0; man < worths.length; man += 1) {
    const worth = worths[man] ?? 0;
    if (worth === 0) continue;
    const isName = hasBit(names, man);
    const key = worth * 2 + (isName ? 1 : 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { worth, isName, has: [man] });
    else group.has.push(man);
  }
  return [...groups].sort(([one], [other]) => other - one).map(([, group]) => group);
}

function visitGroups({ worths, names, men }: CommonBeginnings, from: number, to: number, visit: RankedVisit): void {
  const { bytes, starts } = men;
  for (let group = from; group < to; group += 1) {
    const worth = worths[group] ?? 0;
    const isName = names[group] === 1;
    const end = starts[group + 1] ?? 0;
    let man = -1;
    for (let place = starts[group] ?? 0; place < end; ) {
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

function tableOf(men: number, ranked: (visit: RankedVisit) => void): WideTable {
  const { worths, has, names } = emptyTable(men);
  ranked((man, worth, isName) => {
    worths[man] = worth;
    const bit = 1 << (man & 31);
    has[man >>> 5] = (has[man >>> 5] ?? 0) | bit;
    if (isName) names[man >>> 5] = (names[man >>> 5] ?? 0) | bit;
    return false;
  });
  return { worths, has, names };
}
