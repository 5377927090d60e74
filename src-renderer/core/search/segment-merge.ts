import { type Bits, bitsFor, hasBit, setBit } from './bits';
import { withCommonBeginnings } from './common-beginnings';
import { FormsWriter, formWordsOf, withWord, wordOfForm } from './packed-forms';
import { idAt, packIds } from './packed-ids';
import { countOf, packStrings, rangeOf, stringAt } from './packed-strings';
import { menOf, PostingsWriter } from './postings';
import { type KeyTable, menCount, type Segment } from './segment';
import { keyTable } from './segment-builder';

const nobody = 0xffffffff;

/** One segment of the men of two: those of the first that are not deleted, and those of the second, whose ids must be others. Words that only deleted men had are gone. */
export function mergeSegments(first: Segment, deleted: Bits | null, second: Segment): Segment {
  const men = mergedMen(first, deleted, second);
  const terms = mergedTerms(first, men.first, second, men.second);
  const packedTerms = packStrings(terms.texts);
  const words = mergedWords(
    [
      { segment: first, used: usedWords(first, men.first) },
      { segment: second, used: usedWords(second, men.second) },
    ],
    packedTerms,
  );
  const wordTerms = Uint32Array.from(words.texts, (_, word) => words.terms[word] ?? 0);
  const all = words.texts.map((_, word) => word);
  return withCommonBeginnings({
    ids: packIds(men.ids),
    terms: packedTerms,
    fields: Uint8Array.from(terms.fields),
    postings: terms.postings,
    words: packStrings(words.texts),
    wordTerms,
    readings: keyTable(all, (word) => words.keys[word]?.readings ?? []),
    skeletons: keyTable(all, (word) => words.keys[word]?.skeletons ?? []),
    forms: mergedForms(first, men.first, words.placesIn(first), second, men.second, words.placesIn(second), men.ids.length),
  });
}

/** The ids of both in order, and the new place of each man; `nobody` for a deleted one. */
function mergedMen(
  first: Segment,
  deleted: Bits | null,
  second: Segment,
): { readonly ids: readonly string[]; readonly first: Uint32Array; readonly second: Uint32Array } {
  const firstPlaces = new Uint32Array(menCount(first)).fill(nobody);
  const secondPlaces = new Uint32Array(menCount(second));
  const ids: string[] = [];
  let other = 0;
  const takeSecondBefore = (id: string | null): void => {
    while (other < secondPlaces.length) {
      const next = idAt(second.ids, other);
      if (id !== null && next > id) return;
      secondPlaces[other] = ids.push(next) - 1;
      other += 1;
    }
  };
  for (let man = 0; man < firstPlaces.length; man += 1) {
    if (deleted !== null && hasBit(deleted, man)) continue;
    const id = idAt(first.ids, man);
    takeSecondBefore(id);
    firstPlaces[man] = ids.push(id) - 1;
  }
  takeSecondBefore(null);
  return { ids, first: firstPlaces, second: secondPlaces };
}

type MergedTerms = { readonly texts: readonly string[]; readonly fields: readonly number[]; readonly postings: Segment['postings'] };

function mergedTerms(first: Segment, firstMen: Uint32Array, second: Segment, secondMen: Uint32Array): MergedTerms {
  const texts: string[] = [];
  const fields: number[] = [];
  const writer = new PostingsWriter();
  const [firstCount, secondCount] = [countOf(first.terms), countOf(second.terms)];
  let one = 0;
  let other = 0;
  while (one < firstCount || other < secondCount) {
    const firstText = one < firstCount ? stringAt(first.terms, one) : null;
    const secondText = other < secondCount ? stringAt(second.terms, other) : null;
    const order = orderOf(firstText, first.fields[one] ?? 0, secondText, second.fields[other] ?? 0);
    const men = order <= 0 ? movedMen(first, one, firstMen) : [];
    const all = order >= 0 ? joined(men, movedMen(second, other, secondMen)) : men;
    if (all.length > 0) {
      texts.push((order <= 0 ? firstText : secondText) ?? '');
      fields.push((order <= 0 ? first.fields[one] : second.fields[other]) ?? 0);
      for (const man of all) writer.add(man);
      writer.endList();
    }
    if (order <= 0) one += 1;
    if (order >= 0) other += 1;
  }
  return { texts, fields, postings: writer.finish() };
}

function orderOf(first: string | null, firstField: number, second: string | null, secondField: number): number {
  if (first === null) return 1;
  if (second === null) return -1;
  if (first !== second) return first < second ? -1 : 1;
  return firstField - secondField;
}

function movedMen({ postings }: Segment, term: number, places: Uint32Array): readonly number[] {
  return menOf(postings, term).flatMap((man) => (places[man] === nobody ? [] : [places[man] ?? 0]));
}

function joined(first: readonly number[], second: readonly number[]): readonly number[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second].sort((one, other) => one - other);
}

type WordKeys = { readonly readings: readonly string[]; readonly skeletons: readonly string[] };
type MergedWords = {
  readonly texts: readonly string[];
  readonly terms: readonly number[];
  readonly keys: readonly WordKeys[];
  /** The new place of each word of a segment. */
  readonly placesIn: (segment: Segment) => Uint32Array;
};

/** The words that men who stay have written. */
function usedWords({ forms, words }: Segment, places: Uint32Array): Bits {
  const used = bitsFor(countOf(words));
  for (const [man, place] of places.entries()) {
    if (place === nobody) continue;
    for (const value of formWordsOf(forms, man)) setBit(used, wordOfForm(value));
  }
  return used;
}

function mergedWords(segments: readonly { readonly segment: Segment; readonly used: Bits }[], terms: Segment['terms']): MergedWords {
  const known = new Map<string, { readonly term: number; readonly keys: WordKeys }>();
  for (const { segment, used } of segments) {
    const readings = keysByWord(segment.readings, countOf(segment.words));
    const skeletons = keysByWord(segment.skeletons, countOf(segment.words));
    for (let word = 0; word < countOf(segment.words); word += 1) {
      const text = stringAt(segment.words, word);
      if (!hasBit(used, word) || known.has(text)) continue;
      const [term] = rangeOf(terms, stringAt(segment.terms, segment.wordTerms[word] ?? 0));
      known.set(text, { term, keys: { readings: readings[word] ?? [], skeletons: skeletons[word] ?? [] } });
    }
  }
  const texts = [...known.keys()].sort();
  const places = new Map(texts.map((text, place) => [text, place]));
  return {
    texts,
    terms: texts.map((text) => known.get(text)?.term ?? 0),
    keys: texts.map((text) => known.get(text)?.keys ?? { readings: [], skeletons: [] }),
    placesIn: ({ words }) => Uint32Array.from({ length: countOf(words) }, (_, word) => places.get(stringAt(words, word)) ?? 0),
  };
}

/** The order of a word's keys is lost in the table; it only breaks ties of likeness. */
function keysByWord({ keys, starts, words }: KeyTable, count: number): readonly (readonly string[])[] {
  const byWord: string[][] = Array.from({ length: count }, () => []);
  for (let at = 0; at < countOf(keys); at += 1) {
    const key = stringAt(keys, at);
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) byWord[words[place] ?? 0]?.push(key);
  }
  return byWord;
}

function mergedForms(
  first: Segment,
  firstMen: Uint32Array,
  firstWords: Uint32Array,
  second: Segment,
  secondMen: Uint32Array,
  secondWords: Uint32Array,
  count: number,
): Segment['forms'] {
  // Of each new place the man before; those of the second segment stand behind all of the first.
  const before = new Uint32Array(count);
  const firstCount = firstMen.length;
  for (const [man, place] of firstMen.entries()) if (place !== nobody) before[place] = man;
  for (const [man, place] of secondMen.entries()) before[place] = firstCount + man;
  const writer = new FormsWriter();
  for (const man of before) {
    const isFirst = man < firstCount;
    const moved = isFirst ? firstWords : secondWords;
    const values = isFirst ? formWordsOf(first.forms, man) : formWordsOf(second.forms, man - firstCount);
    writer.add(values.map((value) => withWord(value, moved[wordOfForm(value)] ?? 0)));
  }
  return writer.finish();
}
