import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../data/catalogue';
import { type HistoryEntry, historyOf } from '../../data/queries/history';
import { latestHistoryOf } from '../../data/queries/latest-history';
import { profileOf } from '../../data/queries/profiles';
import { useCatalogue } from '../../panels/shell/catalogue';
import type { HistoryPlace } from './history-place';
import { type TimelineLine, timelineOf } from './timeline';
import { type HistoryNames, useHistoryNames } from './use-history-names';

type ReadHistory = {
  /** Oldest first; undefined while it is read. */
  readonly lines: readonly TimelineLine[] | undefined;
  /** Older lines are still being read. */
  readonly more: boolean;
  /** The records whose histories stand here together: several for a man of several records. */
  readonly records: readonly string[];
  readonly names: HistoryNames;
};

type Read = { readonly records: readonly string[]; readonly entries: readonly HistoryEntry[]; readonly batches?: ReadonlySet<string> };

/** The history of a document, or of a man with all the records said to be his, as it grows; of a long one the latest part first. */
export function useHistory(place: HistoryPlace): ReadHistory {
  const catalogue = useCatalogue();
  const { entity, kind } = place;
  const latest = useLatest(catalogue, entity, kind);
  const begun = latest !== undefined;
  const whole = useLiveQuery(async (): Promise<Read | undefined> => {
    // Both at once would only make the latest wait.
    if (!begun) return undefined;
    const records = await recordsOf(catalogue, entity, kind);
    return { records, entries: await historyOf(catalogue, records) };
  }, [catalogue, entity, kind, begun]);
  const read = whole ?? latest ?? undefined;
  const lines = useMemo(() => {
    if (read === undefined) return undefined;
    const { entries, batches } = read;
    const all = timelineOf(entries);
    return batches === undefined ? all : all.filter(({ entry }) => batches.has(entry.batch));
  }, [read]);
  const names = useHistoryNames(lines, read?.records);
  return { lines, more: whole === undefined, records: read?.records ?? [entity], names };
}

/** Undefined while it is read, null where the whole is read at once. */
function useLatest(catalogue: Catalogue, entity: string, kind: HistoryPlace['kind']): Read | null | undefined {
  const [latest, setLatest] = useState<Read | null>();
  useEffect(() => {
    let gone = false;
    setLatest(undefined);
    const become = (read: Read | null) => {
      if (!gone) setLatest(read);
    };
    // Where it cannot be read, the whole is asked for, whose failure is told.
    readLatest(catalogue, entity, kind).then(become, () => become(null));
    return () => {
      gone = true;
    };
  }, [catalogue, entity, kind]);
  return latest;
}

async function readLatest(catalogue: Catalogue, entity: string, kind: HistoryPlace['kind']): Promise<Read | null> {
  const records = await recordsOf(catalogue, entity, kind);
  const latest = await latestHistoryOf(catalogue, records);
  return latest === null ? null : { records, ...latest };
}

async function recordsOf(catalogue: Catalogue, entity: string, kind: HistoryPlace['kind']): Promise<readonly string[]> {
  return kind === 'soldier' ? ((await profileOf(catalogue, entity))?.records ?? [entity]) : [entity];
}
