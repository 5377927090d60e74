import type { SoldierSummary } from '../core/model/summary';
import { matchesTokens, queryTokens } from '../core/search/fold';

const mostMen = 12;

/**
 * Men found by any stored spelling or number: every word typed stands somewhere in his folded string. A word that begins
 * his name comes before one that is inside something else; otherwise the order of names.
 */
export function findMen(summaries: readonly SoldierSummary[], query: string, fold: (text: string) => string): readonly SoldierSummary[] {
  const tokens = queryTokens(query);
  if (tokens.length === 0) return [];
  const found: { readonly man: SoldierSummary; readonly rank: number }[] = [];
  for (const man of summaries) {
    if (!matchesTokens(man.folded, tokens)) continue;
    const words = fold(man.name).split(' ');
    const others = fold(man.otherNames.join(' ')).split(' ');
    const rank = tokens.reduce((sum, token) => sum + rankOf(token, words, others), 0);
    found.push({ man, rank });
  }
  found.sort((left, right) => left.rank - right.rank || left.man.name.localeCompare(right.man.name));
  return found.slice(0, mostMen).map(({ man }) => man);
}

function rankOf(token: string, words: readonly string[], others: readonly string[]): number {
  if (words.includes(token)) return 0;
  if (words.some((word) => word.startsWith(token))) return 1;
  return others.some((word) => word.startsWith(token)) ? 2 : 3;
}
