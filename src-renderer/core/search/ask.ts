import type { SearchAnswer, SearchHit } from './answer';
import { kinOf } from './kin';
import type { ManTexts } from './man-texts';
import { asksForPhrase, holdsPhrases, matchesOf } from './matches';
import { parseQuery, type Query } from './query';
import type { FoundMan, SearchIndex } from './search-index';
import { createWordReader } from './word-readings';

export type AskOptions = { readonly limit: number; readonly isTyping: boolean; readonly kin: boolean };

/** The texts of men, as they are stored now; a man who is no longer there is left out. */
export type ReadTexts = (ids: readonly string[]) => Promise<readonly ManTexts[]>;

const chunk = 500;
const mostKin = 20;
const reasonsAtOnce = 20;
const readWord = createWordReader();

/** Answers a query: the index says who, the men's own texts say why. Undefined when it was given up, which is asked between its steps. */
export async function ask(
  index: SearchIndex,
  text: string,
  { limit, isTyping, kin }: AskOptions,
  readTexts: ReadTexts,
  isGivenUp: () => boolean = () => false,
): Promise<SearchAnswer | undefined> {
  const query = parseQuery(text, isTyping);
  const found = index.find(query, { limit });
  const men = asksForPhrase(query) ? await withPhrases(found.men(), query, readTexts, isGivenUp) : found.men();
  if (isGivenUp()) return undefined;
  const held = new Set(men);
  const scores = new Map(found.best.map((man) => [man.id, man.score]));
  const best = asksForPhrase(query) ? men.slice(0, limit).map((id, place) => ({ id, score: scores.get(id) ?? -place })) : found.best;
  const hits = await hitsOf(best, query, readTexts, isGivenUp);
  if (isGivenUp()) return undefined;
  const relatives = kin ? kinOf(index, query, held, mostKin) : { men: [], query };
  return { query: text, hits, men, kin: await hitsOf(relatives.men, relatives.query, readTexts, isGivenUp), notes: query.notes };
}

async function withPhrases(ids: readonly string[], query: Query, readTexts: ReadTexts, isGivenUp: () => boolean): Promise<readonly string[]> {
  const kept: string[] = [];
  for (let at = 0; at < ids.length && !isGivenUp(); at += chunk) {
    for (const texts of await readTexts(ids.slice(at, at + chunk))) if (holdsPhrases(texts, query)) kept.push(texts.id);
  }
  return kept;
}

/** In small parts, so that whoever types on does not wait for the reasons of men he no longer asks for. */
async function hitsOf(men: readonly FoundMan[], query: Query, readTexts: ReadTexts, isGivenUp: () => boolean): Promise<readonly SearchHit[]> {
  const hits: SearchHit[] = [];
  for (let at = 0; at < men.length && !isGivenUp(); at += reasonsAtOnce) {
    const part = men.slice(at, at + reasonsAtOnce);
    const byId = new Map((await readTexts(part.map(({ id }) => id))).map((texts) => [texts.id, texts]));
    for (const { id, score } of part) {
      const texts = byId.get(id);
      if (texts !== undefined) hits.push({ man: id, score, matches: matchesOf(texts, query, { readWord, isTyping: query.isTyping }) });
    }
  }
  return hits;
}
