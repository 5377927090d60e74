import { describe, expect, test } from 'vitest';
import english from '../text/en/properties.json';
import french from '../text/fr/properties.json';
import { isSealed, properties, propertiesOfGroup, propertyOf } from './properties';
import { propertyGroups } from './properties/property';

describe('the property catalogue', () => {
  test('has every group of domain.md §2, each slug once, in the order of the form', () => {
    for (const group of propertyGroups) {
      const entries = propertiesOfGroup(group);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.map(({ formOrder }) => formOrder)).toEqual([...entries.map(({ formOrder }) => formOrder)].sort((a, b) => a - b));
    }
    expect(new Set(properties.map(({ slug }) => slug)).size).toBe(properties.length);
    for (const { slug, eacCpf } of properties) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(eacCpf).not.toBe('');
    }
  });

  test('birthplace, republic, ethnicity as stated and citizenship are four properties', () => {
    expect(['birth-place', 'birth-republic', 'ethnicity', 'citizenship'].map((slug) => propertyOf(slug)?.slug)).not.toContain(undefined);
  });

  test('living contacts are sealed and nothing else is', () => {
    expect(properties.filter(({ sealed }) => sealed).map(({ slug }) => slug)).toEqual([
      'living-contact',
      'living-contact-consent',
      'living-contact-purpose',
      'living-contact-expiry',
    ]);
    expect(isSealed('living-contact')).toBe(true);
    expect(isSealed('name')).toBe(false);
    expect(isSealed('of-a-later-version')).toBe(false);
    expect(propertyOf('of-a-later-version')).toBeUndefined();
  });

  test('what is sealed is sensitive, and ethnicity, religion, convictions and kin who may live are', () => {
    for (const { sealed, sensitive } of properties) expect(!sealed || sensitive).toBe(true);
    expect(
      ['ethnicity', 'religion', 'legion-unit', 'sentence', 'spouse', 'child', 'sibling', 'next-of-kin', 'next-of-kin-address'].every(
        (slug) => propertyOf(slug)?.sensitive,
      ),
    ).toBe(true);
  });

  test('a name never tells two men apart by itself', () => {
    for (const { valueType, discriminates } of properties) expect(valueType === 'name' && discriminates).toBe(false);
  });

  test('every property and group has its label in French and English', () => {
    for (const key of [...properties.map(({ slug }) => slug), ...propertyGroups.map((group) => `group.${group}`)]) {
      expect(Object.keys(french)).toContain(key);
      expect(Object.keys(english)).toContain(key);
    }
  });
});
