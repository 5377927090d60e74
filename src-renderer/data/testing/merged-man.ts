import { shownAssertions } from '../../core/summary/shown';
import type { Catalogue } from '../catalogue';
import { lookUp } from '../look-up';
import { manOfRecord } from '../men/man-of-record';
import { type WrittenSince, writtenSince } from '../men/written-since';
import type { MarkRow } from '../rows';

/** A record as it is by itself, without the others said to be the same man. */
type RecordOfMan = { readonly id: string /** Empty when it has none. */; readonly name: string; readonly createdAt: string };

/** Who said when and why that two records are one man. */
type Joining = { readonly mark: MarkRow /** Id of the change that said so: what was written since has a greater one. */; readonly change: string };

type MergedMan = {
  readonly man: string;
  /** The root first; one record alone has no joinings. */
  readonly records: readonly RecordOfMan[];
  /** The oldest first. */
  readonly joinings: readonly Joining[];
  /** Written since the oldest joining and still standing, the oldest first; assertions, attachments and notes about the man can be moved on parting. */
  readonly since: readonly WrittenSince[];
};

/** A man's records, who joined them, and what was written since, for tests of joining and parting; undefined when there is no such record. */
export async function mergedMan(catalogue: Catalogue, id: string): Promise<MergedMan | undefined> {
  const { database } = catalogue;
  const man = await manOfRecord(database, id);
  if (man === undefined) return undefined;
  const marks = man.marks.filter(({ kind, withdrawn }) => kind === 'same' && withdrawn === undefined);
  const [assertions, changes] = await Promise.all([
    lookUp(database.assertions, 'soldier', man.records),
    lookUp(
      database.changes,
      'entity',
      marks.map((mark) => mark.id),
    ),
  ]);
  const records = man.rows.map(({ id: record, chosen, createdAt }): RecordOfMan => {
    const own = assertions.filter(({ soldier }) => soldier === record);
    return { id: record, name: shownAssertions('name', own, chosen)[0]?.written.text.trim() ?? '', createdAt };
  });
  const joinings = marks
    .map((mark): Joining => ({ mark, change: changes.find(({ entity, change }) => entity === mark.id && change.kind === 'same')?.id ?? '' }))
    .toSorted((left, right) => (left.change < right.change ? -1 : 1));
  const since = joinings[0] === undefined ? [] : await writtenSince(database, man.records, joinings[0].change);
  return { man: man.soldier.id, records, joinings, since };
}
