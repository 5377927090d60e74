import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thresholds } from '../../names/compare';
import { chanceOf, nameScoreFor, nameWeight, weightOfChance } from '../weights';
import { createRanking } from './ranking';

/** Pairs (number, number) with what their facts weigh in hundredths, and how alike their names are. */
type Pair = { readonly weight: number; readonly name: number };

test('the best pairs are the same whether all names are read or only those that can still come among them', () => {
  const pair = fc.record({
    weight: fc.integer({ min: -300, max: 600 }).map((hundredths) => hundredths / 100),
    name: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (pairs, most) => {
      const ranking = createRanking(estimateOf(pairs), most, () => true);
      for (const index of pairs.keys()) ranking.offer(index, index + 1);
      for (const share of ranking.read()) expect(share).toBeLessThanOrEqual(1);
      const all = pairs.map(({ weight, name }) => chanceOf(weight + nameWeight(name))).filter((score) => score > thresholds.suggestion + 0.0001);
      const best = (scores: readonly number[]) => scores.toSorted((one, other) => other - one).slice(0, most);
      const found = best(ranking.found().map(({ score }) => score));
      for (const [index, score] of best(all).entries()) expect(found[index]).toBeCloseTo(score, 6);
    }),
    { numRuns: 100 },
  );
});

function estimateOf(pairs: readonly Pair[]) {
  const estimate = { facts, names, both: () => 0, nameNeeded: 0 };
  function facts(first: number): number {
    const weight = pairs[first]?.weight ?? 0;
    estimate.nameNeeded = nameScoreFor(weightOfChance(thresholds.suggestion) - weight);
    return weight;
  }
  function names(first: number, _second: number, weight: number, needed: number): number {
    const name = pairs[first]?.name ?? 0;
    return name < needed ? 0 : chanceOf(weight + nameWeight(name));
  }
  return estimate;
}
