import { expect, test } from 'vitest';
import { properties } from '../../core/properties';
import { messagesByLanguage } from '../../text/messages';
import { rankedProperties } from './property-order';

const words = messagesByLanguage.fr;
const found = (query: string) =>
  rankedProperties(
    properties,
    query,
    ({ slug }) => words[`properties.${slug}`] ?? slug,
    ({ group }) => words[`properties.group.${group}`] ?? group,
  ).map(({ slug }) => slug);

test('Enter takes the property that was named, with or without accents, whatever its group', () => {
  expect(found('nom')[0]).toBe('name');
  expect(found('sepulture')[0]).toBe('burial');
  expect(found('grade')[0]).toBe('army-rank');
  expect(found('date de naissance')[0]).toBe('birth-date');
});

test('what a query calls it is understood too: a man’s name is asked for as a spelling', () => {
  expect(found('graphie')[0]).toBe('name');
  expect(found('graph')).toContain('name');
  expect(found('tombe')[0]).toBe('burial');
  expect(found('matricule')[0]).toBe('camp-number');
});

test('a group’s name brings all that is in it, and nothing typed leaves all in form order', () => {
  expect(found('décès et sépulture')).toEqual(expect.arrayContaining(['death-date', 'death-place', 'burial', 'burial-date']));
  expect(found('naissance')).toContain('birth-aul');
  expect(found('naissance')).not.toContain('decoration');
  expect(found('')).toEqual(properties.map(({ slug }) => slug));
  expect(found('zzz')).toEqual([]);
});
