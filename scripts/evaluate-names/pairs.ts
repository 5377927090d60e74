import { compareNames, thresholds } from '../../src-renderer/core/names/compare';
import { type FactAgreement, noFacts } from '../../src-renderer/core/names/facts';
import { type ParsedName, parseName } from '../../src-renderer/core/names/parse';
import { jaroWinkler, peers } from './peers';
import { hashOf } from './random';
import type { FormRow, NegativePair } from './tables';

export type Rates = { readonly truePositives: number; readonly falsePositives: number; readonly positives: number };
type PeerRates = Rates & { readonly name: string; readonly threshold: number; readonly hardAccepted: number };
export type Judged = {
  readonly truePairs: number;
  readonly otherPairs: number;
  readonly suggestions: Rates;
  readonly nearCertain: Rates;
  readonly hardSuggested: number;
  readonly hardNearCertainByName: number;
  readonly hardNearCertainWithFacts: number;
  readonly missed: readonly string[];
  readonly wronglySuggested: readonly string[];
  readonly peers: readonly PeerRates[];
};

type Pair = { readonly first: string; readonly second: string; readonly same: boolean; readonly facts: FactAgreement };

const agreeing: FactAgreement = { year: 'agree', place: 'agree' };

/**
 * Every pair of spellings of one man, every pair of two men, and the hard negatives, at the engine's own thresholds. Near certainty is judged with
 * year and place: a man's own agree, two men's agree as their rows' invented facts happen to, and hard negatives are given agreeing ones, the worst case.
 */
export function judgePairs(rows: readonly FormRow[], negatives: readonly NegativePair[]): Judged {
  const pairs = pairsOf(rows);
  const parsed = new Map<string, ParsedName>();
  const nameOf = (written: string) => parsed.get(written) ?? parsed.set(written, parseName(written)).get(written) ?? parseName(written);
  const truePairs = pairs.filter(({ same }) => same);
  const others = pairs.filter(({ same }) => !same);
  const byName = (pair: { readonly first: string; readonly second: string }) => compareNames(nameOf(pair.first), nameOf(pair.second), noFacts);
  const isSuggested = (pair: { readonly first: string; readonly second: string }) => byName(pair).score >= thresholds.suggestion;
  const isNearCertain = ({ first, second }: { readonly first: string; readonly second: string }, facts: FactAgreement) =>
    compareNames(nameOf(first), nameOf(second), facts).verdict === 'near-certain';
  const missed = truePairs.filter((pair) => !isSuggested(pair));
  const wrong = others.filter(isSuggested);
  const hardWithFacts = negatives.filter((pair) => isNearCertain(pair, agreeing)).length;
  return {
    truePairs: truePairs.length,
    otherPairs: others.length,
    suggestions: { truePositives: truePairs.length - missed.length, falsePositives: wrong.length, positives: truePairs.length },
    nearCertain: {
      truePositives: truePairs.filter((pair) => isNearCertain(pair, agreeing)).length,
      falsePositives: others.filter((pair) => isNearCertain(pair, pair.facts)).length + hardWithFacts,
      positives: truePairs.length,
    },
    hardSuggested: negatives.filter(isSuggested).length,
    hardNearCertainByName: negatives.filter((pair) => isNearCertain(pair, noFacts)).length,
    hardNearCertainWithFacts: hardWithFacts,
    missed: missed.map((pair) => `${pair.first} ~ ${pair.second} (${byName(pair).score.toFixed(2)})`),
    wronglySuggested: wrong.map((pair) => `${pair.first} ~ ${pair.second} (${byName(pair).score.toFixed(2)})`),
    peers: peers.map(({ name, prepare }) => judgePeer(name, prepare, pairs, negatives)),
  };
}

function pairsOf(rows: readonly FormRow[]): readonly Pair[] {
  const all = rows.flatMap((row) => row.forms.map((form) => ({ row, form })));
  return all.flatMap(({ row, form }, index) =>
    all
      .slice(index + 1)
      .map((other) => ({ first: form, second: other.form, same: row === other.row, facts: row === other.row ? agreeing : inventedAgreement(row, other.row) })),
  );
}

/** As two men of a register: one of twenty years, one of fifteen places. */
function inventedAgreement(first: FormRow, second: FormRow): FactAgreement {
  const drawn = ({ id }: FormRow) => ({ year: Math.abs(hashOf(`year ${id}`)) % 20, place: Math.abs(hashOf(`place ${id}`)) % 15 });
  const one = drawn(first);
  const other = drawn(second);
  const gap = Math.abs(one.year - other.year);
  return { year: gap === 0 ? 'agree' : gap === 1 ? 'close' : 'differ', place: one.place === other.place ? 'agree' : 'differ' };
}

/** A peer at the threshold that suits it best on this very set, which flatters it. */
function judgePeer(name: string, prepare: (written: string) => string, pairs: readonly Pair[], negatives: readonly NegativePair[]): PeerRates {
  const prepared = new Map([...pairs, ...negatives].flatMap(({ first, second }) => [first, second]).map((written) => [written, prepare(written)]));
  const score = (pair: { readonly first: string; readonly second: string }) => jaroWinkler(prepared.get(pair.first) ?? '', prepared.get(pair.second) ?? '');
  const scored = pairs.map((pair) => ({ same: pair.same, score: score(pair) })).sort((one, other) => other.score - one.score);
  const positives = scored.filter(({ same }) => same).length;
  let best = { f1: -1, threshold: 1, truePositives: 0, falsePositives: 0 };
  let truePositives = 0;
  scored.forEach(({ same, score: threshold }, index) => {
    if (same) truePositives += 1;
    if (scored[index + 1]?.score === threshold) return;
    const f1 = (2 * truePositives) / (index + 1 + positives);
    if (f1 > best.f1) best = { f1, threshold, truePositives, falsePositives: index + 1 - truePositives };
  });
  const { threshold, falsePositives } = best;
  return {
    name,
    threshold,
    truePositives: best.truePositives,
    falsePositives,
    positives,
    hardAccepted: negatives.filter((pair) => score(pair) >= threshold).length,
  };
}
