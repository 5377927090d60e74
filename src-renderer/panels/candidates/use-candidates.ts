import { useEffect, useState, useSyncExternalStore } from 'react';
import { compareMen } from '../../core/candidates/compare-men';
import type { ManComparison } from '../../core/candidates/comparison';
import type { ManProfile } from '../../core/model/profile';
import type { Catalogue } from '../../data/catalogue';
import { profilesByIds } from '../../data/queries/profiles';
import type { CandidateFinder } from '../../workers/candidates/candidates.client';
import { useCatalogue } from '../shell/catalogue';
import { useCandidateFinder } from './candidates-context';

/** Another man he may be: his profile, and the two beside each other (`comparison.first` is the man asked about). */
export type Candidate = { readonly profile: ManProfile; readonly comparison: ManComparison };

type CandidatesFound = {
  /** True from the question until its answer; the candidates of the question before stay until then. */
  readonly looking: boolean;
  /** Best first; men said to be others are never among them. */
  readonly candidates: readonly Candidate[];
};

/** So many are shown of one man, unless a screen has less room. */
const usualLimit = 8;
const menAtOnce = 200;
const nothing: CandidatesFound = { looking: false, candidates: [] };

/**
 * The men that a man may also be, best first, asked anew when he or another man changes. Null asks nothing. For a man being
 * typed, pass a profile of what is typed so far; keep the same object while it stays the same.
 */
export function useCandidates(profile: ManProfile | null, { limit = usualLimit }: { readonly limit?: number } = {}): CandidatesFound {
  const catalogue = useCatalogue();
  const finder = useCandidateFinder();
  const version = useSyncExternalStore(finder.subscribe, finder.version);
  const [found, setFound] = useState<CandidatesFound>(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what tells that another man changed.
  useEffect(() => {
    if (profile === null) {
      setFound(nothing);
      return;
    }
    const end = new AbortController();
    const look = async () => {
      const candidates = await lookForCandidates(catalogue, finder, profile, { limit, signal: end.signal });
      if (!end.signal.aborted) setFound({ looking: false, candidates });
    };
    setFound((before) => ({ ...before, looking: true }));
    look().catch((problem: unknown) => {
      if (end.signal.aborted) return;
      setFound(nothing);
      throw problem;
    });
    return () => end.abort();
  }, [catalogue, finder, profile, limit, version]);
  return found;
}

/** One look for the men that a man may also be, best first, as `useCandidates` takes it whenever something changes. */
export async function lookForCandidates(
  catalogue: Catalogue,
  finder: CandidateFinder,
  profile: ManProfile,
  { limit = usualLimit, signal }: { readonly limit?: number; readonly signal: AbortSignal },
): Promise<readonly Candidate[]> {
  const hits = await finder.candidatesFor(profile, limit * 2, signal);
  const profiles = await profilesByIds(
    catalogue,
    hits.map(({ man }) => man),
  );
  return ranked(profile, profiles).slice(0, limit);
}

/**
 * Of men who came in together, the ids of those who may be a man that was here already, or one another: what follows an import
 * of men. Asked in parts, so that other questions are answered in between; stops with the signal's reason.
 */
export async function lookForMany(catalogue: Catalogue, finder: CandidateFinder, soldiers: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  const found: string[] = [];
  for (let from = 0; from < soldiers.length; from += menAtOnce) {
    const men = await profilesByIds(catalogue, soldiers.slice(from, from + menAtOnce));
    const hits = await finder.candidatesForMany(men, usualLimit, signal);
    const others = new Map((await profilesByIds(catalogue, [...new Set(hits.flat().map(({ man }) => man))])).map((other) => [other.id, other]));
    for (const [index, man] of men.entries()) {
      const likely = ranked(
        man,
        (hits[index] ?? []).flatMap((hit) => others.get(hit.man) ?? []),
      );
      if (likely.length > 0) found.push(man.id);
    }
  }
  return found;
}

/** The exact comparison decides the order, and drops whom the first estimate only seemed to resemble. */
function ranked(profile: ManProfile, others: readonly ManProfile[]): readonly Candidate[] {
  return others
    .map((other) => ({ profile: other, comparison: compareMen(profile, other) }))
    .filter(({ comparison: { verdict } }) => verdict === 'near-certain' || verdict === 'suggestion')
    .sort((one, other) => other.comparison.score - one.comparison.score || (one.profile.id < other.profile.id ? -1 : 1));
}
