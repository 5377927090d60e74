import type { JudgedPairs } from '../../core/candidates/duplicates';
import type { ManProfile } from '../../core/model/profile';

export type CandidateHit = {
  /** The man's id. */
  readonly man: string;
  /** 0 to 1, a first estimate; `compareMen` says it exactly and why. */
  readonly score: number;
};

/** How many men are read into the register or compared with the others, or how many pairs are compared in full. */
export type PassProgress = { readonly phase: 'reading' | 'comparing' | 'judging'; readonly done: number; readonly total: number };

export type ToCandidates =
  /** The first message. */
  | { readonly type: 'open'; readonly catalogue: string }
  | { readonly type: 'for'; readonly id: number; readonly profiles: readonly ManProfile[]; readonly limit: number }
  | { readonly type: 'pass'; readonly id: number }
  /** Nobody waits for the answer any more; a pass ends at once. */
  | { readonly type: 'forget'; readonly id: number }
  /** Ids of records whose profile may have changed or gone, and of the men they belong to. */
  | { readonly type: 'changed'; readonly ids: readonly string[] };

export type FromCandidates =
  | { readonly type: 'hits'; readonly id: number; readonly hits: readonly (readonly CandidateHit[])[] }
  | { readonly type: 'pairs'; readonly id: number; readonly pairs: JudgedPairs }
  | { readonly type: 'progress'; readonly id: number; readonly progress: PassProgress };
