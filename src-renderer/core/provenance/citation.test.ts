import { describe, expect, test } from 'vitest';
import type { DocumentFields } from '../model/document';
import type { Site } from '../model/others';
import { burialCitation } from './burial-citation';
import { carryOver } from './carry-over';
import { citationForms, citationOf } from './citation';
import { missingFields } from './missing';
import { builtInSites, knownSite, knownSites } from './sites';

function site(id: string): Site {
  const found = knownSite(id);
  if (found === undefined) throw new Error(id);
  return found;
}
const cite = (id: string, fields: DocumentFields, page?: string | number) => citationOf(fields, site(id), page);

describe('a citation is ready in the form of its site', () => {
  test.each<[string, DocumentFields, string | undefined, string]>([
    ['site:vincennes', { cote: 'GR 16 P 431207', piece: 'dossier SPECIMEN Nourjan' }, '4', 'SHD Vincennes, GR 16 P 431207, dossier SPECIMEN Nourjan, p. 4'],
    [
      'site:vincennes',
      { cote: 'GR 16 P 431207', piece: 'SPECIMEN Nourjan', kind: 'dossier', page: 'p. 4' },
      '9',
      'SHD Vincennes, GR 16 P 431207, dossier SPECIMEN Nourjan, p. 4',
    ],
    ['site:caen', { cote: 'AC 21 P 123456' }, undefined, 'SHD Caen, DAVCC, AC 21 P 123456'],
    ['site:ad-tarn', { cote: '506 W 285' }, undefined, 'Arch. dép. Tarn, 506 W 285'],
    ['site:bundesarchiv', { cote: 'BArch RH 58/68', folio: '12' }, undefined, 'BArch RH 58/68, Bl. 12'],
    [
      'site:german-pow-cards',
      { cote: 'ЦАМО. Ф. 58', piece: 'Stalag XII F, Erkennungsmarke 11866' },
      undefined,
      'ЦАМО. Ф. 58, Stalag XII F, Erkennungsmarke 11866',
    ],
    ['site:tsamo', { cote: 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4' }, undefined, 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4'],
    ['site:tsamo', { cote: 'ЦАМО. Ф. 58. Оп. 977520. Д. 123', folio: '4', recordId: '77' }, undefined, 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4; id 77'],
    ['site:tsga-rk', { cote: 'ЦГА РК. Ф. 1137. Оп. 3. Д. 12', folio: '45 об.' }, undefined, 'ЦГА РК. Ф. 1137. Оп. 3. Д. 12. Л. 45 об.'],
    ['site:arolsen', { cote: '2.2.2.1 / 73123456' }, undefined, '2.2.2.1 / 73123456, ITS Digital Archive, Arolsen Archives'],
    ['site:ecpad', { cote: 'TERRE 10000', imageNumber: 'R20' }, undefined, 'ImagesDéfense (ECPAD), TERRE 10000, image R20'],
    ['site:sepultures-de-guerre', { piece: 'SPECIMEN Nourjan', fonds: '' }, undefined, 'MdH, Sépultures de guerre, SPECIMEN Nourjan'],
    [
      'site:chambiere',
      { fonds: '1939-1945', coteAsWritten: 'rang 3, tombe 12', kind: 'plate', consultedOn: '2025-03-12' },
      undefined,
      'Nécropole nationale de Metz-Chambière, 1939-1945, rang 3, tombe 12; photo de la plaque, 12 mars 2025',
    ],
  ])('%s: %o, page %s', (id, fields, page, expected) => {
    expect(cite(id, fields, page)).toBe(expected);
  });

  test('what is missing leaves no comma behind', () => {
    for (const one of knownSites) {
      expect(citationOf({}, one)).not.toMatch(/^[,;]|undefined|, ,|[,;]$/u);
      expect(citationOf({ piece: 'A' }, one, 3)).not.toMatch(/^[,;]|undefined|, ,|[,;]$/u);
    }
    expect(citationOf({ cote: 'X 1' }, undefined, 2)).toBe('X 1, p. 2');
  });

  test('every known site has a citation form and asks for fields of the provenance', () => {
    for (const one of knownSites) {
      expect(citationForms).toContain(one.citationForm);
    }
    expect(new Set(knownSites.map(({ id }) => id)).size).toBe(knownSites.length);
    expect(builtInSites.map(({ id }) => id)).toEqual(['site:vincennes', 'site:chambiere', 'site:bagneux']);
  });

  test('a grave is cited in its cemetery’s form', () => {
    const burial = { type: 'burial', war: '1939-1945' } as const;
    const plate: DocumentFields = { kind: 'plate', documentDate: '2025-03-12' };
    expect(burialCitation({ ...burial, cemetery: 'site:chambiere', row: '3', grave: '12' }, site('site:chambiere'), plate)).toBe(
      'Nécropole nationale de Metz-Chambière, 1939-1945, carré –, rang 3, tombe 12; photo de la plaque, 12 mars 2025',
    );
    expect(burialCitation({ ...burial, cemetery: 'site:bagneux', section: '40', row: '5', grave: '17' }, site('site:bagneux'))).toBe(
      'Cimetière parisien de Bagneux, 40e division, ligne 5, tombe 17',
    );
    expect(burialCitation({ ...burial, cemetery: 'site:noyers-saint-martin', ossuary: '2' }, site('site:noyers-saint-martin'))).toBe(
      'Cimetière soviétique de Noyers-Saint-Martin, ossuaire 2',
    );
  });
});

describe('a half-filled provenance says what is missing', () => {
  test('the required fields that are empty are named in the site’s order', () => {
    expect(missingFields({}, site('site:vincennes'))).toEqual(['coteAsWritten', 'piece']);
    expect(missingFields({ coteAsWritten: '16 P 1', piece: '  ' }, site('site:vincennes'))).toEqual(['piece']);
    expect(missingFields({ coteAsWritten: '16 P 1', piece: 'A' }, site('site:vincennes'))).toEqual([]);
    expect(missingFields({}, undefined)).toEqual(['site']);
  });

  test('the next scan of the box takes over the box, never the page', () => {
    const next = carryOver({
      site: 'site:vincennes',
      coteAsWritten: '16p1',
      cote: 'GR 16 P 1',
      piece: 'A',
      folio: '3',
      page: '4',
      imageNumber: '5',
      restrictedUntil: '2046-01-01',
      fonds: '',
    });
    expect(next).toEqual({ site: 'site:vincennes', coteAsWritten: '16p1', cote: 'GR 16 P 1', restrictedUntil: '2046-01-01' });
  });
});
