import type { Change } from '../../core/changes/change';
import { entitiesOf } from '../../core/exchange/outgoing-changes';
import type { CatalogueSlice } from '../../core/exchange/slice';
import type { Site } from '../../core/model/others';
import type { CatalogueDatabase } from '../database';
import type { ChangeRow } from '../rows';

function present<Row>(rows: readonly (Row | undefined)[]): readonly Row[] {
  return rows.filter((row) => row !== undefined);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/**
 * Everything the catalogue holds about these men (design.md §9: the closure): their values, attachments, documents with
 * their scans, marks, notes, lists, and every agent and site that is named. Withdrawn rows are part of it.
 */
export async function exchangeSlice(database: CatalogueDatabase, soldierIds: readonly string[], builtInSites: readonly Site[]): Promise<CatalogueSlice> {
  const ids = [...soldierIds];
  const [soldiers, summaries, assertions, attachments, marks, lists] = await Promise.all([
    database.soldiers.bulkGet(ids),
    database.summaries.bulkGet(ids),
    database.assertions.where('soldier').anyOf(ids).toArray(),
    database.attachments.where('soldier').anyOf(ids).toArray(),
    database.marks.where('between').anyOf(ids).distinct().toArray(),
    database.lists.where('members').anyOf(ids).distinct().toArray(),
  ]);
  const documentIds = unique([...attachments.map(({ document }) => document), ...assertions.flatMap(({ citation }) => citation?.document ?? [])]);
  const documents = present(await database.documents.bulkGet(documentIds));
  const scans = present(await database.scans.bulkGet(unique(documents.flatMap(({ pages }) => pages.map(({ scan }) => scan)))));
  const subjects = [...ids, ...documentIds, ...assertions.map(({ id }) => id), ...attachments.map(({ id }) => id)];
  const notes = await database.notes.where('about').anyOf(subjects).toArray();
  const [ownSites, agents] = await Promise.all([database.sites.toArray(), database.agents.toArray()]);
  return {
    soldiers: present(soldiers),
    summaries: present(summaries),
    assertions,
    attachments,
    documents,
    scans,
    marks,
    notes,
    sites: sitesNamed([...ownSites, ...builtInSites], documents, assertions),
    agents,
    lists,
  };
}

function sitesNamed(sites: readonly Site[], documents: CatalogueSlice['documents'], assertions: CatalogueSlice['assertions']): readonly Site[] {
  const named = new Set(documents.flatMap(({ fields }) => fields.site ?? []));
  for (const { value } of assertions) if (value.type === 'burial') named.add(value.cemetery);
  return sites.filter(({ id }) => named.has(id));
}

/** The changes of a slice and every revert or erase that acts on them, in rows; core/exchange/outgoing-changes chooses. */
export async function exchangeChanges(database: CatalogueDatabase, slice: CatalogueSlice): Promise<readonly Change[]> {
  const found = new Map<string, ChangeRow>();
  const own = await database.changes
    .where('entity')
    .anyOf([...entitiesOf(slice)])
    .toArray();
  let latest: readonly ChangeRow[] = own;
  while (latest.length > 0) {
    for (const row of latest) found.set(row.id, row);
    const acting = await database.changes
      .where('targets')
      .anyOf(latest.map(({ id }) => id))
      .distinct()
      .toArray();
    latest = acting.filter(({ id }) => !found.has(id));
  }
  return [...found.values()].map(({ change }) => change);
}
