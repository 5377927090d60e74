import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { unexaminedAmong } from '../../core/evidence/candidates';
import type { Evidence } from '../../core/evidence/evidence';
import type { Catalogue } from '../../data/catalogue';
import { profileOf } from '../../data/queries/profiles';
import type { CandidateFinder } from '../../workers/candidates/candidates.client';
import { CandidateFinderContext } from '../candidates/candidates-context';
import { lookForCandidates } from '../candidates/use-candidates';
import { useCatalogue } from '../shell/catalogue';

type Unexamined = {
  /** Ids of men found who may be he and whom nobody has examined, best first; those of the last look until the next answers. */
  readonly men: readonly string[];
  /** Looks once more, for a decision that must not rest on an older answer; ids of all men found, examined or not. */
  readonly look: () => Promise<readonly string[]>;
};

type Found = { readonly of: string | undefined; readonly men: readonly string[] };

const nobody: readonly string[] = [];
const silent = { subscribe: () => () => undefined, version: () => 0 };

/** Who resembles a man and was never examined (docs/decisions/016), asked anew when he or another man changes. Undefined evidence asks nothing. */
export function useUnexamined(evidence: Evidence | undefined): Unexamined {
  const catalogue = useCatalogue();
  const finder = useContext(CandidateFinderContext);
  const version = useSyncExternalStore((finder ?? silent).subscribe, (finder ?? silent).version);
  const [answer, setAnswer] = useState<Found>({ of: undefined, men: nobody });
  const soldier = evidence?.soldier.id;
  const latest = useRef(evidence);
  latest.current = evidence;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what tells that another man changed.
  useEffect(() => {
    const end = new AbortController();
    found(catalogue, finder, soldier, end.signal).then(
      (men) => (end.signal.aborted ? undefined : setAnswer({ of: soldier, men })),
      (problem: unknown) => {
        if (!end.signal.aborted) throw problem;
      },
    );
    return () => end.abort();
  }, [catalogue, finder, soldier, version]);
  const unexamined = (ids: readonly string[]) => (latest.current === undefined ? nobody : unexaminedAmong(latest.current, ids));
  return {
    men: answer.of === soldier ? unexamined(answer.men) : nobody,
    look: async () => {
      const men = await found(catalogue, finder, soldier, new AbortController().signal);
      setAnswer({ of: soldier, men });
      return men;
    },
  };
}

async function found(catalogue: Catalogue, finder: CandidateFinder | null, soldier: string | undefined, signal: AbortSignal): Promise<readonly string[]> {
  const profile = soldier === undefined || finder === null ? undefined : await profileOf(catalogue, soldier);
  if (profile === undefined || finder === null) return nobody;
  return (await lookForCandidates(catalogue, finder, profile, { signal })).map((candidate) => candidate.profile.id);
}
