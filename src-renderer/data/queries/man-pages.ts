import Dexie from 'dexie';
import { lastDecision } from '../../core/evidence/status';
import type { PageReference } from '../../core/model/page';
import type { ManProfile } from '../../core/model/profile';
import { type ManPage, mostPagesOfMan } from '../../core/search/page-texts';
import type { CatalogueDatabase } from '../database';
import { groupBy } from '../group-by';
import { lookUp } from '../look-up';
import type { AttachmentRow, DocumentRow, PageTextRow } from '../rows';

const keysAtOnce = 10_000;

/** Every file of which a page has a text. Reads keys only, in parts. */
export async function scansWithText(database: CatalogueDatabase): Promise<ReadonlySet<string>> {
  const scans = new Set<string>();
  for (let after: [string, number] | undefined; ; ) {
    const table = database.pageTexts;
    const keys: [string, number][] = await (after === undefined ? table.toCollection() : table.where('[scan+page]').above(after))
      .limit(keysAtOnce)
      .primaryKeys();
    for (const [scan] of keys) scans.add(scan);
    after = keys.at(-1);
    if (keys.length < keysAtOnce || after === undefined) return scans;
  }
}

/**
 * The pages with a text that speak of each man, by his id: those of the documents attached to him and not turned down; of an attachment
 * that names its pages only these, and they come first. `among` tells the files worth asking for, where many men are read.
 */
export async function pagesOfMen(
  database: CatalogueDatabase,
  profiles: readonly ManProfile[],
  among?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ManPage[]>> {
  if (among?.size === 0 || (await database.pageTexts.limit(1).primaryKeys()).length === 0) return new Map();
  const manOf = new Map(profiles.flatMap(({ id, records }) => records.map((record) => [record, id] as const)));
  const attachments = (await lookUp(database.attachments, 'soldier', manOf.keys())).filter(holds);
  const documents = new Map(
    (await database.documents.bulkGet([...new Set(attachments.map(({ document }) => document))])).flatMap((row) => (row === undefined ? [] : [[row.id, row]])),
  );
  const scans = new Set([...documents.values()].flatMap((row) => row.scans).filter((scan) => among?.has(scan) ?? true));
  const keys = await Promise.all(
    [...scans].map((scan) => database.pageTexts.where('[scan+page]').between([scan, Dexie.minKey], [scan, Dexie.maxKey]).primaryKeys()),
  );
  const there = new Set(keys.flat().map(([scan, page]) => keyOf({ scan, page })));
  if (there.size === 0) return new Map();
  const wanted = new Map(
    [...groupBy(attachments, ({ soldier }) => manOf.get(soldier) ?? soldier)].map(([man, own]) => [man, placesOf(own, documents, there)] as const),
  );
  const references = new Map([...wanted.values()].flat().map(({ reference }) => [keyOf(reference), reference]));
  const rows = await database.pageTexts.bulkGet([...references.values()].map(({ scan, page }): [string, number] => [scan, page]));
  const texts = new Map(rows.flatMap((row) => (row === undefined ? [] : [[keyOf(row), row] as const])));
  return new Map([...wanted].map(([man, places]) => [man, places.flatMap((place) => pageOf(place, texts))]));
}

type Place = { readonly reference: PageReference; readonly document: DocumentRow; readonly index: number };

function placesOf(attachments: readonly AttachmentRow[], documents: ReadonlyMap<string, DocumentRow>, there: ReadonlySet<string>): readonly Place[] {
  const ordered = attachments.toSorted((left, right) => Number(left.pages === undefined) - Number(right.pages === undefined) || (left.id < right.id ? -1 : 1));
  const places = ordered.flatMap(({ document: id, pages }) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    return (pages ?? document.pages.map((_, index) => index)).flatMap((index): Place[] => {
      const reference = document.pages[index];
      return reference === undefined || !there.has(keyOf(reference)) ? [] : [{ reference, document, index }];
    });
  });
  return [...new Map(places.map((place) => [keyOf(place.reference), place])).values()].slice(0, mostPagesOfMan);
}

function pageOf({ reference, document, index }: Place, texts: ReadonlyMap<string, PageTextRow>): readonly ManPage[] {
  const row = texts.get(keyOf(reference));
  const { coteAsWritten, cote, title } = document.fields;
  const source = [coteAsWritten, cote, title].find((name) => name !== undefined && name.trim() !== '') ?? '';
  return row === undefined ? [] : [{ page: index + 1, source, origin: row.origin, text: row.text }];
}

function holds({ withdrawn, status }: AttachmentRow): boolean {
  return withdrawn === undefined && lastDecision(status)?.to !== 'rejected';
}

function keyOf({ scan, page }: PageReference): string {
  return `${scan} ${page}`;
}
