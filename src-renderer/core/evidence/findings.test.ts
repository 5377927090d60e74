import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../message';
import type { Assertion, BurialValue } from '../model/assertion';
import type { DocumentFields } from '../model/document';
import type { Mark } from '../model/soldier';
import { claimOf } from './claims';
import type { Evidence } from './evidence';
import { findingsOf } from './findings';
import type { Finding } from './findings/finding';
import { assertionOf, dateOf, documentOf, provenMan } from './testing/proven-man';

const man = (assertions: readonly Assertion[], more: Partial<Evidence> = {}): Evidence =>
  provenMan({ documents: [], attachments: [], marks: [], assertions, ...more });
const noticed = (evidence: Evidence) => findingsOf(evidence).map(({ kind, weight, property }) => `${weight} ${kind} ${property}`.trim());
const of = (...assertions: Assertion[]) => noticed(man(assertions));
const number = (id: string, camp: string, value: string) => assertionOf(id, 'camp-number', { type: 'camp-number', camp, number: value });
const burial = (id: string, more: Partial<BurialValue>, cited?: string) =>
  assertionOf(
    id,
    'burial',
    { type: 'burial', cemetery: 'site:chambiere', war: '1939-1945', ...more },
    cited === undefined ? {} : { citation: { document: cited } },
  );
const text = (id: string, property: string, cited?: string) =>
  assertionOf(id, property, { type: 'text', text: id }, cited === undefined ? {} : { citation: { document: cited } });
const withDocuments = (assertions: readonly Assertion[], fields: { readonly [id: string]: DocumentFields }) =>
  man(assertions, { documents: Object.entries(fields).map(([id, own]) => documentOf(id, own)) });
const note = (settles: readonly string[]) => ({
  id: 'n',
  about: settles[0] ?? '',
  topic: 'conflict-resolved' as const,
  text: 'vu',
  settles,
  agent: 'anna',
  createdAt: '2026-02-01T00:00:00Z',
});

describe('what looks like a contradiction and is none is explained', () => {
  test('a year beside, an invented day, two names of one town, a number kept in another camp', () => {
    expect(of(dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1916'))).toEqual(['explained year-beside birth-date']);
    expect(of(dateOf('a', 'birth-date', '1915-04-22'), dateOf('b', 'birth-date', '1915'))).toEqual(['explained invented-day birth-date']);
    expect(of(dateOf('a', 'birth-date', '1915-01-01'))).toEqual(['explained invented-day birth-date']);
    const places = ['г. Гурьев', 'Atyrau'].map((name) => assertionOf(name, 'birth-place', { type: 'place', name }));
    expect(of(...places)).toEqual(['explained place-alias birth-place']);
    expect(findingsOf(man(places))[0]?.why.values.town).toBe('Atyrau');
    expect(of(number('a', 'Stalag XII F', '11866'), number('b', 'Stalag VI K', '11866'))).toEqual(['explained number-two-camps camp-number']);
    expect(of(number('a', 'Stalag XII F', '11866'), number('b', 'Stalag VI K', '77'))).toEqual([]);
  });

  test('day and month the other way round are asked, and dispute nobody', () => {
    expect(of(dateOf('a', 'birth-date', '1915-03-04'), dateOf('b', 'birth-date', '1915-04-03'))).toEqual(['question day-month-swapped birth-date']);
    expect(of(dateOf('a', 'death-date', '1944-03-08'), dateOf('b', 'death-date', '1944-08-03'))).toEqual(['question day-month-swapped death-date']);
    expect(of(dateOf('a', 'death-date', '1944-03-08'), dateOf('b', 'death-date', '1944-08-13'))).toEqual(['conflict values death-date']);
  });
});

describe('a man’s burials', () => {
  test('in two cemeteries are an exhumation or two men, unless the chain is said', () => {
    expect(of(burial('a', {}), burial('b', { cemetery: 'site:bagneux' }))).toEqual(['conflict two-cemeteries burial']);
    expect(of(burial('a', { stage: 'exhumed' }), burial('b', { cemetery: 'site:bagneux', stage: 'current' }))).toEqual(['explained burial-chain burial']);
    expect(of(burial('a', { stage: 'regrouped' }), burial('b', { cemetery: 'site:bagneux', stage: 'current' }))).toEqual(['explained burial-chain burial']);
    expect(of(burial('a', { row: '3', grave: '12' }), burial('b', { row: '3', grave: '13' }))).toEqual(['question two-graves burial']);
  });

  test('of another war than his own facts are a conflict', () => {
    const first = burial('grave', { war: '1914-1918' });
    expect(of(first, dateOf('c', 'capture-date', '1942-05'))).toEqual(['conflict wrong-war burial']);
    expect(of(first, number('n', 'Шталаг 352', '5'))).toEqual(['conflict wrong-war burial']);
    expect(of(first, dateOf('b', 'birth-date', '1915'))).toEqual(['conflict wrong-war burial']);
    expect(of(first, dateOf('b', 'birth-date', '1890'), dateOf('d', 'death-date', '1917-04'))).toEqual([]);
    expect(of(burial('grave', {}), dateOf('b', 'birth-date', '1850'))).toEqual(['conflict wrong-war burial']);
    expect(of(burial('grave', {}), dateOf('b', 'birth-date', '1915'), dateOf('d', 'death-date', '1946-02'))).toEqual([]);
    expect(of(first, burial('other', {}))).toEqual(['conflict two-wars burial']);
  });

  test('read in a document of no cemetery, or of another one, are asked', () => {
    expect(noticed(withDocuments([burial('a', {}, 'd')], { d: { site: 'site:vincennes' } }))).toEqual(['question burial-elsewhere burial']);
    expect(noticed(withDocuments([burial('a', {}, 'd')], { d: { site: 'site:bagneux' } }))).toEqual(['question burial-elsewhere burial']);
    expect(noticed(withDocuments([burial('a', {}, 'd')], { d: { site: 'site:chambiere' } }))).toEqual([]);
    expect(noticed(withDocuments([burial('a', {}, 'd')], { d: { site: 'site:sepultures-de-guerre' } }))).toEqual([]);
    const asked = withDocuments([burial('a', {}, 'd')], { d: { site: 'site:vincennes' } });
    expect(findingsOf({ ...asked, notes: [note(['a', 'd@site:vincennes'])] })[0]?.settled).toBe(true);
    expect(findingsOf({ ...withDocuments([burial('a', {}, 'd')], { d: { site: 'site:caen' } }), notes: [note(['a', 'd@site:vincennes'])] })[0]?.settled).toBe(
      false,
    );
  });
});

describe('a life runs in one order', () => {
  test('no death before birth, no capture after death, no soldier of ten', () => {
    expect(of(dateOf('b', 'birth-date', '1915'), dateOf('d', 'death-date', '1914'))).toEqual(['conflict chronology death-date']);
    expect(of(dateOf('c', 'capture-date', '1943'), dateOf('d', 'death-date', '1942'))).toEqual(['conflict chronology death-date']);
    expect(of(dateOf('b', 'birth-date', '1935'), dateOf('c', 'capture-date', '1942'))).toEqual(['conflict chronology capture-date']);
    expect(of(dateOf('b', 'birth-date', '1915'), dateOf('c', 'capture-date', '1942-05'), dateOf('d', 'death-date', '1942'))).toEqual([]);
  });

  test('of two deaths only the one that a person chose, with a reason, is held against a capture', () => {
    const values = [dateOf('wrong', 'death-date', '1941'), dateOf('right', 'death-date', '1944'), dateOf('c', 'capture-date', '1942')];
    const choiceReasons = { 'death-date': { reason: 'acte de décès', wall: '2026-02-01T00:00:00Z', among: ['wrong', 'right'] } };
    const choosing = (id: string) => man(values, { soldier: { ...provenMan().soldier, chosen: { 'death-date': [id] }, choiceReasons } });
    expect(of(...values)).toEqual(['conflict values death-date']);
    expect(noticed(choosing('right'))).toEqual(['conflict values death-date']);
    expect(findingsOf(choosing('right')).every(({ settled }) => settled)).toBe(true);
    expect(noticed(choosing('wrong'))).toEqual(['conflict values death-date', 'conflict chronology death-date']);
  });

  test('a man said to be dead and seen afterwards is asked about: notices were wrong, and repeated', () => {
    expect(of(dateOf('n', 'death-notice', '1942'), dateOf('c', 'capture-date', '1943'))).toEqual(['question notice-then-seen death-notice']);
    expect(of(dateOf('n', 'death-notice', '1942'), dateOf('c', 'capture-date', '1941'))).toEqual([]);
  });
});

describe('documents', () => {
  test('a GR 16 P cote never proves that he was homologated', () => {
    const file = { d: { site: 'site:vincennes', cote: 'GR 16 P 431207' } };
    expect(noticed(withDocuments([text('h', 'recognition-homologated', 'd')], file))).toEqual(['question file-not-homologation recognition-homologated']);
    expect(noticed(withDocuments([text('h', 'recognition-homologated', 'd')], { d: { cote: 'GR 19 P 81/4' } }))).toEqual([]);
    expect(noticed(withDocuments([text('f', 'recognition-file', 'd')], file))).toEqual([]);
    expect(of(text('h', 'recognition-homologated'), text('r', 'recognition-refused'))).toContain('question refused-and-homologated recognition-homologated');
  });

  test('two dates of one document, and an article of 2023 that tells of 2024, are asked', () => {
    const values = [text('a', 'resistance-role', 'press'), text('b', 'resistance-role', 'copy')];
    expect(noticed(withDocuments(values, { press: { documentDate: '2024-05-08' }, copy: { documentDate: '2023-07', copyOf: 'press' } }))).toEqual([
      'question document-dates',
    ]);
    expect(noticed(withDocuments(values, { press: { documentDate: '2024', url: 'https://x' }, copy: { documentDate: '2023', url: 'https://x' } }))).toEqual([
      'question document-dates',
    ]);
    expect(noticed(withDocuments(values, { press: { documentDate: '1942' }, copy: { documentDate: '1948', copyOf: 'press' } }))).toEqual([]);
    expect(noticed(withDocuments(values, { press: { documentDate: '2024-05', consultedOn: '2023-07-01' }, copy: {} }))).toEqual(['question document-dates']);
    const told = [dateOf('e', 'burial-date', '2024-05-08', { citation: { document: 'press' } })];
    expect(noticed(withDocuments(told, { press: { documentDate: '2023-07' } }))).toEqual(['question document-before-event burial-date']);
  });

  test('what a source marked as wrong says contradicts nothing, and neither does what a copy of it says', () => {
    const values = [dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1918', { citation: { document: 'copy' } })];
    expect(noticed(withDocuments(values, { copy: { copyOf: 'first' }, first: {} }))).toEqual(['conflict values birth-date']);
    expect(noticed(withDocuments(values, { copy: { copyOf: 'first' }, first: { discredited: 'faux' } }))).toEqual([]);
    expect(noticed(withDocuments(values, { copy: { copyOf: 'first' }, first: { discredited: ' ' } }))).toEqual(['conflict values birth-date']);
  });
});

describe('what only one man can have', () => {
  const grave = burial('mine', { row: '3', grave: '12' });
  const his = { assertion: 'his', soldier: 'other-2', property: 'burial', written: { text: 'rang 3, tombe 12' }, value: grave.value };
  const shared = (more: Partial<Evidence> = {}) => man([grave], { sharing: [{ claim: claimOf(grave.value) ?? '', man: 'other', values: [his] }], ...more });
  const mark = (kind: Mark['kind'], between: Mark['between']): Mark => ({
    id: `${kind}-${between[1]}`,
    kind,
    between,
    reason: 'deux pères',
    agent: 'anna',
    createdAt: '2026-01-03T09:00:00Z',
  });

  test('one grave for two men is a conflict, and so is one number in one camp', () => {
    const [finding] = findingsOf(shared());
    expect(finding).toMatchObject({
      kind: 'shared-grave',
      weight: 'conflict',
      property: 'burial',
      settled: false,
      others: [{ man: 'other', assertions: ['his'] }],
    });
    const mine = number('mine', 'Stalag XII-F', '11866');
    const theirs = { ...his, property: 'camp-number', value: number('x', 'stalag XII F', '11866').value };
    expect(noticed(man([mine], { sharing: [{ claim: claimOf(mine.value) ?? '', man: 'other', values: [theirs] }] }))).toEqual([
      'conflict shared-number camp-number',
    ]);
  });

  test('an ossuary, a collective grave and a grave he was taken from are no claim', () => {
    for (const more of [{ ossuary: '2' }, { section: 'fosse commune' }, { stage: 'exhumed' as const }, { plateText: 'Братская могила' }]) {
      expect(claimOf(burial('x', { row: '3', grave: '12', ...more }).value)).toBeNull();
    }
  });

  test('it is settled by a note that knew both values, or by saying that they are two men', () => {
    expect(findingsOf(shared({ notes: [note(['mine', 'his'])] }))[0]?.settled).toBe(true);
    expect(findingsOf(shared({ notes: [note(['mine', 'another'])] }))[0]?.settled).toBe(false);
    expect(findingsOf(shared({ marks: [mark('distinct', ['man', 'other'])] }))[0]?.settled).toBe(true);
    expect(findingsOf(shared({ marks: [mark('distinct', ['man', 'other-2']), mark('same', ['other', 'other-2'])] }))[0]?.settled).toBe(true);
    expect(findingsOf(shared({ marks: [mark('distinct', ['man', 'third'])] }))[0]?.settled).toBe(false);
  });
});

const years = fc.integer({ min: 1905, max: 1946 }).map(String);
const someValue = fc.oneof(
  fc
    .tuple(fc.constantFrom('birth-date', 'death-date', 'capture-date', 'death-notice'), years)
    .map(([property, year]) => ({ property, value: { type: 'date' as const, edtf: year } })),
  fc
    .constantFrom('XII F', 'VI K')
    .map((camp) => ({ property: 'camp-number', value: { type: 'camp-number' as const, camp: `Stalag ${camp}`, number: '11866' } })),
  fc
    .record({
      cemetery: fc.constantFrom('site:chambiere', 'site:bagneux'),
      war: fc.constantFrom('1914-1918' as const, '1939-1945' as const),
      stage: fc.constantFrom('current' as const, 'exhumed' as const, undefined),
    })
    .map((value) => ({ property: 'burial', value: { type: 'burial' as const, ...value } })),
);

test('the order in which values came in does not matter, and every sentence exists in both languages', () => {
  const texts = ['fr', 'en'].map((language) => JSON.parse(readFileSync(new URL(`../../text/${language}/evidence.json`, import.meta.url), 'utf8')) as object);
  const exists = ({ key }: Message) => texts.every((area) => Object.hasOwn(area, key.replace('evidence.', '')));
  fc.assert(
    fc.property(fc.array(someValue, { maxLength: 7 }), (list) => {
      const values = list.map(({ property, value }, index) => assertionOf(`v${index}`, property, value));
      const found = findingsOf(man(values));
      expect(findingsOf(man([...values].reverse()))).toEqual(found);
      for (const { what, why, settle } of found) expect([what, why, settle].filter((message) => !exists(message))).toEqual([]);
      const settled = found.map((finding): Finding => ({ ...finding, settled: true }));
      expect(findingsOf(man(values, { notes: [note(values.map(({ id }) => id))] }))).toEqual(settled);
    }),
    { numRuns: 60 },
  );
});
