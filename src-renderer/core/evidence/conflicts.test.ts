import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assertion } from '../model/assertion';
import type { Note } from '../model/others';
import { conflictsOf, openConflicts } from './conflicts';
import type { Evidence } from './evidence';
import { effectiveStatus } from './status';
import { assertionOf, dateOf, headOf, provenMan } from './testing/proven-man';

const manWith = (assertions: readonly Assertion[], more: Partial<Evidence> = {}) =>
  provenMan({ documents: [], attachments: [], marks: [], assertions, ...more });
const open = (assertions: readonly Assertion[], notes: readonly Note[] = []) => openConflicts(manWith(assertions, { notes })).map(({ property }) => property);
const place = (id: string, name: string, within?: string) => assertionOf(id, 'birth-place', { type: 'place', name, within });
const number = (id: string, camp: string, value: string) => assertionOf(id, 'camp-number', { type: 'camp-number', camp, number: value });
const burial = (id: string, cemetery: string, war: '1914-1918' | '1939-1945' | 'unknown', stage: 'current' | 'temporary' | undefined) =>
  assertionOf(id, 'burial', { type: 'burial', cemetery, war, stage });

describe('values that exclude each other are a conflict', () => {
  test('1915 against 1918 is one, 1915 against 1916 is not', () => {
    expect(open([dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1918')])).toEqual(['birth-date']);
    expect(open([dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1916')])).toEqual([]);
  });

  test('a birth in the year beside is forgiven, a death, capture or call-up on another day is not', () => {
    const two = (property: string, one: string, other: string) => open([dateOf('a', property, one), dateOf('b', property, other)]);
    expect(two('birth-date', '1915-04-22', '1916-01-01')).toEqual([]);
    expect(two('death-date', '1944-08-19', '1945-05-02')).toEqual(['death-date']);
    expect(two('capture-date', '1942-05', '1942-07-03')).toEqual(['capture-date']);
    expect(two('death-date', '1944', '1944-08-19')).toEqual([]);
    expect(two('death-date', '1944~', '1944-08-19')).toEqual([]);
    const julian = assertionOf('b', 'death-date', { type: 'date', edtf: '1917-02-01', calendar: 'julian' });
    expect(open([dateOf('a', 'death-date', '1917-02-14'), julian])).toEqual([]);
  });

  test('two names of one town are not', () => {
    expect(open([place('a', 'Гурьев'), place('b', 'Atyrau')])).toEqual([]);
    expect(open([place('a', 'г. Верный'), place('b', 'Alma-Ata')])).toEqual([]);
    expect(open([place('a', 'Целиноград'), place('b', 'Astana')])).toEqual([]);
    expect(open([place('a', 'Уральск'), place('b', 'Семипалатинск')])).toEqual(['birth-place']);
  });

  test('one village heard by a Frenchman and by a German is not', () => {
    expect(open([place('a', 'Урусай'), place('b', 'Ouroussaï')])).toEqual([]);
    expect(open([place('a', 'Кызыл-Ту'), place('b', 'Kysyl-Tu')])).toEqual([]);
    expect(open([place('a', 'Урусай'), place('b', 'Кызыл-Ту')])).toEqual(['birth-place']);
  });

  test('a village and the oblast around it may both be true', () => {
    expect(open([place('a', 'аул Кызыл-Ту'), place('b', 'Семипалатинская область')])).toEqual([]);
    expect(open([place('a', 'Кызыл-Ту', 'Семипалатинск'), place('b', 'Semey')])).toEqual([]);
    expect(open([place('a', 'Уральская область'), place('b', 'Семипалатинская область')])).toEqual(['birth-place']);
  });

  test('one man has one number in a camp, and other numbers in other camps', () => {
    expect(open([number('a', 'Stalag XII F', '11866'), number('b', 'stalag XII-F', '11867')])).toEqual(['camp-number']);
    expect(open([number('a', 'Stalag XII F', '11866'), number('b', 'Stalag VI K', '5')])).toEqual([]);
  });

  test('graves of two wars, or two present cemeteries, exclude each other; a chain of burials does not', () => {
    expect(open([burial('a', 'x', '1914-1918', undefined), burial('b', 'x', '1939-1945', undefined)])).toEqual(['burial']);
    expect(open([burial('a', 'x', '1939-1945', 'current'), burial('b', 'y', '1939-1945', 'current')])).toEqual(['burial']);
    expect(open([burial('a', 'x', '1939-1945', 'temporary'), burial('b', 'y', 'unknown', 'current')])).toEqual([]);
  });

  test('two death notices, two spellings of a father and a withdrawn value are none', () => {
    expect(open([dateOf('a', 'death-notice', '1942'), dateOf('b', 'death-notice', '1945')])).toEqual([]);
    const father = (id: string, name: string) => assertionOf(id, 'father', { type: 'relation', relation: 'father', name });
    expect(open([father('a', 'Молдабек'), father('b', 'Moldabek')])).toEqual([]);
    expect(open([dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1918', { withdrawn: { reason: 'faute', change: 'c' } })])).toEqual([]);
  });
});

describe('a conflict is settled by a note or a choice with a reason', () => {
  const values = [dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1918', { createdAt: '2026-01-02T10:00:00Z' })];
  const note = (about: string, createdAt: string, more: Partial<Note> = {}): Note => ({
    id: 'n',
    about,
    topic: 'conflict-resolved',
    text: '1918 mal lu',
    agent: 'anna',
    createdAt,
    ...more,
  });

  test('written when both values were known', () => {
    expect(conflictsOf(manWith(values)).map(({ assertions }) => assertions)).toEqual([['a', 'b']]);
    expect(open(values, [note('b', '2026-01-03T10:00:00Z')])).toEqual([]);
    expect(open(values, [note('b', '2026-01-01T10:00:00Z')])).toEqual(['birth-date']);
    expect(open(values, [note('b', '2026-01-03T10:00:00Z', { topic: 'note' })])).toEqual(['birth-date']);
    expect(open(values, [note('b', '2026-01-03T10:00:00Z', { withdrawn: { reason: 'x', change: 'y' } })])).toEqual(['birth-date']);
    const choice = (reason: string) =>
      openConflicts(manWith(values, { soldier: { ...provenMan().soldier, choiceReasons: { 'birth-date': { reason, wall: '2026-01-03T10:00:00Z' } } } }));
    expect(choice('registre de naissance')).toEqual([]);
    expect(choice(' ')).toHaveLength(1);
  });

  test('a value that comes later opens it again', () => {
    const later = [...values, dateOf('c', 'birth-date', '1921', { createdAt: '2026-01-05T10:00:00Z' })];
    expect(open(later, [note('b', '2026-01-03T10:00:00Z')])).toEqual(['birth-date']);
  });
});

test('the order in which values came in does not matter', () => {
  const years = fc.array(fc.integer({ min: 1905, max: 1925 }), { maxLength: 6 });
  fc.assert(
    fc.property(years, (list) => {
      const values = list.map((year, index) => dateOf(`v${index}`, 'birth-date', String(year)));
      expect(conflictsOf(manWith([...values].reverse()))).toEqual(conflictsOf(manWith(values)));
    }),
  );
});

describe('the status shown', () => {
  const missing = [{ key: 'status.missing.original', values: {} }];
  test('is flagged until somebody decides', () => {
    expect(effectiveStatus([], { openConflicts: 0, missing })).toEqual({ status: 'flagged', decided: 'flagged', reopened: false, concurrent: false });
  });

  test('is the confirmation while its ground holds, and what it was raised from once it is gone', () => {
    const confirmed = [headOf('probable', 'confirmed')];
    expect(effectiveStatus(confirmed, { openConflicts: 0, missing: [] })).toMatchObject({ status: 'confirmed', reopened: false });
    expect(effectiveStatus(confirmed, { openConflicts: 0, missing })).toMatchObject({ status: 'probable', decided: 'confirmed', reopened: true });
    expect(effectiveStatus(confirmed, { openConflicts: 1, missing: [] })).toMatchObject({ status: 'disputed', decided: 'confirmed', reopened: true });
  });

  test('is disputed under an open conflict, but a rejection stays', () => {
    expect(effectiveStatus([headOf('flagged', 'possible')], { openConflicts: 1, missing: [] }).status).toBe('disputed');
    expect(effectiveStatus([headOf('flagged', 'rejected')], { openConflicts: 1, missing: [] }).status).toBe('rejected');
  });

  test('is disputed when two decisions disagree, whatever their order', () => {
    const heads = [headOf('flagged', 'probable', { change: 'a' }), headOf('flagged', 'rejected', { change: 'b' })];
    expect(effectiveStatus(heads, { openConflicts: 0, missing: [] })).toMatchObject({ status: 'disputed', concurrent: true });
    expect(effectiveStatus([...heads].reverse(), { openConflicts: 0, missing: [] })).toEqual(effectiveStatus(heads, { openConflicts: 0, missing: [] }));
  });
});
