import { compareMen } from '../../../core/candidates/compare-men';
import type { ManComparison } from '../../../core/candidates/comparison';
import { menOf } from '../../../core/changes/men';
import type { Evidence } from '../../../core/evidence/evidence';
import type { Mark } from '../../../core/model/soldier';
import type { Catalogue } from '../../../data/catalogue';
import { evidenceOf } from '../../../data/queries/evidence';
import { profileOf } from '../../../data/queries/profiles';
import { type SoldierRecord, soldierRecord } from '../../../data/queries/soldier-record';

export type ManRead = { readonly record: SoldierRecord; readonly evidence: Evidence };

export type TwoMen =
  | { readonly state: 'gone' }
  /** They are one man already. */
  | { readonly state: 'one'; readonly man: string }
  | {
      readonly state: 'two';
      readonly first: ManRead;
      readonly second: ManRead;
      /** Standing "two different men" between a record of one and a record of the other. */
      readonly blocking: readonly Mark[];
      /** Why their names come near each other; absent while one of them has no profile yet. */
      readonly comparison: ManComparison | undefined;
    };

/** Two men with all that is shown of them before they are said to be one. */
export async function readTwoMen(catalogue: Catalogue, one: string, other: string): Promise<TwoMen> {
  const [first, second] = await Promise.all([readMan(catalogue, one), readMan(catalogue, other)]);
  if (first === undefined || second === undefined) return { state: 'gone' };
  const marks = [...new Map([...first.evidence.marks, ...second.evidence.marks].map((mark) => [mark.id, mark])).values()];
  const { manOf } = menOf(marks);
  if (manOf(one) === manOf(other)) return { state: 'one', man: manOf(one) };
  const sides = [manOf(one), manOf(other)].sort().join(' ');
  const blocking = marks.filter(
    ({ kind, withdrawn, between }) => kind === 'distinct' && withdrawn === undefined && between.map(manOf).sort().join(' ') === sides,
  );
  const [mine, theirs] = await Promise.all([profileOf(catalogue, one), profileOf(catalogue, other)]);
  const comparison = mine === undefined || theirs === undefined ? undefined : compareMen(mine, theirs);
  return { state: 'two', first, second, blocking, comparison };
}

/** A man with all that is shown of him and judged by; undefined when there is no such record. */
export async function readMan(catalogue: Catalogue, id: string): Promise<ManRead | undefined> {
  const [record, evidence] = await Promise.all([soldierRecord(catalogue, id), evidenceOf(catalogue, id)]);
  return record === undefined || evidence === undefined ? undefined : { record, evidence };
}
