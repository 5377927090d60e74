import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { JudgedPair } from '../../core/candidates/duplicates';
import type { SoldierSummary } from '../../core/model/summary';
import { distinctPairs } from '../../data/queries/distinct-pairs';
import { type MaybeSamePair, maybeSamePairs } from '../../data/queries/maybe-same';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useSummaries } from '../../panels/shell/summaries';

export const shownKinds = ['open', 'certain', 'pointing', 'unsure'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** A pair as the list shows it; `unsure` holds what was noted when somebody could not tell. */
export type OpenPair = {
  readonly key: string;
  readonly first: SoldierSummary;
  readonly second: SoldierSummary;
  /** Null for a pair that the last pass did not find, but that somebody noted. */
  readonly judged: JudgedPair | null;
  readonly unsure: MaybeSamePair | null;
};

const pairKey = (first: string, second: string): string => [first, second].sort().join();
const none: readonly JudgedPair[] = [];

/**
 * The pairs still to be answered, as they are now: whoever was merged or erased since is gone, and so is a pair that was said
 * to be two men, here or elsewhere; a pair that is not sure stands apart. Undefined until the marks are read.
 */
export function useOpenPairs(found: readonly JudgedPair[] = none): { readonly [kind in ShownKind]: readonly OpenPair[] } | undefined {
  const catalogue = useCatalogue();
  const { summaries } = useSummaries();
  const distinct = useLiveQuery(() => distinctPairs(catalogue, [...new Set(found.flatMap(({ first, second }) => [first, second]))]), [catalogue, found]);
  const unsure = useLiveQuery(() => maybeSamePairs(catalogue), [catalogue]);
  return useMemo(() => {
    if (distinct === undefined || unsure === undefined) return undefined;
    const men = new Map(summaries.map((summary) => [summary.id, summary]));
    const notes = new Map([...unsure].reverse().map((pair) => [pair.men.join(), pair]));
    const judged = new Map(found.map((pair) => [pairKey(pair.first, pair.second), pair]));
    const open = (one: string, other: string): readonly OpenPair[] => {
      const [first, second, key] = [men.get(one), men.get(other), pairKey(one, other)];
      if (first === undefined || second === undefined || distinct.has(key)) return [];
      return [{ key, first, second, judged: judged.get(key) ?? null, unsure: notes.get(key) ?? null }];
    };
    const pairs = found.flatMap(({ first, second }) => open(first, second)).filter((pair) => pair.unsure === null);
    return {
      open: pairs,
      certain: pairs.filter((pair) => pair.judged?.verdict === 'near-certain'),
      pointing: pairs.filter((pair) => pair.judged?.pointing === true),
      unsure: [...notes.values()].flatMap(({ men: [first, second] }) => open(first, second)),
    };
  }, [found, distinct, unsure, summaries]);
}
