import { alignmentCost, likeness } from './align';
import { scoreNames } from './compare';
import { comparePartsQuickly, type PartLikeness } from './compare-parts';
import { comparePrepared, type FactAgreement, type NameFacts, type PreparedFacts, prepareFacts } from './facts';
import { keysOf, skeletonDistance, wholeKeysOf } from './keys';
import type { CompareTwoParts } from './match-parts';
import type { NamePart, ParsedName, PartMemory } from './parse';
import { parseName } from './parse';

/** A written form of a man's name. A man has as many entries as forms. */
export type NameEntry = { readonly id: string; readonly written: string; readonly facts?: NameFacts | undefined };

type NameCandidate = {
  readonly id: string;
  /** The form that agreed best. */
  readonly written: string;
  /** 0 to 1, as `compareNames` gives it. */
  readonly score: number;
};

type CandidateOptions = {
  readonly facts?: NameFacts | undefined;
  /** How many men at most; 20 when not said. */
  readonly limit?: number;
  /** The last word may be unfinished, as in a search field. */
  readonly typing?: boolean;
};

type NameIndex = {
  readonly size: number;
  /** The men whose name a written form may be, best first; never more than one line for a man. */
  readonly candidates: (written: string, options?: CandidateOptions) => readonly NameCandidate[];
};

type Row = { readonly entry: NameEntry; readonly name: ParsedName; readonly facts: PreparedFacts };
type Word = { readonly part: NamePart; readonly rows: number[] };

// How many words and forms are compared in full, after the skeletons have thinned them out.
const mostWords = 500;
const mostRows = 250;
const leastLikeness = 0.55;

/**
 * An index in memory over written forms: words that are written alike are held once under their consonant skeletons, so that a query compares
 * skeletons with skeletons, then a few hundred words, then the forms that hold them. Built for some 100,000 forms.
 */
export function nameIndex(entries: readonly NameEntry[]): NameIndex {
  const rows: Row[] = [];
  const words = new Map<string, Word>();
  const bySkeleton = new Map<string, Word[]>();
  const memory: PartMemory = new Map();
  for (const entry of entries) {
    const name = parseName(entry.written, memory);
    const row = rows.push({ entry, name, facts: prepareFacts(entry.facts) }) - 1;
    for (const part of name.parts) addPart(part, row, words, bySkeleton);
  }
  const skeletons = [...bySkeleton.keys()];

  function candidates(written: string, { facts, limit = 20, typing = false }: CandidateOptions = {}): readonly NameCandidate[] {
    const query = parseName(written);
    const known = prepareFacts(facts);
    const near = [...rowsLike(query, typing, skeletons, bySkeleton)]
      .map(([row, score]) => ({ row, score: score + factShare(known, rows[row]) }))
      .sort((one, other) => other.score - one.score || one.row - other.row);
    const score = scorer(query, typing);
    const byMan = new Map<string, NameCandidate>();
    for (const { row } of near.slice(0, mostRows)) {
      const target = rows[row];
      if (target === undefined) continue;
      const { id, written: form } = target.entry;
      const found = score(target.name, comparePrepared(known, target.facts));
      if (found > (byMan.get(id)?.score ?? -1)) byMan.set(id, { id, written: form, score: found });
    }
    return [...byMan.values()].sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, limit);
  }

  return { size: rows.length, candidates };
}

function addPart(part: NamePart, row: number, words: Map<string, Word>, bySkeleton: Map<string, Word[]>): void {
  const key = `${part.role === 'number' ? '#' : ''}${part.abbreviated ? '.' : ''}${part.text}|${part.suffix?.kind ?? ''}|${part.others.map(({ text }) => text).join('|')}`;
  const known = words.get(key);
  if (known !== undefined) {
    if (known.rows.at(-1) !== row) known.rows.push(row);
    return;
  }
  const word: Word = { part, rows: [row] };
  words.set(key, word);
  for (const skeleton of new Set([...keysOf(part), ...(part.suffix === undefined ? [] : wholeKeysOf(part))])) {
    const list = bySkeleton.get(skeleton);
    if (list === undefined) bySkeleton.set(skeleton, [word]);
    else list.push(word);
  }
}

/** The forms that hold a word like one of the query's, with how much of the query they hold. */
function rowsLike(
  query: ParsedName,
  typing: boolean,
  skeletons: readonly string[],
  bySkeleton: ReadonlyMap<string, readonly Word[]>,
): ReadonlyMap<number, number> {
  const likenessByRow = new Map<number, number>();
  query.parts.forEach((part, index) => {
    const best = new Map<number, number>();
    for (const { word, score } of wordsLike(part, typing && index === query.parts.length - 1, skeletons, bySkeleton)) {
      const weight = score * (part.abbreviated ? 0.2 : 1);
      for (const row of word.rows) if (weight > (best.get(row) ?? 0)) best.set(row, weight);
    }
    for (const [row, score] of best) likenessByRow.set(row, (likenessByRow.get(row) ?? 0) + score);
  });
  return likenessByRow;
}

/** The score of one query against many names; while it is being typed, its last word may also be the beginning of one, which counts a little less. */
function scorer(query: ParsedName, typing: boolean): (name: ParsedName, agreement: FactAgreement) => number {
  const compareTwo = rememberedComparison();
  const last = query.parts.length - 1;
  const begun = { ...query, parts: query.parts.map((part, index) => (index === last ? { ...part, abbreviated: true } : part)) };
  return (name, agreement) => {
    const whole = scoreNames(query, name, agreement, compareTwo);
    return typing ? Math.max(whole, scoreNames(begun, name, agreement) - 0.01) : whole;
  };
}

function wordsLike(
  part: NamePart,
  unfinished: boolean,
  skeletons: readonly string[],
  bySkeleton: ReadonlyMap<string, readonly Word[]>,
): readonly { readonly word: Word; readonly score: number }[] {
  const keys = unfinished || part.abbreviated ? wholeKeysOf(part) : [...new Set([...keysOf(part), ...(part.suffix === undefined ? wholeKeysOf(part) : [])])];
  const distances = new Map<Word, number>();
  for (const skeleton of skeletons) {
    let least = 9;
    for (const key of keys) {
      const most = Math.min(least - 1, key.length <= 2 ? 1 : 2);
      if (most < 0) break;
      const distance = skeletonDistance(key, skeleton, most, unfinished || part.abbreviated);
      if (distance <= most) least = distance;
    }
    if (least > 2) continue;
    for (const word of bySkeleton.get(skeleton) ?? []) if (least < (distances.get(word) ?? 9)) distances.set(word, least);
  }
  const nearest = [...distances].sort(([, one], [, other]) => one - other).slice(0, mostWords);
  return nearest.flatMap(([word]) => {
    const score = Math.max(
      comparePartsQuickly(part, word.part).score,
      unfinished ? likeness(alignmentCost(part.whole, word.part.whole, true), part.whole.weight, part.whole.weight) : 0,
    );
    return score >= leastLikeness ? [{ word, score }] : [];
  });
}

/** Facts decide which of many namesakes are compared in full. */
function factShare(known: PreparedFacts, row: Row | undefined): number {
  if (row === undefined) return 0;
  const { year, place } = comparePrepared(known, row.facts);
  return (year === 'agree' ? 0.1 : year === 'close' ? 0.05 : 0) + (place === 'agree' ? 0.1 : 0);
}

/** Men share given names and surnames, so a word of the query is compared once with each word. */
export function rememberedComparison(): CompareTwoParts {
  const known = new Map<NamePart, Map<string, PartLikeness>>();
  return (first, second) => {
    if (second.others.length > 0 || second.abbreviated) return comparePartsQuickly(first, second);
    const byText = known.get(first) ?? new Map<string, PartLikeness>();
    known.set(first, byText);
    const key = `${second.text}|${second.suffix?.written ?? ''}${second.role === 'number' ? '#' : ''}`;
    const found = byText.get(key) ?? comparePartsQuickly(first, second);
    byText.set(key, found);
    return found;
  };
}
