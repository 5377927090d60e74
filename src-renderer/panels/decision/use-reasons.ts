import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { Catalogue } from '../../data/catalogue';
import { putSetting, setting } from '../../data/queries/settings';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { readReasons, withoutReason, withReason } from './reasons';

const key = 'decision.reasons';
const none: readonly string[] = [];
const starters = ['facts', 'plate', 'number', 'name-only', 'other-man', 'more-sources'] as const;

export type Reasons = {
  /** The user's own, the last used first. */
  readonly own: readonly string[];
  /** What the program offers to begin with, in the user's language, unless it is among the own. */
  readonly offered: readonly string[];
  readonly forget: (reason: string) => void;
  readonly add: (reason: string) => void;
};

/** The reasons from which a decision's is picked; they stay with the catalogue on this machine. */
export function useReasons(): Reasons {
  const catalogue = useCatalogue();
  const text = useText();
  const own = useLiveQuery(() => storedReasons(catalogue), [catalogue]) ?? none;
  const offered = starters.map((name) => text(`decision.starter.${name}`)).filter((reason) => !own.includes(reason));
  const forget = useCallback((reason: string) => void changeReasons(catalogue, (reasons) => withoutReason(reasons, reason)), [catalogue]);
  const add = useCallback((reason: string) => void rememberReason(catalogue, reason), [catalogue]);
  return { own, offered, forget, add };
}

export async function rememberReason(catalogue: Catalogue, reason: string): Promise<void> {
  await changeReasons(catalogue, (reasons) => withReason(reasons, reason));
}

async function changeReasons(catalogue: Catalogue, change: (reasons: readonly string[]) => readonly string[]): Promise<void> {
  await putSetting(catalogue, key, change(await storedReasons(catalogue)));
}

async function storedReasons(catalogue: Catalogue): Promise<readonly string[]> {
  return (await setting(catalogue, key, readReasons)) ?? none;
}
