/** Two men of a register that may be one, by the first estimate of the finder. */
export type DuplicatePair = { readonly first: string; readonly second: string; readonly score: number };

export type DuplicatePairs = {
  /** The best, best first. */
  readonly pairs: readonly DuplicatePair[];
  /** All that reach the threshold of suggestion, those beyond the best included. */
  readonly found: number;
  readonly men: number;
  /** Pairs scored. */
  readonly compared: number;
  /** Groups of men with one very common name, of which only those near in year or place were compared, and how many comparisons were passed over so. */
  readonly narrowedGroups: number;
  readonly passedOver: number;
};
