import type { ManProfile } from '../model/profile';
import type { NameVerdict } from '../names/compare';
import { compareMen } from './compare-men';

/** Two men of a register that may be one, by the first estimate of the finder. */
export type DuplicatePair = { readonly first: string; readonly second: string; readonly score: number };

export type DuplicatePairs = {
  /** The best, best first. */
  readonly pairs: readonly DuplicatePair[];
  /** All that reach the threshold of suggestion; where there are more than the best, at least so many, since names that could not come among them are not read. */
  readonly found: number;
  readonly men: number;
  /** Pairs scored. */
  readonly compared: number;
  /** Groups of men with one very common name, of which only those near in year or place were compared, and how many comparisons were passed over so. */
  readonly narrowedGroups: number;
  readonly passedOver: number;
};

/** A pair after `compareMen`: what a list shows before it is opened. */
export type JudgedPair = DuplicatePair & {
  readonly verdict: NameVerdict;
  /** A number in its camp or a grave agrees. */
  readonly pointing: boolean;
};

export type JudgedPairs = Omit<DuplicatePairs, 'pairs'> & { readonly pairs: readonly JudgedPair[] };

/** A pair in full; null when the comparison says that they are two men after all. */
export function judgePair(first: ManProfile, second: ManProfile): JudgedPair | null {
  const { score, verdict, agreeing } = compareMen(first, second);
  if (verdict !== 'near-certain' && verdict !== 'suggestion') return null;
  const pointing = agreeing.some(({ property }) => property === 'camp-number' || property === 'burial');
  return { first: first.id, second: second.id, score, verdict, pointing };
}

export function bestFirst(one: DuplicatePair, other: DuplicatePair): number {
  return other.score - one.score || (`${one.first}${one.second}` < `${other.first}${other.second}` ? -1 : 1);
}
