import { menOf } from '../../core/changes/men';
import { wholeMan } from '../../core/summary/man';
import type { CatalogueDatabase } from '../database';
import type { MarkRow, SoldierRow } from '../rows';
import { marksAround } from './marks-around';

export type ManOfRecord = {
  /** The whole man; his id is his root's. */
  readonly soldier: SoldierRow;
  /** His records, the root first, and their ids. */
  readonly rows: readonly SoldierRow[];
  readonly records: readonly string[];
  /** Every mark about one of his records, withdrawn ones too. */
  readonly marks: readonly MarkRow[];
};

/** The man to whom a record belongs, without his values; undefined when there is no such record. */
export async function manOfRecord(database: CatalogueDatabase, id: string): Promise<ManOfRecord | undefined> {
  const marks = await marksAround(database, [id]);
  const { manOf } = menOf(marks);
  const joined = [...new Set([id, ...marks.flatMap(({ between }) => between)])].filter((other) => manOf(other) === manOf(id)).sort();
  const rows = (await database.soldiers.bulkGet(joined)).filter((row): row is SoldierRow => row !== undefined);
  return rows.some((row) => row.id === id) ? { soldier: wholeMan(rows), rows, records: rows.map((row) => row.id), marks } : undefined;
}
