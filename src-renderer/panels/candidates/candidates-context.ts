import { createContext, useContext } from 'react';
import type { DuplicatePairs } from '../../core/candidates/duplicates';
import type { ManProfile } from '../../core/model/profile';

export type CandidateHit = {
  /** The man's id. */
  readonly man: string;
  /** 0 to 1, a first estimate; `compareMen` says it exactly and why. */
  readonly score: number;
};

export type PassProgress = { readonly phase: 'reading' | 'comparing'; readonly done: number; readonly total: number };

/** The candidate finder in its worker, as the window sees it: who else may be a man. It suggests, a person decides. */
export type CandidateFinder = {
  /**
   * The men one man may be, best first. The profile need not be stored: the values typed so far make one, with an empty id.
   * Himself and men said to be others are never among them. Rejects with an AbortError when the signal is aborted.
   */
  candidatesFor(profile: ManProfile, limit?: number, signal?: AbortSignal): Promise<readonly CandidateHit[]>;
  /** The same for each of several men that are not stored yet, as an import has them. */
  candidatesForMany(profiles: readonly ManProfile[], limit?: number, signal?: AbortSignal): Promise<readonly (readonly CandidateHit[])[]>;
  /** All pairs of the catalogue that may be one man, best first. One pass at a time: a new one ends the one before. */
  findDuplicates(onProgress: (progress: PassProgress) => void, signal?: AbortSignal): Promise<DuplicatePairs>;
  /** Grows with every change of a man, so that what was found is known to be old. */
  version(): number;
  subscribe(listener: () => void): () => void;
};

export const CandidateFinderContext = createContext<CandidateFinder | null>(null);

export function useCandidateFinder(): CandidateFinder {
  const finder = useContext(CandidateFinderContext);
  if (finder === null) throw new Error('useCandidateFinder outside its provider');
  return finder;
}
