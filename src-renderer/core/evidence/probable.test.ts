import { describe, expect, test } from 'vitest';
import type { Evidence } from './evidence';
import { countEvidence, missingForProbable } from './probable';
import { assertionOf, attachmentOf, dateOf, documentOf, provenMan } from './testing/proven-man';

const vincennes = { site: 'site:vincennes', coteAsWritten: '16p431207', piece: '1' };
const name = assertionOf('name', 'name', { type: 'name', surname: 'Moldabekov' }, { citation: { document: 'dossier' } });
const born = dateOf('born', 'birth-date', '1915', { citation: { document: 'dossier' } });
const man = (more: Partial<Evidence>): Evidence =>
  provenMan({ documents: [documentOf('dossier', vincennes)], attachments: [attachmentOf('dossier')], assertions: [name, born], ...more });
const missing = (evidence: Evidence, document?: string) => missingForProbable(evidence, document).map(({ key }) => key);

describe('before probable is proposed, practice asks for', () => {
  test('a source of complete provenance that says a discriminating fact, and for nothing more', () => {
    expect(missing(man({}))).toEqual([]);
  });

  test('a fact besides the name: one photograph with a name on it is not enough', () => {
    expect(missing(man({ assertions: [name] }))).toEqual(['status.missing.factBesideName']);
    const rank = assertionOf('rank', 'rank', { type: 'text', text: 'soldat' }, { citation: { document: 'dossier' } });
    expect(missing(man({ assertions: [name, rank] }))).toEqual(['status.missing.factBesideName']);
  });

  test('a provenance without gaps, of the source that says the fact', () => {
    expect(missing(man({ documents: [documentOf('dossier', { site: 'site:vincennes' })] }))).toEqual(['status.missing.provenance']);
    expect(missing(man({ documents: [documentOf('dossier', {})] }))).toEqual(['status.missing.provenance']);
    const two = { documents: [documentOf('dossier', {}), documentOf('card', vincennes)], attachments: [attachmentOf('dossier'), attachmentOf('card')] };
    const onCard = assertionOf('other', 'name', { type: 'name', surname: 'Moldabekov' }, { citation: { document: 'card' } });
    expect(missing(man({ ...two, assertions: [name, born, onCard] }))).toEqual(['status.missing.provenance']);
  });

  test('a source that is attached and cited; of an attachment, its own document', () => {
    expect(missing(man({ attachments: [] }))).toEqual(['status.missing.source', 'status.missing.factBesideName']);
    expect(missing(man({}), 'dossier')).toEqual([]);
    expect(missing(man({}), 'card')).toEqual(['status.missing.source', 'status.missing.factBesideName']);
  });

  test('what a site of one’s own requires', () => {
    const own = { id: 'own', type: 'other', name: 'Mairie', shortName: 'Mairie', requiredFields: ['folio'], citationForm: 'cote', builtIn: false } as const;
    const at = (fields: object) => man({ documents: [documentOf('dossier', { site: 'own', ...fields })], sites: [own] });
    expect(missing(at({}))).toEqual(['status.missing.provenance']);
    expect(missing(at({ folio: '4' }))).toEqual([]);
  });

  test('the settlement of what contradicts itself', () => {
    const other = dateOf('other', 'birth-date', '1935', { citation: { document: 'dossier' } });
    expect(missing(man({ assertions: [name, born, other] }))).toEqual(['status.missing.conflict']);
  });
});

test('sources and agreeing facts are counted as they are', () => {
  expect(countEvidence(man({}))).toEqual({ sources: 1, agreeing: 0 });
  expect(countEvidence(provenMan())).toEqual({ sources: 2, agreeing: 2 });
  expect(countEvidence(provenMan({ attachments: [] }))).toEqual({ sources: 0, agreeing: 0 });
});
