import type { Assertion, AssertionValue } from '../../model/assertion';
import type { Document, DocumentFields } from '../../model/document';
import type { Agent } from '../../model/others';
import type { Attachment } from '../../model/soldier';
import type { StatusHead } from '../../model/status';
import type { Evidence } from '../evidence';

// Rows for the tests of evidence, summary and review; one file so that every test means the same man.
export function assertionOf(id: string, property: string, value: AssertionValue, more: Partial<Assertion> = {}): Assertion {
  return { id, soldier: 'man', property, written: { text: id }, value, legibility: 'legible', agent: 'anna', createdAt: '2026-01-01T10:00:00Z', ...more };
}

export function dateOf(id: string, property: string, edtf: string, more: Partial<Assertion> = {}): Assertion {
  return assertionOf(id, property, { type: 'date', edtf }, { written: { text: edtf }, ...more });
}

export function documentOf(id: string, fields: DocumentFields, pages: Document['pages'] = []): Document {
  return { id, fields, pages, conflicts: {}, batch: 'batch', createdAt: '2026-01-01T09:00:00Z', agent: 'anna' };
}

export function attachmentOf(document: string, more: Partial<Attachment> = {}): Attachment {
  return { id: `to-${document}`, document, soldier: 'man', status: [], createdAt: '2026-01-01T09:30:00Z', agent: 'anna', ...more };
}

export function headOf(from: StatusHead['from'], to: StatusHead['to'], more: Partial<StatusHead> = {}): StatusHead {
  return { change: `${to}-1`, from, to, reason: 'vu', agent: 'anna', wall: '2026-02-01T10:00:00Z', ...more };
}

export const conclusion =
  'La date de naissance et le village sont les mêmes au dossier de Vincennes et sur la fiche du camp. Le seul autre candidat est mort en 1943.';
export const anna: Agent = { id: 'anna', name: 'Anna', initials: 'AA', institution: 'SHD' };
export const bek: Agent = { id: 'bek', name: 'Bek', initials: 'BB', institution: 'ЦГА РК' };

/** A man whose evidence carries a confirmation: two independent sources that agree on two facts, another candidate excluded. */
export function provenMan(more: Partial<Evidence> = {}): Evidence {
  const dossier = { citation: { document: 'dossier' } };
  const card = { citation: { document: 'card' } };
  return {
    soldier: { id: 'man', createdAt: '2026-01-01T09:00:00Z', agent: 'anna', status: [], chosen: {} },
    documents: [
      documentOf('dossier', { creatingBody: 'Bureau Résistance', originality: 'original', site: 'site:vincennes' }, [{ scan: 'a', page: 0 }]),
      documentOf('card', { creatingBody: 'Stalag XII F', carrier: 'reader-photograph', site: 'site:arolsen' }, [{ scan: 'b', page: 0 }]),
    ],
    attachments: [attachmentOf('dossier'), attachmentOf('card')],
    assertions: [
      dateOf('born-dossier', 'birth-date', '1915-03-12', dossier),
      dateOf('born-card', 'birth-date', '1915', { ...card, createdAt: '2026-01-01T11:00:00Z' }),
      assertionOf('place-dossier', 'birth-place', { type: 'place', name: 'Гурьев' }, dossier),
      assertionOf('place-card', 'birth-place', { type: 'place', name: 'Atyrau' }, card),
    ],
    marks: [{ id: 'mark', kind: 'distinct', between: ['man', 'other'], reason: 'mort en 1943', agent: 'anna', createdAt: '2026-01-03T09:00:00Z' }],
    notes: [],
    agents: [anna, bek],
    ...more,
  };
}
