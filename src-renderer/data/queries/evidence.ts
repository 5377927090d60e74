import { menOf } from '../../core/changes/men';
import type { Evidence } from '../../core/evidence/evidence';
import type { Catalogue } from '../catalogue';
import { documentsWithOriginals } from './soldier-record';

/** All that the rules of domain.md §4 read of one man, the rows of every record said to be his among them; undefined when there is no such record. */
export async function evidenceOf(catalogue: Catalogue, soldier: string): Promise<Evidence | undefined> {
  const { database } = catalogue;
  const [row, marks, agents] = await Promise.all([database.soldiers.get(soldier), database.marks.toArray(), database.agents.toArray()]);
  if (row === undefined) return undefined;
  const { manOf } = menOf(marks);
  const root = manOf(soldier);
  const records = [...new Set([soldier, ...marks.flatMap((mark) => mark.between)])].filter((id) => manOf(id) === root);
  const [assertions, attachments] = await Promise.all([
    database.assertions.where('soldier').anyOf(records).toArray(),
    database.attachments.where('soldier').anyOf(records).toArray(),
  ]);
  const cited = [...attachments.map(({ document }) => document), ...assertions.flatMap(({ document }) => document ?? [])];
  const agentIds = new Set(agents.map(({ id }) => id));
  const [documents, notes, sites] = await Promise.all([
    documentsWithOriginals(catalogue, cited),
    database.notes
      .where('about')
      .anyOf([...records, ...assertions.map(({ id }) => id)])
      .toArray(),
    database.sites.toArray(),
  ]);
  return {
    soldier: row,
    assertions,
    attachments,
    documents: [...documents.values()],
    marks: marks.filter(({ between }) => between.some((id) => manOf(id) === root || agentIds.has(id))),
    notes,
    agents,
    sites,
  };
}
