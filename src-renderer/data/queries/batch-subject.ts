import type { Catalogue } from '../catalogue';

/** A longer batch speaks of many; its own words say so. */
const fewChanges = 20;

/**
 * The one man or document that a batch worked on, by the name or cote under which it is known now; empty when there are
 * several, when it has no name, or when it cannot be told by a few look-ups.
 */
export async function batchSubject(catalogue: Catalogue, batch: string): Promise<string> {
  const { database } = catalogue;
  const rows = await database.changes
    .where('batch')
    .equals(batch)
    .limit(fewChanges + 1)
    .toArray();
  const [first] = rows;
  // An undo worked on what it took back; its change stands over that batch.
  if (first?.change.kind === 'revert') return first.entity === batch ? '' : batchSubject(catalogue, first.entity);
  if (rows.length > fewChanges) return '';
  const entities = [...new Set(rows.map(({ entity }) => entity))];
  const [own, attached] = await Promise.all([database.documents.bulkGet(entities), database.attachments.bulkGet(entities)]);
  const claimed = attached.flatMap((row) => (row === undefined ? [] : [row.soldier]));
  const men = await database.summaries.bulkGet([...new Set([...rows.flatMap(({ entity, about }) => [entity, ...about]), ...claimed])]);
  const documents = own.flatMap((row) => (row === undefined ? [] : [row]));
  // Two records of one man are one subject.
  const names = [...new Map(men.flatMap((row) => (row === undefined ? [] : [[row.man, row.name] as const]))).values()];
  if (names.length > 0) return names.length === 1 ? (names[0] ?? '') : '';
  const [document] = documents;
  if (document === undefined || documents.length > 1) return '';
  const { cote, coteAsWritten, title } = document.fields;
  return [cote, coteAsWritten, title].find((words) => (words ?? '').trim() !== '') ?? '';
}
