import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { Catalogue } from '../../data/catalogue';
import { putSetting, setting } from '../../data/queries/settings';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { readReasons, withReason } from './reasons';

const recentKey = 'decision.reasons';
const ownKey = 'decision.ownReasons';
const none: readonly string[] = [];
/** The own list as it was last read: the next item asks for its reason before it could be read again, and its digits must be his. */
const lastRead = new WeakMap<Catalogue, readonly string[] | null>();
const starters = ['facts', 'plate', 'number', 'name-only', 'other-man', 'more-sources'] as const;

type Reasons = {
  /** The user's own list in the user's order, its first ones picked by a digit; what the program begins with until it is changed. */
  readonly own: readonly string[];
  /** Used lately and not in the list, the last used first. */
  readonly recent: readonly string[];
  readonly saveOwn: (reasons: readonly string[]) => void;
  readonly saveRecent: (reasons: readonly string[]) => void;
};

/** The reasons from which a decision's is picked; they stay with the catalogue on this machine. */
export function useReasons(): Reasons {
  const catalogue = useCatalogue();
  const text = useText();
  const stored = useLiveQuery(
    async () => {
      const read = (await setting(catalogue, ownKey, readReasons)) ?? null;
      lastRead.set(catalogue, read);
      return read;
    },
    [catalogue],
    lastRead.get(catalogue),
  );
  const used = useLiveQuery(() => recentReasons(catalogue), [catalogue]) ?? none;
  const own = stored ?? starters.map((name) => text(`decision.starter.${name}`));
  const saveOwn = useCallback((reasons: readonly string[]) => void putSetting(catalogue, ownKey, reasons), [catalogue]);
  const saveRecent = useCallback((reasons: readonly string[]) => void putSetting(catalogue, recentKey, reasons), [catalogue]);
  return { own, recent: used.filter((reason) => !own.includes(reason)), saveOwn, saveRecent };
}

export async function rememberReason(catalogue: Catalogue, reason: string): Promise<void> {
  await putSetting(catalogue, recentKey, withReason(await recentReasons(catalogue), reason));
}

async function recentReasons(catalogue: Catalogue): Promise<readonly string[]> {
  return (await setting(catalogue, recentKey, readReasons)) ?? none;
}
