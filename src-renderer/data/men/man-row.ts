import type { SummaryRow } from '../rows';

/** A row made before version 3 does not know yet which man its record is; until it is made again it stands for a man of its own. */
type StoredRow = Omit<SummaryRow, 'man' | 'missing' | 'familyWaitingSince'> & Partial<SummaryRow>;

/** Whether the row stands for a man, and not for a record said to be another one. */
export function isMan({ id, man }: Pick<StoredRow, 'id' | 'man'>): boolean {
  return (man ?? id) === id;
}

export function completeRow(row: StoredRow): SummaryRow {
  return { ...row, man: row.man ?? row.id, missing: row.missing ?? null, familyWaitingSince: row.familyWaitingSince ?? null };
}
