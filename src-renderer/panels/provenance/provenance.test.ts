import { describe, expect, it } from 'vitest';
import type { DocumentFields } from '../../core/model/document';
import { builtInSites, knownSites } from '../../core/provenance/sites';
import { carriedFrom } from './carried';
import { commonValue } from './common-values';
import { orderedFields, provenanceFields } from './fields';

function documents(...fields: readonly DocumentFields[]) {
  return fields.map((one) => ({ fields: one }));
}

describe('the provenance of several documents at once', () => {
  it('shows what they share, and says when they differ', () => {
    expect(commonValue(documents({ fonds: 'A' }, { fonds: 'A' }), 'fonds')).toEqual({ same: true, value: 'A' });
    expect(commonValue(documents({ fonds: 'A' }, {}), 'fonds')).toEqual({ same: false });
    expect(commonValue(documents({}, { fonds: '' }), 'fonds')).toEqual({ same: true, value: '' });
  });
});

describe('what the next document of the same box takes over', () => {
  const previous = { site: 'site:vincennes', coteAsWritten: '16p431207', cote: 'GR 16 P 431207', piece: 'dossier Moldabekov', page: '4' };

  it('is the box, never the piece or the page', () => {
    expect(carriedFrom(previous, documents({}))).toEqual({ site: 'site:vincennes', coteAsWritten: '16p431207', cote: 'GR 16 P 431207' });
  });

  it('never replaces what one of the documents has', () => {
    expect(carriedFrom(previous, documents({ coteAsWritten: 'x', cote: 'x' }, {}))).toEqual({ site: 'site:vincennes' });
  });

  it('is nothing for a document of another site', () => {
    expect(carriedFrom(previous, documents({ site: 'site:bagneux' }))).toEqual({});
  });
});

describe('the form', () => {
  it('asks first for what the site requires, in its own order', () => {
    const { first } = orderedFields(builtInSites[0]?.requiredFields ?? []);
    expect(first.map(({ name }) => name).slice(0, 2)).toEqual(['coteAsWritten', 'piece']);
  });

  it('has a field for everything any known site requires, each field once', () => {
    for (const { id, requiredFields } of knownSites) {
      const { first, rest } = orderedFields(requiredFields);
      expect(
        requiredFields.filter((slug) => !first.some(({ name }) => name === slug)),
        id,
      ).toEqual([]);
      expect([...first, ...rest].map(({ name }) => name).sort()).toEqual(provenanceFields.map(({ name }) => name).sort());
    }
  });
});
