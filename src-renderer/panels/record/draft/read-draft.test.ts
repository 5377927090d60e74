import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assertion, AssertionValue, NameFormType } from '../../../core/model/assertion';
import { propertyOf } from '../../../core/properties';
import { knownSite } from '../../../core/provenance/sites';
import { readDraft } from './read-draft';
import { draftOf, isUntouched, newDraft, partOf, type ValueDraft } from './value-draft';

function draft(slug: string, parts: Partial<ValueDraft>): ValueDraft {
  const property = propertyOf(slug);
  if (property === undefined) throw new Error(`no ${slug}`);
  return { ...newDraft(property), ...parts };
}
const read = (value: ValueDraft) => readDraft(value, knownSite);

describe('a value being typed', () => {
  test('a date that is no EDTF is refused with the form it may have meant, and kept as written once the form is chosen', () => {
    const typed = draft('birth-date', { written: 'ca. 1915' });
    const refused = read(typed);
    expect(refused).toMatchObject({ ok: false, failure: [{ part: 'edtf', proposals: ['1915~'] }] });
    expect(read({ ...typed, parts: { edtf: '1915~' } })).toMatchObject({
      ok: true,
      value: { written: { text: 'ca. 1915' }, value: { type: 'date', edtf: '1915~' } },
    });
  });

  test('a date written as EDTF needs no second typing', () => {
    expect(read(draft('birth-date', { written: '1915-03-XX' }))).toMatchObject({ ok: true, value: { value: { edtf: '1915-03-XX' } } });
  });

  test('a burial asks its cemetery and its war, both at once', () => {
    const refused = read(draft('burial', { parts: { grave: '12' } }));
    expect(refused.ok ? [] : refused.failure.map(({ part }) => part)).toEqual(['cemetery', 'war']);
  });

  test('a plate’s text is kept verbatim, with its line ends and blanks', () => {
    const plateText = '  KALIASKAROV  ERJAN\nMORT POUR LA FRANCE\n';
    const kept = read(draft('burial', { parts: { cemetery: 'site:chambiere', war: '1939-1945', row: '3', grave: '12', plateText } }));
    expect(kept).toMatchObject({ ok: true, value: { written: { text: plateText }, value: { plateText, row: '3', grave: '12' } } });
  });

  test('a grave without a plate’s text is written down by its place', () => {
    const kept = read(draft('burial', { parts: { cemetery: 'site:bagneux', war: '1939-1945', section: '40', row: '5' } }));
    expect(kept.ok && kept.value.written.text).toBe('Cimetière parisien de Bagneux, 40e division, ligne 5');
  });

  test('camp and number come from the line as written and can be set right', () => {
    const typed = draft('camp-number', { written: 'Stalag XII F Nr. 11866' });
    expect(read(typed)).toMatchObject({ ok: true, value: { value: { camp: 'Stalag XII F', number: '11866' } } });
    expect(read({ ...typed, parts: { camp: 'Stalag XII A' } })).toMatchObject({ ok: true, value: { value: { camp: 'Stalag XII A', number: '11866' } } });
    expect(read(draft('camp-number', { written: 'Stalag 326' })).ok).toBe(false);
  });

  test('an old name of a town proposes today’s, and what the person empties stays empty', () => {
    const typed = draft('birth-place', { written: 'Гурьев' });
    expect(partOf(typed, 'today')).toBe('Atyrau');
    const emptied = read({ ...typed, parts: { today: '' } });
    expect(emptied.ok && emptied.value.value).toEqual({ type: 'place', name: 'Гурьев' });
  });

  test('a name says how it came to be written and a guess of its language; nothing typed says nothing', () => {
    expect(read(draft('name', { written: ' Jessimchanow ', form: 'camp' }))).toMatchObject({
      ok: true,
      value: { written: { text: 'Jessimchanow', form: 'camp', language: 'ru-Latn-x-de' }, value: { type: 'name' } },
    });
    expect(read(draft('name', {}))).toMatchObject({ ok: false, failure: [{ part: 'written' }] });
    expect(isUntouched(draft('name', {}))).toBe(true);
  });

  test('what is pasted with signs that turn the direction of writing is kept without them, and alone they are nothing', () => {
    expect(read(draft('name', { written: '\u202eЖұманиязов\u200f' }))).toMatchObject({ value: { written: { text: 'Жұманиязов', language: 'kk-Cyrl' } } });
    expect(read(draft('name', { written: '\u202e \u2069' }))).toMatchObject({ ok: false, failure: [{ part: 'written' }] });
  });
});

const word = fc.stringMatching(/^[A-Za-zА-яҚқ]{1,12}$/);
const maybe = fc.option(word, { nil: undefined });
const values: readonly (readonly [string, fc.Arbitrary<AssertionValue>])[] = [
  ['name', fc.record({ type: fc.constant('name' as const), given: maybe, patronymic: maybe, surname: maybe, clan: maybe })],
  ['birth-date', fc.record({ type: fc.constant('date' as const), edtf: fc.constantFrom('1915', '1915~', '1944-08-19', '[1914..1916]', '1944-08-19/..') })],
  ['birth-place', fc.record({ type: fc.constant('place' as const), name: word, today: maybe, within: maybe })],
  ['camp-number', fc.record({ type: fc.constant('camp-number' as const), camp: word, number: word })],
  [
    'burial',
    fc.record({
      type: fc.constant('burial' as const),
      cemetery: fc.constant('site:bagneux'),
      war: fc.constantFrom('1914-1918' as const, 'unknown' as const),
      row: maybe,
      grave: maybe,
      plateText: maybe,
    }),
  ],
  ['decoration', fc.record({ type: fc.constant('decoration' as const), name: word, bar: maybe, awardedOn: fc.constantFrom(undefined, '1945-06') })],
  ['next-of-kin', fc.record({ type: fc.constant('relation' as const), relation: word, name: word, soldier: maybe })],
  ['army-rank', fc.record({ type: fc.constant('text' as const), text: word })],
];

describe('a correction', () => {
  test.each(values)('of %s that changes nothing gives the same value again', (property, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, word, fc.constantFrom<NameFormType | undefined>(undefined, 'camp', 'plate'), (value, text, form) => {
        const language = property === 'name' && form !== 'camp' ? 'kk-Latn' : undefined;
        const assertion: Assertion = {
          id: 'a',
          soldier: 's',
          property,
          written: { text, language, form: property === 'name' ? form : undefined },
          value,
          legibility: 'doubtful',
          reader: 'Lecteur',
          agent: 'g',
          createdAt: '2026-01-01T00:00:00Z',
        };
        const again = read(draftOf(assertion));
        const plain = JSON.parse(JSON.stringify(value)) as object;
        expect(again).toMatchObject({
          ok: true,
          value: { property, written: JSON.parse(JSON.stringify(assertion.written)), value: plain, legibility: 'doubtful', reader: 'Lecteur' },
        });
        expect(again.ok && JSON.parse(JSON.stringify(again.value.value))).toEqual(plain);
      }),
    );
  });
});
