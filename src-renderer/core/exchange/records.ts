import { effectiveStatus } from '../evidence/status';
import type { JsonObject } from '../json';
import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { Soldier } from '../model/soldier';
import { asciiSlug } from './file-names';
import type { CatalogueSlice } from './slice';

/** Version of the shape of the records in a bundle; it only grows (design.md §5). */
const recordVersion = 1;

/** Drops what JSON has no word for, so that two writers of the same record give the same bytes. */
function plain(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** One man with all that is claimed about him: shown status, decisions, values with their sources, attachments, marks, notes. */
export function soldierRecord(soldier: Soldier, slice: CatalogueSlice, citationOf: (assertion: Assertion) => string): JsonObject {
  const summary = slice.summaries.find((candidate) => candidate.id === soldier.id);
  return plain({
    format: 'matricule-soldier',
    version: recordVersion,
    id: soldier.id,
    shownName: summary?.name ?? '',
    status: summary?.status ?? 'flagged',
    reopened: summary?.reopened ?? false,
    conflicts: summary?.conflicts ?? [],
    decisions: soldier.status,
    chosen: soldier.chosen,
    createdAt: soldier.createdAt,
    createdBy: soldier.agent,
    assertions: slice.assertions
      .filter((assertion) => assertion.soldier === soldier.id)
      .map((assertion) => ({ ...assertion, citationText: citationOf(assertion) })),
    attachments: slice.attachments
      .filter((attachment) => attachment.soldier === soldier.id)
      .map(({ id, document, pages, status, withdrawn, createdAt, agent }) => {
        const shown = slice.claims?.get(id) ?? effectiveStatus(status, { openConflicts: 0, missing: [] });
        return { id, document, soldier: soldier.id, pages, status: shown.status, reopened: shown.reopened, decisions: status, withdrawn, createdAt, agent };
      }),
    marks: slice.marks.filter((mark) => mark.between.includes(soldier.id)),
    notes: slice.notes.filter((note) => note.about === soldier.id),
  });
}

/** One document with its provenance, its ready citation and the path of each page's original in the bag. */
export function documentRecord(document: Document, slice: CatalogueSlice, citation: string, paths: ReadonlyMap<string, string>): JsonObject {
  return plain({
    format: 'matricule-document',
    version: recordVersion,
    id: document.id,
    citation,
    fields: document.fields,
    tags: document.tags,
    conflicts: document.conflicts,
    createdAt: document.createdAt,
    createdBy: document.agent,
    pages: document.pages.map((page) => ({
      ...page,
      original: paths.get(page.scan) ?? null,
      transcriptions: slice.transcriptions?.filter(({ page: read }) => read.scan === page.scan && read.page === page.page),
    })),
    notes: slice.notes.filter((note) => note.about === document.id),
  });
}

/** What the files are: the map from ASCII paths to the names the files came under (domain.md §5). */
export function indexRecord(slice: CatalogueSlice, paths: ReadonlyMap<string, string>): JsonObject {
  return plain({
    format: 'matricule-index',
    version: recordVersion,
    soldiers: slice.summaries.map(({ id, name, status }) => ({ id, name, status, record: `data/records/soldiers/${asciiSlug(id)}.json` })),
    documents: slice.documents.map(({ id, fields }) => ({
      id,
      title: fields.title ?? '',
      cote: fields.cote ?? '',
      record: `data/records/documents/${asciiSlug(id)}.json`,
    })),
    originals: slice.scans.map((scan) => ({ ...scan, original: paths.get(scan.id) ?? null })),
    sites: slice.sites,
    agents: slice.agents,
  });
}
