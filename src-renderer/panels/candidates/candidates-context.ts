import { createContext, useContext } from 'react';
import type { CandidateFinder } from '../../workers/candidates/candidates.client';

export const CandidateFinderContext = createContext<CandidateFinder | null>(null);

/** The candidate finder of the open catalogue. */
export function useCandidateFinder(): CandidateFinder {
  const finder = useContext(CandidateFinderContext);
  if (finder === null) throw new Error('useCandidateFinder outside its provider');
  return finder;
}
