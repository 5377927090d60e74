import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { SoldierSummary } from '../model/summary';
import type { CatalogueSlice } from './slice';

/** Words for headings, properties, statuses and sites in the language of the export; core holds no text. */
export type TableWords = {
  readonly heading: (column: string) => string;
  readonly property: (slug: string) => string;
  readonly status: (status: string) => string;
  readonly site: (id: string) => string;
  readonly citation: (assertion: Assertion) => string;
  readonly documentCitation: (document: Document) => string;
};

type Table = readonly (readonly string[])[];

/** One line a man. `records` are the ids that stand in the other tables for him: his own, and those said to be the same man. */
function soldierRow(summary: SoldierSummary, records: readonly string[], words: TableWords): readonly string[] {
  const burial = summary.burial;
  return [
    summary.id,
    summary.name,
    summary.otherNames.join(' | '),
    words.status(summary.status),
    summary.birth,
    summary.death,
    burial ? words.site(burial.cemetery) : '',
    burial?.section ?? '',
    burial?.row ?? '',
    burial?.grave ?? '',
    burial?.ossuary ?? '',
    summary.sites.map(words.site).join(' | '),
    summary.conflicts.map(words.property).join(' | '),
    String(summary.scans),
    records.join(' | '),
  ];
}

const soldierColumns = [
  'id',
  'name',
  'otherNames',
  'status',
  'birth',
  'death',
  'cemetery',
  'section',
  'row',
  'grave',
  'ossuary',
  'sites',
  'conflicts',
  'scans',
  'records',
];
const assertionColumns = ['soldier', 'name', 'property', 'asWritten', 'language', 'value', 'legibility', 'citation', 'withdrawn'];
const documentColumns = ['id', 'title', 'kind', 'site', 'coteAsWritten', 'cote', 'documentDate', 'pages', 'citation', 'tags'];
const originalColumns = ['path', 'names', 'sha256', 'mediaType', 'bytes', 'pages'];

/** The normalised value on one line: its parts in the order of the type, without the type's name. */
function valueLine(assertion: Assertion): string {
  return Object.entries(assertion.value)
    .filter(([part, value]) => part !== 'type' && value !== undefined && value !== '')
    .map(([, value]) => String(value))
    .join(', ');
}

/** The tables of a bundle, headings first; cells are raw text, the CSV writer quotes and neutralises them. */
export function bundleTables(slice: CatalogueSlice, paths: ReadonlyMap<string, string>, words: TableWords): { readonly [name: string]: Table } {
  const nameOf = new Map(slice.summaries.map((summary) => [summary.id, summary.name]));
  const men = slice.summaries.filter(({ id, man }) => id === man);
  const recordsOf = (man: string) => slice.summaries.filter((summary) => summary.man === man).map(({ id }) => id);
  const head = (columns: readonly string[]): readonly string[] => columns.map(words.heading);
  return {
    soldiers: [head(soldierColumns), ...men.map((summary) => soldierRow(summary, recordsOf(summary.man), words))],
    assertions: [
      head(assertionColumns),
      ...slice.assertions.map((assertion) => [
        assertion.soldier,
        nameOf.get(assertion.soldier) ?? '',
        words.property(assertion.property),
        assertion.written.text,
        assertion.written.language ?? '',
        valueLine(assertion),
        words.heading(assertion.legibility),
        words.citation(assertion),
        assertion.withdrawn?.reason ?? '',
      ]),
    ],
    documents: [
      head(documentColumns),
      ...slice.documents.map((document) => [
        document.id,
        document.fields.title ?? '',
        document.fields.kind ? words.heading(`kind-${document.fields.kind}`) : '',
        document.fields.site ? words.site(document.fields.site) : '',
        document.fields.coteAsWritten ?? '',
        document.fields.cote ?? '',
        document.fields.documentDate ?? '',
        String(document.pages.length),
        words.documentCitation(document),
        (document.tags ?? []).join(' | '),
      ]),
    ],
    originals: [
      head(originalColumns),
      ...slice.scans.map((scan) => [paths.get(scan.id) ?? '', scan.names.join(' | '), scan.id, scan.mediaType, String(scan.size), String(scan.pages.length)]),
    ],
  };
}
