import type { Assertion } from '../../model/assertion';
import type { Document } from '../../model/document';
import type { Scan } from '../../model/scan';
import type { SoldierSummary } from '../../model/summary';
import type { CatalogueSlice } from '../slice';

// Small rows for the tests of this folder; every name is fictional.
const time = '2026-03-12T09:00:00.000Z';

export function soldierRows(id: string, name: string): Pick<CatalogueSlice, 'soldiers' | 'summaries'> {
  const summary: SoldierSummary = {
    id,
    man: id,
    name,
    otherNames: [],
    birth: '1915~',
    death: '',
    birthYears: [1914, 1916],
    deathYears: null,
    cemeteries: [],
    wars: [],
    burial: null,
    sites: ['site:vincennes'],
    status: 'flagged',
    reopened: false,
    missing: null,
    familyWaitingSince: null,
    conflicts: [],
    scans: 1,
    documents: 1,
    openAttachments: 1,
    lists: [],
    createdAt: time,
    changedAt: time,
  };
  return { soldiers: [{ id, createdAt: time, agent: 'agent-1', status: [], chosen: {} }], summaries: [summary] };
}

export function scanRow(id: string, name: string): Scan {
  return { id: id.padEnd(64, '0'), names: [name], mediaType: 'image/jpeg', size: 1000, pages: [{ width: 10, height: 10 }], importedAt: time };
}

export function documentRow(id: string, scan: Scan, fields: Document['fields'] = {}): Document {
  return { id, fields, pages: [{ scan: scan.id, page: 0 }], conflicts: {}, batch: 'batch-1', createdAt: time, agent: 'agent-1' };
}

export function assertionRow(id: string, soldier: string, property: string, document?: string): Assertion {
  return {
    id,
    soldier,
    property,
    written: { text: '=1+1' },
    value: { type: 'text', text: 'x' },
    ...(document ? { citation: { document } } : {}),
    legibility: 'legible',
    agent: 'agent-1',
    createdAt: time,
  };
}

export const emptySlice: CatalogueSlice = {
  soldiers: [],
  summaries: [],
  assertions: [],
  attachments: [],
  documents: [],
  scans: [],
  marks: [],
  notes: [],
  sites: [],
  agents: [],
  lists: [],
};
