import Dexie from 'dexie';
import type { Change } from '../../core/changes/change';
import { menOf } from '../../core/changes/men';
import { entitiesOf } from '../../core/exchange/outgoing-changes';
import type { CatalogueSlice } from '../../core/exchange/slice';
import type { Site } from '../../core/model/others';
import type { CatalogueDatabase } from '../database';
import { lookUp } from '../look-up';
import { marksAround } from '../men/marks-around';
import type { ChangeRow, DocumentRow, TranscriptionRow } from '../rows';

function present<Row>(rows: readonly (Row | undefined)[]): readonly Row[] {
  return rows.filter((row) => row !== undefined);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/**
 * Everything the catalogue holds about these men (design.md §9: the closure), every record said to be the same man among
 * them: their values, attachments, documents with their scans, marks, notes, lists, and every agent and site that is named. Withdrawn rows are part of it.
 */
export async function exchangeSlice(database: CatalogueDatabase, soldierIds: readonly string[], builtInSites: readonly Site[]): Promise<CatalogueSlice> {
  const around = await marksAround(database, soldierIds);
  const { manOf } = menOf(around);
  const men = new Set(soldierIds.map(manOf));
  const ids = unique([...soldierIds, ...around.flatMap(({ between }) => between.filter((id) => men.has(manOf(id))))]);
  const [soldiers, summaries, assertions, attachments, lists, ownSites, agents] = await Promise.all([
    database.soldiers.bulkGet(ids),
    database.summaries.bulkGet(ids),
    lookUp(database.assertions, 'soldier', ids),
    lookUp(database.attachments, 'soldier', ids),
    lookUp(database.lists, 'members', ids),
    database.sites.toArray(),
    database.agents.toArray(),
  ]);
  const documentIds = unique([...attachments.map(({ document }) => document), ...assertions.flatMap(({ citation }) => citation?.document ?? [])]);
  const documents = present(await database.documents.bulkGet(documentIds));
  const scans = present(await database.scans.bulkGet(unique(documents.flatMap(({ pages }) => pages.map(({ scan }) => scan)))));
  const subjects = [...ids, ...documentIds, ...assertions.map(({ id }) => id), ...attachments.map(({ id }) => id)];
  // That two agents are one person decides whether a second person confirmed.
  const agentMarks = await marksAround(
    database,
    agents.map(({ id }) => id),
  );
  return {
    soldiers: present(soldiers),
    summaries: present(summaries),
    assertions,
    attachments,
    documents,
    surroundings: await surroundingsOf(database, documents),
    scans,
    marks: [...new Map([...around, ...agentMarks].map((mark) => [mark.id, mark])).values()],
    notes: await lookUp(database.notes, 'about', subjects),
    sites: sitesNamed([...ownSites, ...builtInSites], documents, assertions),
    agents,
    lists,
    transcriptions: await transcriptionsOfScans(
      database,
      scans.map(({ id }) => id),
    ),
  };
}

/** Every reading of a page of these files. */
async function transcriptionsOfScans(database: CatalogueDatabase, scans: readonly string[]): Promise<readonly TranscriptionRow[]> {
  const byPage = database.transcriptions;
  const rows = await Promise.all(scans.map((scan) => byPage.where('[page.scan+page.page]').between([scan, Dexie.minKey], [scan, Dexie.maxKey]).toArray()));
  return rows.flat();
}

/** Documents that share a file with these, and those that any of them is a copy of, directly or through others. */
async function surroundingsOf(database: CatalogueDatabase, documents: readonly DocumentRow[]): Promise<readonly DocumentRow[]> {
  const own = new Set(documents.map(({ id }) => id));
  const found = new Map((await lookUp(database.documents, 'scans', unique(documents.flatMap((row) => row.scans)))).map((row) => [row.id, row]));
  for (let wanted = [...documents, ...found.values()]; wanted.length > 0; ) {
    const originals = unique(wanted.flatMap(({ fields }) => fields.copyOf ?? [])).filter((id) => id !== '' && !own.has(id) && !found.has(id));
    wanted = [...present(await database.documents.bulkGet(originals))];
    for (const row of wanted) found.set(row.id, row);
  }
  return [...found.values()].filter(({ id }) => !own.has(id));
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
