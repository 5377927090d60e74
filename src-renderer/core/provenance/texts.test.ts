import { describe, expect, test } from 'vitest';
import englishDates from '../../text/en/dates.json';
import englishProperties from '../../text/en/properties.json';
import english from '../../text/en/provenance.json';
import englishStatus from '../../text/en/status.json';
import frenchDates from '../../text/fr/dates.json';
import frenchProperties from '../../text/fr/properties.json';
import french from '../../text/fr/provenance.json';
import frenchStatus from '../../text/fr/status.json';
import { burialStages, nameFormTypes, wars } from '../model/assertion';
import { carriers, documentKinds, reuseClasses } from '../model/document';
import { siteTypes } from '../model/others';
import { identityStatuses } from '../model/status';
import { carriedFields } from './carry-over';
import { knownSites } from './sites';

describe('what core says has its words in French and English', () => {
  test.each([
    ['dates', frenchDates, englishDates],
    ['properties', frenchProperties, englishProperties],
    ['provenance', french, english],
    ['status', frenchStatus, englishStatus],
  ])('%s has the same keys in both, none repeating its area, none empty', (area, one, other) => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
    for (const [key, text] of [...Object.entries(one), ...Object.entries(other)]) {
      expect(key.startsWith(`${area}.`)).toBe(false);
      expect(text).not.toBe('');
    }
  });

  test('every slug of the model has its label', () => {
    const labels = [
      ...Object.keys(french).map((key) => `provenance.${key}`),
      ...Object.keys(frenchProperties).map((key) => `properties.${key}`),
      ...Object.keys(frenchStatus).map((key) => `status.${key}`),
    ];
    const needed = [
      ...carriedFields.map((slug) => `provenance.field.${slug}`),
      ...knownSites.flatMap(({ requiredFields }) => requiredFields.map((slug) => `provenance.field.${slug}`)),
      ...carriers.map((slug) => `provenance.carrier.${slug}`),
      ...reuseClasses.map((slug) => `provenance.reuse.${slug}`),
      ...documentKinds.map((slug) => `provenance.kind.${slug}`),
      ...siteTypes.map((slug) => `provenance.siteType.${slug}`),
      ...nameFormTypes.map((slug) => `properties.form.${slug}`),
      ...wars.map((slug) => `properties.war.${slug}`),
      ...burialStages.map((slug) => `properties.stage.${slug}`),
      ...identityStatuses.map((slug) => `status.${slug}`),
    ];
    expect(needed.filter((key) => !labels.includes(key))).toEqual([]);
  });
});
