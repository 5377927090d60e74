import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { historyOf } from '../../data/queries/history';
import { profileOf } from '../../data/queries/profiles';
import { useCatalogue } from '../../panels/shell/catalogue';
import type { HistoryPlace } from './history-place';
import { type TimelineLine, timelineOf } from './timeline';
import { type HistoryNames, useHistoryNames } from './use-history-names';

export type ReadHistory = {
  /** Oldest first; undefined while it is read. */
  readonly lines: readonly TimelineLine[] | undefined;
  /** The records whose histories stand here together: several for a man of several records. */
  readonly records: readonly string[];
  readonly names: HistoryNames;
};

/** The history of a document, or of a man with all the records said to be his, as it grows. */
export function useHistory({ entity, kind }: HistoryPlace): ReadHistory {
  const catalogue = useCatalogue();
  const read = useLiveQuery(async () => {
    const records = kind === 'soldier' ? ((await profileOf(catalogue, entity))?.records ?? [entity]) : [entity];
    return { records, entries: await historyOf(catalogue, records) };
  }, [catalogue, entity, kind]);
  const lines = useMemo(() => (read === undefined ? undefined : timelineOf(read.entries)), [read]);
  const names = useHistoryNames(lines, read?.records);
  return { lines, records: read?.records ?? [entity], names };
}
