import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseCote } from './cote';
import { knownSites } from './sites';

const warningsOf = (site: string, text: string) => normaliseCote(site, text).warnings.map(({ key }) => key);

describe('a cote is shown in its normal form and kept as written', () => {
  test.each([
    ['site:vincennes', '16p431207', 'GR 16 P 431207'],
    ['site:vincennes', 'GR16P 431 207', 'GR 16 P 431207'],
    ['site:vincennes', 'gr 16 p 431207', 'GR 16 P 431207'],
    ['site:vincennes', 'SHD, GR 16 P 431207', 'GR 16 P 431207'],
    ['site:vincennes', '16\u00a0P\u202f431207 ', 'GR 16 P 431207'],
    ['site:vincennes', '19P47/24', 'GR 19 P 47/24'],
    ['site:vincennes', '19 P 81 / 3', 'GR 19 P 81/3'],
    ['site:vincennes', '17p82', 'GR 17 P 82'],
    ['site:vincennes', '18 P 31/2', 'GR 18 P 31/2'],
    ['site:vincennes', '28p4 145 12', 'GR 28 P 4 145 12'],
    ['site:vincennes', '13 P 77', 'GR 13 P 77'],
    ['site:caen', '21p123456', 'AC 21 P 123456'],
    ['site:caen', 'AC 21 P 123 456', 'AC 21 P 123456'],
    ['site:ad-tarn', '506W285', '506 W 285'],
    ['site:ad-tarn', '506 w 285-374', '506 W 285-374'],
    ['site:ad-tarn', '5fi7/2', '5 Fi 7/2'],
    ['site:ad-tarn', '6 AV 12', '6 AV 12'],
    ['site:ad-tarn', 'FRAD081 506 W 285', '506 W 285'],
    ['site:bundesarchiv', 'rh58/68', 'BArch RH 58/68'],
    ['site:bundesarchiv', 'BArch RH 58/68', 'BArch RH 58/68'],
    ['site:tsamo', 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4', 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4'],
    ['site:tsamo', 'ф58 оп977520 д123 л4', 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4'],
    ['site:tsamo', 'ЦАМО, фонд 58, опись 977520, дело 123, лист 4', 'ЦАМО. Ф. 58. Оп. 977520. Д. 123. Л. 4'],
    ['site:tsga-rk', 'ЦГА РК Ф.1137 Оп.3 Д.12 Л.45об', 'ЦГА РК. Ф. 1137. Оп. 3. Д. 12. Л. 45 об.'],
    ['site:tsga-rk', 'қор 1137, тізімдеме 3, іс 12, парақ 45', 'ЦГА РК. Ф. 1137. Оп. 3. Д. 12. Л. 45'],
    ['site:avp-rf', 'Ф. 197. Оп. 26. П. 120. Д. 15. Л. 3', 'АВП РФ. Ф. 197. Оп. 26. П. 120. Д. 15. Л. 3'],
    ['site:arolsen', '2.2.2.1/73123456', '2.2.2.1 / 73123456'],
    ['site:arolsen', '2.2.2.1 / 73123456, ITS Digital Archive, Arolsen Archives', '2.2.2.1 / 73123456'],
  ])('at %s, %s becomes %s without a warning', (site, written, normal) => {
    expect(normaliseCote(site, written)).toEqual({ asWritten: written, normalised: normal, warnings: [] });
  });

  test.each([
    ['site:vincennes', '99 Z 12'],
    ['site:vincennes', '5n12'],
    ['site:vincennes', 'GR 99 Z 12'],
    ['site:ad-tarn', '12mars1944'],
    ['site:arolsen', '12.03.1944/5'],
    ['site:tsamo', 'boîte ф58 оп977520 д123'],
  ])('at %s, the unknown series of %s is kept as written, with a warning, and gets no normal form of ours', (site, written) => {
    expect(normaliseCote(site, written).normalised).toBe(written);
    expect(warningsOf(site, written)).toEqual(['provenance.warning.unknownSeries']);
  });

  test('a series of the other house, a missing or unusual number, a missing level and an unreadable text are named', () => {
    expect(warningsOf('site:vincennes', '21 P 123')).toEqual(['provenance.warning.otherSite']);
    expect(warningsOf('site:vincennes', '16 P')).toEqual(['provenance.warning.missingNumber']);
    expect(warningsOf('site:vincennes', '16 P 12/4')).toEqual(['provenance.warning.unusualNumber']);
    // A photograph's number read with the file's: `16P431207_001.jpg`.
    expect(warningsOf('site:vincennes', '16P431207 001')).toEqual(['provenance.warning.unusualNumber']);
    expect(warningsOf('site:vincennes', '16P431207-003')).toEqual(['provenance.warning.unusualNumber']);
    expect(warningsOf('site:tsamo', 'Ф. 58. Д. 3')).toEqual(['provenance.warning.missingLevel']);
    expect(warningsOf('site:vincennes', 'boîte bleue')).toEqual(['provenance.warning.unreadable']);
  });

  test('a cote that is not recognised stays as typed', () => {
    expect(normaliseCote('site:vincennes', ' boîte  bleue ')).toMatchObject({ asWritten: ' boîte  bleue ', normalised: 'boîte bleue' });
    expect(normaliseCote('own-site', ' A  12')).toEqual({ asWritten: ' A  12', normalised: 'A 12', warnings: [] });
    expect(normaliseCote('own-site', '506w285', 'departmental').normalised).toBe('506 W 285');
  });

  test.each([
    ['site:tsamo', 'ЦАМО ф58 оп977520 д123 л4, 6-8'],
    ['site:tsamo', 'ЦАМО ф58 оп977520 д123 кор. 12'],
    ['site:tsamo', 'TsAMO f 58 op 977520 d 123 p. 4'],
    ['site:arolsen', '2.2.2.1 / 73123456 p. 3'],
  ])('at %s, a part of %s that has no place in the normal form is not dropped from it', (site, written) => {
    expect(normaliseCote(site, written).normalised).toBe(written);
    expect(warningsOf(site, written)).toEqual(['provenance.warning.unreadable']);
  });

  test('a departmental series is spelt as it is printed; what is none is left as typed, with a warning', () => {
    expect(normaliseCote('site:ad-tarn', '1mi45')).toMatchObject({ normalised: '1 Mi 45', warnings: [] });
    expect(normaliseCote('site:ad-tarn', '12 mars 1944').normalised).toBe('12 mars 1944');
    expect(warningsOf('site:ad-tarn', '12 mars 1944')).toEqual(['provenance.warning.unknownSeries']);
  });

  test('a series of Vincennes typed for Caen keeps the letters of its own house', () => {
    expect(normaliseCote('site:caen', '16p431207').normalised).toBe('GR 16 P 431207');
    expect(warningsOf('site:caen', '16p431207')).toEqual(['provenance.warning.otherSite']);
  });

  test('normalising twice changes nothing', () => {
    const piece = fc.constantFrom(
      '16',
      'P',
      'p',
      '19',
      'GR',
      'AC',
      ' ',
      '/',
      '.',
      '47',
      '24',
      '431 207',
      'W',
      'Fi',
      'RH',
      '58',
      'Ф.',
      'Оп',
      'Д',
      'Л',
      ' об.',
      '2.2.2.1',
      '-',
      'ЦАМО',
      ',',
      'ab',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...knownSites.map(({ id }) => id)), text, (site, written) => {
        const once = normaliseCote(site, written);
        expect(normaliseCote(site, once.normalised).normalised).toBe(once.normalised);
        expect(once.asWritten).toBe(written);
      }),
      { numRuns: 3000 },
    );
  });
});
