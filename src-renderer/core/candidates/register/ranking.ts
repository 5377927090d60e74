import { thresholds } from '../../names/compare';
import { nameScoreFor, weightOfChance } from '../weights';
import type { Estimate } from './estimate';
import { Growing } from './growing';

type Ranked = { readonly first: number; readonly second: number; readonly score: number };

/** What facts weigh, in steps; pairs of one step are kept together, the names of the weightiest are read first. */
const steps = 1000;
const lightest = -32 * steps;
const pairsATurn = 2_000;
const bins = 1 << 12;

/**
 * Reads names only as long as a pair can still come among the best `most`: what the facts of a pair weigh bounds its score from
 * above, and the score of the worst that would be kept rises with every pair found.
 */
export function createRanking(estimate: Estimate, most: number, mayBeOne: (first: number, second: number) => boolean) {
  const byWeight = new Array<Growing | undefined>(2 * -lightest).fill(undefined);
  const found: Ranked[] = [];
  const counts = new Uint32Array(bins + 1);
  let compared = 0;
  let kept = 0;
  let floorBin = 0;

  /** Takes a pair by its facts alone. */
  function offer(first: number, second: number): void {
    compared += 1;
    const weight = estimate.facts(first, second);
    const least = estimate.nameNeeded;
    if (least > 1) return;
    const step = Math.round(weight * steps) - lightest;
    let list = byWeight[step];
    if (list === undefined) {
      list = new Growing();
      byWeight[step] = list;
    }
    list.push(first);
    list.push(second);
    list.push(Math.floor(least * 1_000_000));
  }

  function keep(first: number, second: number, score: number): void {
    found.push({ first, second, score });
    const bin = Math.floor(score * bins);
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (bin < floorBin) return;
    kept += 1;
    while (kept - (counts[floorBin] ?? 0) >= most) {
      kept -= counts[floorBin] ?? 0;
      floorBin += 1;
    }
  }

  function readSome(list: Growing, start: number, end: number, weight: number): void {
    const floor = Math.max(thresholds.suggestion, floorBin / bins);
    const byFloor = nameScoreFor(weightOfChance(floor) - weight);
    if (byFloor > 1) return;
    for (let at = start; at < end; at += 3) {
      const [first, second] = [list.at(at), list.at(at + 1)];
      const score = estimate.names(first, second, weight, Math.max(byFloor, list.at(at + 2) / 1_000_000));
      if (score >= floor && mayBeOne(first, second)) keep(first, second, score);
    }
  }

  /** Reads the names, the weightiest facts first; yields the share that is done, 0 to 1. */
  function* read(): Generator<number> {
    const lists = byWeight.flatMap((list, step) => (list === undefined ? [] : [[step, list] as const])).reverse();
    const total = lists.reduce((sum, [, list]) => sum + list.length, 0);
    let done = 0;
    for (const [step, list] of lists) {
      for (let start = 0; start < list.length; start += pairsATurn * 3) {
        const end = Math.min(list.length, start + pairsATurn * 3);
        readSome(list, start, end, (step + lightest) / steps);
        done += end - start;
        yield done / total;
      }
      list.clear();
    }
  }

  return { offer, read, compared: () => compared, found: (): readonly Ranked[] => found };
}
