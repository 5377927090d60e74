import type { SearchAnswer, SearchHit } from './answer';
import { kinOf } from './kin';
import type { ManTexts } from './man-texts';
import { asksForPhrase, explainsAll, holdsPhrases, matchesOf } from './matches';
import { parseQuery, type Query } from './query';
import type { FoundMan, SearchIndex } from './search-index';
import { understood } from './understood';
import { createWordReader } from './word-readings';

export type AskOptions = { readonly limit: number; readonly isTyping: boolean; readonly kin: boolean };

/** The texts of men, as they are stored now; a man who is no longer there is left out. */
type ReadTexts = (ids: readonly string[]) => Promise<readonly ManTexts[]>;

/** What is read of a man: his values, sources and notes, and apart from them the pages that speak of him, which are long and seldom needed. */
type TextReaders = { readonly texts: ReadTexts; readonly pages: ReadTexts };

const chunk = 500;
const mostKin = 20;
const reasonsAtOnce = 20;
const readWord = createWordReader();

/** Answers a query: the index says who, the men's own texts say why. Undefined when it was given up, which is asked between its steps. */
export async function ask(
  index: SearchIndex,
  text: string,
  { limit, isTyping, kin }: AskOptions,
  readers: TextReaders,
  isGivenUp: () => boolean = () => false,
): Promise<SearchAnswer | undefined> {
  const { query, found } = understood(index, parseQuery(text, isTyping), limit);
  const men = asksForPhrase(query) ? await withPhrases(found.men(), query, readers, isGivenUp) : found.men();
  if (isGivenUp()) return undefined;
  const scores = new Map(found.best.map((man) => [man.id, man.score]));
  const best = asksForPhrase(query) ? men.slice(0, limit).map((id, place) => ({ id, score: scores.get(id) ?? -place })) : found.best;
  const hits = await hitsOf(best, query, readers, isGivenUp);
  if (isGivenUp()) return undefined;
  const relatives = kin ? kinOf(index, query, new Set(men), mostKin) : { men: [], query };
  return { query: text, hits, men, kin: await hitsOf(relatives.men, relatives.query, readers, isGivenUp), notes: query.notes };
}

async function withPhrases(ids: readonly string[], query: Query, readers: TextReaders, isGivenUp: () => boolean): Promise<readonly string[]> {
  const kept: string[] = [];
  // What must not stand anywhere must be looked for everywhere.
  const isNever = query.terms.some(({ isExcluded, isPhrase }) => isExcluded && isPhrase);
  for (let at = 0; at < ids.length && !isGivenUp(); at += chunk) {
    const own = await readers.texts(ids.slice(at, at + chunk));
    const all = await withPages(own, readers.pages, (texts) => isNever || !holdsPhrases(texts, query));
    for (const texts of all) if (holdsPhrases(texts, query)) kept.push(texts.id);
  }
  return kept;
}

/** In small parts, so that whoever types on does not wait for the reasons of men he no longer asks for. */
async function hitsOf(men: readonly FoundMan[], query: Query, readers: TextReaders, isGivenUp: () => boolean): Promise<readonly SearchHit[]> {
  const hits: SearchHit[] = [];
  const context = { readWord, isTyping: query.isTyping };
  for (let at = 0; at < men.length && !isGivenUp(); at += reasonsAtOnce) {
    const part = men.slice(at, at + reasonsAtOnce);
    const own = await readers.texts(part.map(({ id }) => id));
    const byId = new Map((await withPages(own, readers.pages, (texts) => !explainsAll(texts, query, context))).map((texts) => [texts.id, texts]));
    for (const { id, score } of part) {
      const texts = byId.get(id);
      if (texts !== undefined) hits.push({ man: id, score, matches: matchesOf(texts, query, context) });
    }
  }
  return hits;
}

/** The texts of men, with those of their pages where these are needed. */
async function withPages(men: readonly ManTexts[], readPages: ReadTexts, isNeeded: (texts: ManTexts) => boolean): Promise<readonly ManTexts[]> {
  const needing = men.filter(isNeeded).map(({ id }) => id);
  const pages = new Map(needing.length === 0 ? [] : (await readPages(needing)).map((texts) => [texts.id, texts.texts]));
  return men.map((texts) => {
    const more = pages.get(texts.id) ?? [];
    return more.length === 0 ? texts : { ...texts, texts: [...texts.texts, ...more] };
  });
}
