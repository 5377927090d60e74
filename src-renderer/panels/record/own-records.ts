import { createContext, useContext } from 'react';
import { shownAssertions } from '../../core/summary/shown';
import type { SoldierRecord } from '../../data/queries/soldier-record';

/** One of the records said to be one man, by the name it would show alone; empty when it has none. */
export type OwnRecord = { readonly id: string; readonly name: string; readonly createdAt: string };

/** The records of a man in the order of their making, each by its own name: what shows the man's name says nothing of them. */
export function ownRecordsOf({
  records,
  assertions,
  withdrawnAssertions,
}: Pick<SoldierRecord, 'records' | 'assertions' | 'withdrawnAssertions'>): readonly OwnRecord[] {
  const names = assertions.get('name') ?? [];
  return records
    .map(({ id, chosen, createdAt }) => {
      const own = names.filter(({ soldier }) => soldier === id);
      const earlier = withdrawnAssertions.find(({ soldier, property }) => soldier === id && property === 'name');
      return { id, createdAt, name: (shownAssertions('name', own, chosen)[0] ?? earlier)?.written.text ?? '' };
    })
    .toSorted((left, right) => left.createdAt.localeCompare(right.createdAt) || (left.id < right.id ? -1 : 1));
}

/** The records of the man on screen, and whether each value says which of them it is of. */
export const OwnRecordContext = createContext<{ readonly records: readonly OwnRecord[]; readonly named: boolean }>({ records: [], named: false });

/** The record that a value names; null where the man has one record, and there is nothing to say. */
export function useOwnRecord(soldier: string): { readonly name: string; readonly named: boolean } | null {
  const { records, named } = useContext(OwnRecordContext);
  const own = records.length < 2 ? undefined : records.find(({ id }) => id === soldier);
  return own === undefined ? null : { name: own.name === '' ? shortId(own.id) : own.name, named };
}

/** The beginning of an id, as it is shown and read out: enough to tell a few records apart. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
