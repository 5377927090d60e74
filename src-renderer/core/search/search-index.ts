import { type Bits, bitsFor, setBit } from './bits';
import { collect, createWorkspace } from './collect';
import { type Collected, menOfCollected } from './collected';
import { type Ordered, orderFound, type Part, type Place } from './found';
import type { ManTexts } from './man-texts';
import { createNameScorer, formsOf, type ScoreForms } from './name-forms';
import { IdTexts, idAt, placeOfId } from './packed-ids';
import type { Query, QueryTerm, QueryWord } from './query';
import { menCount, type Segment } from './segment';
import { SegmentBuilder } from './segment-builder';
import { mergeSegments } from './segment-merge';
import { type Reach, type WantedTerms, wantedTerms, widened, yearTerms } from './wanted-terms';
import { mostWorth } from './weights';
import { createWordMemory, type WordMemory } from './word-memory';
import { createWordReader, type ReadWord } from './word-readings';

/** A man found; only the order of scores means anything. */
export type FoundMan = { readonly id: string; readonly score: number };

export type Found = {
  /** How many men there are. */
  readonly size: number;
  /** The best, compared in full, at most as many as asked for. */
  readonly best: readonly FoundMan[];
  /** Ids of all, the best first. */
  men(): readonly string[];
};

type FindOptions = {
  /** How many are wanted as `best`. */
  readonly limit: number;
  /** `spellings` looks for near words too when it finds few men. `letters` is the plain path: words and beginnings as they stand. */
  readonly reach?: 'letters' | 'spellings';
};

// How many men are compared by their whole names, and below how many found what is only near is looked for.
const mostCompared = 60;
const few = 20;
const letterShare = 0.75;
/** From so many edited men on they are worth merging into the packed index. */
const manyEdited = 1000;

/** The state of an index in two halves: the packed one, and what has changed since. */
export type IndexState = { readonly base: Segment; readonly gone: readonly string[]; readonly edited: readonly ManTexts[] };

/**
 * The search index: one packed segment, the men edited since in a small one of their own, and bits for the men of the first that are no longer
 * true. What is found is the same as if it had been built anew.
 */
export class SearchIndex {
  readonly #readWord: ReadWord = createWordReader();
  readonly #scoreName = createNameScorer();
  readonly #remembered = new WeakMap<Segment, WordMemory>();
  #base: Part;
  readonly #gone = new Set<string>();
  readonly #edited = new Map<string, ManTexts>();
  #delta: Part | null = null;

  constructor(state?: IndexState) {
    this.#base = this.#partOf(state?.base ?? this.builder().pack());
    for (const id of state?.gone ?? []) this.#gone.add(id);
    for (const texts of state?.edited ?? []) this.#edited.set(texts.id, texts);
    this.#base = this.#withDeleted(this.#base);
  }

  /** A builder whose packed segment this index can take. */
  builder(): SegmentBuilder {
    return new SegmentBuilder(this.#readWord);
  }

  /** Takes a packed segment in place of the one there was; men edited or removed meanwhile stay so. */
  setBase(segment: Segment): void {
    this.#base = this.#withDeleted(this.#partOf(segment));
  }

  /** Puts in men new or edited. */
  put(men: readonly ManTexts[]): void {
    for (const texts of men) {
      this.#edited.set(texts.id, texts);
      this.#hide(texts.id);
    }
    this.#delta = null;
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#edited.delete(id);
      this.#hide(id);
    }
    this.#delta = null;
  }

  /** How many men it holds. */
  size(): number {
    const hidden = [...this.#gone].filter((id) => placeOfId(this.#base.segment.ids, id) >= 0).length;
    return menCount(this.#base.segment) - hidden + this.#edited.size;
  }

  /** Whether anything was edited since the packed segment was made; `isMuch` when it is worth merging at once. */
  edits(): { readonly any: boolean; readonly isMuch: boolean } {
    const count = this.#gone.size + this.#edited.size;
    return { any: count > 0, isMuch: count > manyEdited };
  }

  /** Packs all there is into one segment. Nothing of what was edited away stays. */
  merge(): void {
    if (!this.edits().any) return;
    const delta = this.#deltaPart();
    this.setMerged(mergeSegments(this.#base.segment, this.#base.deleted, delta.segment));
  }

  /** Takes a segment that holds everything, edits included. */
  setMerged(segment: Segment): void {
    this.#gone.clear();
    this.#edited.clear();
    this.#delta = null;
    this.#base = this.#partOf(segment);
  }

  state(): IndexState {
    return { base: this.#base.segment, gone: [...this.#gone], edited: [...this.#edited.values()] };
  }

  find(query: Query, { limit, reach = 'spellings' }: FindOptions): Found {
    if (query.terms.length === 0) return { size: 0, best: [], men: () => [] };
    const parts = this.#parts();
    const words = Math.max(1, wordCount(query));
    let ordered = this.#collected(parts, query, reach);
    if (reach === 'spellings' && ordered.size < few) ordered = this.#collected(parts, query, 'near');
    const best =
      reach === 'letters'
        ? ordered.first(limit).map((place): Scored => ({ ...place, score: place.total / (mostWorth * words) }))
        : this.#ranked(parts, query, ordered.first(mostCompared), words);
    const idOf = (part: number, man: number): string => idAt((parts[part] ?? this.#base).segment.ids, man);
    return {
      size: ordered.size,
      best: best.slice(0, limit).map(({ part, man, score }) => ({ id: idOf(part, man), score })),
      men: () => {
        const ids = new IdTexts();
        const compared = new Set<number>();
        const add = (part: number, man: number): void => ids.add((parts[part] ?? this.#base).segment.ids, man);
        for (const { part, man } of best) {
          compared.add(man * parts.length + part);
          add(part, man);
        }
        ordered.all((part, man) => {
          if (!compared.has(man * parts.length + part)) add(part, man);
        });
        return ids.all();
      },
    };
  }

  /** The forms of a man's name; empty when he is not there. */
  formsOfMan(id: string): readonly string[] {
    for (const { segment } of this.#parts().toReversed()) {
      const man = placeOfId(segment.ids, id);
      if (man >= 0) return formsOf(segment, man);
    }
    return [];
  }

  #hide(id: string): void {
    this.#gone.add(id);
    const man = placeOfId(this.#base.segment.ids, id);
    if (man >= 0 && this.#base.deleted !== null) setBit(this.#base.deleted, man);
    else if (man >= 0) this.#base = this.#withDeleted(this.#base);
  }

  #withDeleted(part: Part): Part {
    if (this.#gone.size === 0) return part;
    const deleted: Bits = part.deleted ?? bitsFor(menCount(part.segment));
    for (const id of this.#gone) {
      const man = placeOfId(part.segment.ids, id);
      if (man >= 0) setBit(deleted, man);
    }
    return { ...part, deleted };
  }

  #partOf(segment: Segment): Part {
    return { segment, deleted: null, room: createWorkspace(segment) };
  }

  #deltaPart(): Part {
    if (this.#delta === null) {
      const builder = this.builder();
      for (const texts of [...this.#edited.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) builder.add(texts);
      this.#delta = this.#partOf(builder.pack());
    }
    return this.#delta;
  }

  #parts(): readonly Part[] {
    return this.#edited.size === 0 ? [this.#base] : [this.#base, this.#deltaPart()];
  }

  #collected(parts: readonly Part[], query: Query, reach: Reach): Ordered {
    const collected = parts.map(({ segment, deleted, room }): Collected => {
      const wordsOf = (term: QueryTerm, isTyping: boolean): readonly WantedTerms[] =>
        term.years === null ? term.words.map((word) => this.#wantedTerms(segment, term, word, isTyping, reach)) : [yearTerms(segment, term.field, term.years)];
      const excluded = query.terms
        .filter((term) => term.isExcluded && (!term.isPhrase || term.words.length === 1))
        .map((term) => menOfCollected(collect(segment, wordsOf(term, query.isTyping && isBeginning(term)), [], null, room)));
      const wanted = query.terms.filter(({ isExcluded }) => !isExcluded).flatMap((term) => wordsOf(term, query.isTyping));
      return collect(segment, wanted, excluded, deleted, room);
    });
    return orderFound(collected, wordCount(query));
  }

  /** Remembered for a while: while a second word is typed, the first stays what it was. */
  #wantedTerms(segment: Segment, term: QueryTerm, word: QueryWord, isTyping: boolean, reach: Reach): WantedTerms {
    const known = this.#remembered.get(segment) ?? createWordMemory(segment);
    this.#remembered.set(segment, known);
    const key = [term.field, term.isPhrase, term.isExcluded, term.isLoneSign, isTyping, reach, word.typed].join(' ');
    const before = known.words.get(key);
    if (before !== undefined) return before;
    const wanted = widened(segment, wantedTerms(segment, term, word, isTyping, reach, this.#readWord, known.keep), { key, keep: known.keep });
    known.words.set(key, wanted);
    return wanted;
  }

  /** The best by their letters, put in order with the comparison of whole names. */
  #ranked(parts: readonly Part[], query: Query, places: readonly Place[], words: number): readonly Scored[] {
    const typed = query.terms.filter(({ isExcluded }) => !isExcluded).flatMap((term) => (term.years === null ? term.words.map((word) => word.typed) : ['']));
    const scorers = new Map<number, ScoreForms>();
    const scored = places.map((place): Scored => {
      const part = parts[place.part];
      const byLetters = (place.total / (mostWorth * words)) * letterShare;
      if (place.byName === 0 || part === undefined) return { ...place, score: byLetters + (1 - letterShare) * byLetters };
      const scorer = scorers.get(place.byName) ?? this.#scoreName(typed.filter((_, index) => (place.byName & (1 << index)) !== 0).join(' '), query.isTyping);
      scorers.set(place.byName, scorer);
      return { ...place, score: byLetters + (1 - letterShare) * scorer(formsOf(part.segment, place.man)) };
    });
    return scored.sort((one, other) => other.score - one.score || one.part - other.part || one.man - other.man);
  }
}

type Scored = Place & { readonly score: number };

/** What is excluded may be a beginning, as what is looked for may; one sign alone would shut out half the register. */
function isBeginning({ words }: QueryTerm): boolean {
  return words.some(({ word }) => word.length > 1);
}

function wordCount(query: Query): number {
  return query.terms.filter(({ isExcluded }) => !isExcluded).reduce((count, { words, years }) => count + (years === null ? words.length : 1), 0);
}
