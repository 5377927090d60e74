import { thresholds } from '../../src-renderer/core/names/compare';
import { nameIndex } from '../../src-renderer/core/names/name-index';
import { jaroWinkler, peers } from './peers';
import type { Man, Query } from './register';
import type { FormRow } from './tables';

export type Ranking = {
  readonly name: string;
  readonly first: number;
  readonly inTen: number;
  /** Milliseconds of processor time for one query, median and 95th of a hundred: other work on the machine does not count. */
  readonly median?: number;
  readonly slow?: number;
  readonly missed: readonly string[];
};
export type SearchJudged = {
  readonly queries: number;
  readonly byName: readonly Ranking[];
  readonly byNameAndFacts: readonly Ranking[];
  readonly nearCertain: { readonly said: number; readonly right: number };
  /** By name alone: men shown above the threshold of suggestion, and how often the right one is among them. */
  readonly suggested: { readonly men: number; readonly right: number };
};

type Ranker = (query: Query, withFacts: boolean) => readonly string[];

/** Where the right man stands in a register, by the engine and by its peers, with the name alone and with year and place. */
export function judgeSearch(men: readonly Man[], queries: readonly Query[]): SearchJudged {
  const index = nameIndex(men.map(({ id, written, year, place }) => ({ id, written, facts: { birthYears: [year, year], places: [place] } })));
  const factsOf = ({ year, place }: Query) => ({ birthYears: year === undefined ? null : ([year, year] as const), places: place === undefined ? [] : [place] });
  let said = 0;
  let right = 0;
  let suggestedMen = 0;
  let suggestedRight = 0;
  const times: number[] = [];
  const engine: Ranker = (query, withFacts) => {
    const start = process.cpuUsage();
    const found = index.candidates(query.written, withFacts ? { limit: 250, facts: factsOf(query) } : { limit: 250 });
    const used = process.cpuUsage(start);
    times.push((used.user + used.system) / 1000);
    if (!withFacts) {
      const suggested = found.filter(({ score }) => score >= thresholds.suggestion);
      suggestedMen += suggested.length;
      suggestedRight += suggested.filter(({ id }) => id === query.man).length;
    } else {
      const certain = found.filter(({ score }) => score >= thresholds.nearCertain);
      said += certain.length;
      right += certain.filter(({ id }) => id === query.man).length;
    }
    return found.slice(0, 10).map(({ id }) => id);
  };
  const engineByName = rank('core/names', queries, engine, false, times);
  const engineWithFacts = rank('core/names', queries, engine, true, times);
  const rankers = peers.map(({ name, prepare }) => ({ name, ranker: peerRanker(men, prepare) }));
  return {
    queries: queries.length,
    byName: [engineByName, ...rankers.map(({ name, ranker }) => rank(name, queries, ranker, false))],
    byNameAndFacts: [engineWithFacts, ...rankers.map(({ name, ranker }) => rank(name, queries, ranker, true))],
    nearCertain: { said, right },
    suggested: { men: suggestedMen, right: suggestedRight },
  };
}

function rank(name: string, queries: readonly Query[], ranker: Ranker, withFacts: boolean, times?: number[]): Ranking {
  times?.splice(0);
  let first = 0;
  let inTen = 0;
  const missed: string[] = [];
  for (const query of queries) {
    const place = ranker(query, withFacts).indexOf(query.man);
    if (place === 0) first += 1;
    if (place >= 0 && place < 10) inTen += 1;
    else missed.push(`${query.written} (${query.man})`);
  }
  const sorted = (times ?? []).toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { name, first: first / queries.length, inTen: inTen / queries.length, missed, ...(sorted.length > 0 ? { median: at(0.5), slow: at(0.95) } : {}) };
}

/** The peer is helped by the same weight of year and place that the engine gives them. */
function peerRanker(men: readonly Man[], prepare: (written: string) => string): Ranker {
  const prepared = men.map((man) => ({ man, text: prepare(man.written) }));
  return (query, withFacts) => {
    const text = prepare(query.written);
    const scored = prepared.map(({ man, text: other }) => ({ id: man.id, score: jaroWinkler(text, other) * 0.9 + (withFacts ? factShare(query, man) : 0) }));
    return scored
      .sort((one, other) => other.score - one.score)
      .slice(0, 10)
      .map(({ id }) => id);
  };
}

function factShare(query: Query, man: Man): number {
  const gap = query.year === undefined ? undefined : Math.abs(query.year - man.year);
  const year = gap === undefined ? 0 : gap === 0 ? 0.05 : gap === 1 ? 0.02 : -0.08;
  return year + (query.place === undefined ? 0 : query.place === man.place ? 0.05 : -0.04);
}

/** The men of the given table among the register's: stored under their first spelling, looked for under each other one. */
export function hideAmong(rows: readonly FormRow[], men: readonly Man[]): { readonly men: readonly Man[]; readonly queries: readonly Query[] } {
  const hidden = rows.map(({ id, forms }): Man => ({ id: `given-${id}`, kazakh: forms[0] ?? '', written: forms[0] ?? '', year: 1915, place: '' }));
  const queries = rows.flatMap(({ id, forms }) =>
    forms.slice(1).map((written): Query => ({ man: `given-${id}`, clerk: 'english', written, year: undefined, place: undefined })),
  );
  return { men: [...men, ...hidden], queries };
}
