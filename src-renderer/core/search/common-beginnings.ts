import { hasBit } from './bits';
import { type LettersSought, letterRange, letterTerms } from './letter-terms';
import { countOf, lengthAt, packStrings, rangeOf, stringAt } from './packed-strings';
import { listSize, menOf, PostingsWriter } from './postings';
import type { KeepTable, RankedList, WideTable } from './ranked-lists';
import { type CommonBeginnings, fieldCodes, menCount, type PlainSegment, type Segment } from './segment';
import { type WideWord, wideOf, wideOfLists } from './wide-words';

/** From when on a beginning is kept: from so many terms, and from which share of the men on, as bytes of their lists. */
type Thresholds = { readonly terms: number; readonly bytes: number; readonly share: number; readonly loneShare: number };

const usual: Thresholds = { terms: 16, bytes: 4096, share: 4, loneShare: 32 };
const longest = 3;
/** In `lists`: a term of the segment has just these men. */
const termFlag = 0x80000000;
const anyBeginning: LettersSought = { isBeginning: true, isNameOnly: false };
const nameBeginning: LettersSought = { isBeginning: true, isNameOnly: true };

/** A segment with its common beginnings; they follow from the rest alone. */
export function withCommonBeginnings(plain: PlainSegment, thresholds = usual): Segment {
  const made = [...commonIn(plain, thresholds)]
    .map((one) => ({ ...one, key: keyOf(one.word, one.sought) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const starts = [0];
  const worths: number[] = [];
  const names: number[] = [];
  const lists: number[] = [];
  const sizes: number[] = [];
  const own = new PostingsWriter();
  let ownLists = 0;
  for (const { word, sought } of made) {
    const [terms, worthOfTerms] = letterTerms(plain, word, sought);
    for (const { worth, isName, men } of groupsOf(wideOf(plain, terms, worthOfTerms).table())) {
      const term = terms.find((one, at) => worthOfTerms[at] === worth && (plain.fields[one] === fieldCodes.name) === isName && isListOf(plain, one, men));
      worths.push(worth);
      names.push(isName ? 1 : 0);
      lists.push(term === undefined ? ownLists : (term | termFlag) >>> 0);
      sizes.push(men.length);
      if (term !== undefined) continue;
      for (const man of men) own.add(man);
      own.endList();
      ownLists += 1;
    }
    starts.push(worths.length);
  }
  const commons: CommonBeginnings = {
    beginnings: packStrings(made.map(({ key }) => key)),
    starts: Uint32Array.from(starts),
    worths: Uint8Array.from(worths),
    names: Uint8Array.from(names),
    lists: Uint32Array.from(lists),
    sizes: Uint32Array.from(sizes),
    men: own.finish(),
  };
  return { ...plain, commons };
}

/** The men of a beginning that is kept; null for any other. */
export function commonBeginning({ commons, postings, ids }: Segment, word: string, sought: LettersSought, keep?: KeepTable): WideWord | null {
  if (!sought.isBeginning) return null;
  const [at, end] = rangeOf(commons.beginnings, keyOf(word, sought));
  if (at === end) return null;
  const ranked: RankedList[] = [];
  let size = 0;
  for (let group = commons.starts[at] ?? 0; group < (commons.starts[at + 1] ?? 0); group += 1) {
    const list = commons.lists[group] ?? 0;
    const place = (list & termFlag) === 0 ? { postings: commons.men, list } : { postings, list: (list & ~termFlag) >>> 0 };
    ranked.push({ worth: commons.worths[group] ?? 0, isName: commons.names[group] === 1, ...place });
    size += commons.sizes[group] ?? 0;
  }
  return wideOfLists(menCount({ ids }), ranked, size, keep === undefined ? undefined : { key: `common ${keyOf(word, sought)}`, keep });
}

function isListOf({ postings }: PlainSegment, term: number, men: readonly number[]): boolean {
  return listSize(postings, term) === men.length && menOf(postings, term).every((man, at) => man === men[at]);
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

type Group = { readonly worth: number; readonly isName: boolean; readonly men: readonly number[] };

/** The men by what the word is worth to them, the most first. */
function groupsOf({ worths, names }: WideTable): readonly Group[] {
  const groups = new Map<number, { worth: number; isName: boolean; men: number[] }>();
  for (let man = 0; man < worths.length; man += 1) {
    const worth = worths[man] ?? 0;
    if (worth === 0) continue;
    const isName = hasBit(names, man);
    const key = worth * 2 + (isName ? 1 : 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { worth, isName, men: [man] });
    else group.men.push(man);
  }
  return [...groups].sort(([one], [other]) => other - one).map(([, group]) => group);
}
