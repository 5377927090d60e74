import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertionOf, attachmentOf, conclusion, dateOf, documentOf, headOf, provenMan } from '../evidence/testing/proven-man';
import type { Assertion, NameFormType } from '../model/assertion';
import { shownAssertions } from './shown';
import { type SoldierRows, summariseSoldier } from './summarise';

const name = (id: string, text: string, form?: NameFormType, more: Partial<Assertion> = {}) =>
  assertionOf(id, 'name', { type: 'name' }, { written: { text, form }, ...more });
const rows = (more: Partial<SoldierRows> = {}): SoldierRows => ({ ...provenMan(), sites: [], lists: [], ...more });

describe('the name shown', () => {
  const plate = name('plate', 'Nourman Moldabekov', 'plate');
  const camp = name('camp', 'Nurman Moldabekow', 'camp');
  const kazakh = name('kazakh', 'Нұрман Молдабеков', 'family');

  test('follows the rule until somebody chooses: his own papers and script first, the camp’s ear-spelling last', () => {
    const summary = summariseSoldier(rows({ assertions: [camp, plate, kazakh] }));
    expect(summary.name).toBe('Нұрман Молдабеков');
    expect(summary.otherNames).toEqual(['Nourman Moldabekov', 'Nurman Moldabekow']);
  });

  test('stays when the camp spelling of a card is added', () => {
    for (const first of [plate, kazakh, name('bare', 'Nourman Moldabekov')]) {
      expect(summariseSoldier(rows({ assertions: [first, camp] })).name).toBe(first.written.text);
    }
  });

  test('is the chosen one while it stands', () => {
    const soldier = { ...provenMan().soldier, chosen: { name: ['camp'] } };
    expect(summariseSoldier(rows({ soldier, assertions: [kazakh, camp] })).name).toBe('Nurman Moldabekow');
    const withdrawn = { ...camp, withdrawn: { reason: 'faute', change: 'c' } };
    expect(summariseSoldier(rows({ soldier, assertions: [kazakh, withdrawn] })).name).toBe('Нұрман Молдабеков');
  });

  test('is empty when none is known, and a spelling is shown once', () => {
    expect(summariseSoldier(rows()).name).toBe('');
    expect(summariseSoldier(rows({ assertions: [kazakh, name('again', 'нұрман  Молдабеков')] })).otherNames).toEqual([]);
  });
});

test('two concurrent choices are both shown', () => {
  const values = [dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1918')];
  expect(shownAssertions('birth-date', values, { 'birth-date': ['b', 'a'] }).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(shownAssertions('birth-date', values).map(({ id }) => id)).toEqual(['a']);
  expect(shownAssertions('death-notice', [dateOf('a', 'death-notice', '1942'), dateOf('b', 'death-notice', '1945')])).toHaveLength(2);
});

describe('the summary of a man', () => {
  test('holds his years, grave, sites, scans and lists', () => {
    const burial = assertionOf('grave', 'burial', { type: 'burial', cemetery: 'site:bagneux', war: '1939-1945', section: '40', row: '5', grave: '17' });
    const lists = [
      { id: 'seven', name: 'Les sept', members: ['man'] },
      { id: 'none', name: 'Autres', members: ['x'] },
    ];
    expect(summariseSoldier(rows({ assertions: [...provenMan().assertions, burial], lists }))).toMatchObject({
      birth: '1915-03-12',
      birthYears: [1915, 1915],
      death: '',
      deathYears: null,
      cemeteries: ['site:bagneux'],
      wars: ['1939-1945'],
      burial: { cemetery: 'site:bagneux', section: '40', row: '5', grave: '17', ossuary: '' },
      sites: ['site:arolsen', 'site:vincennes'],
      status: 'flagged',
      scans: 2,
      documents: 2,
      openAttachments: 2,
      lists: ['seven'],
    });
  });

  test('counts only the pages an attachment speaks of, and no withdrawn attachment', () => {
    const documents = [
      documentOf('dossier', {}, [
        { scan: 'a', page: 0 },
        { scan: 'b', page: 0 },
        { scan: 'b', page: 1 },
      ]),
    ];
    expect(summariseSoldier(rows({ documents, attachments: [attachmentOf('dossier')] })).scans).toBe(2);
    expect(summariseSoldier(rows({ documents, attachments: [attachmentOf('dossier', { pages: [0] })] })).scans).toBe(1);
    expect(summariseSoldier(rows({ documents, attachments: [attachmentOf('dossier', { withdrawn: { reason: 'x', change: 'y' } })] }))).toMatchObject({
      scans: 0,
      documents: 0,
      openAttachments: 0,
    });
  });

  test('shows litige and reopens a confirmation when 1918 comes against 1915', () => {
    const previous = [{ change: 'p', to: 'probable' as const, agent: 'anna', wall: '2026-01-15T10:00:00Z', conclusion }];
    const soldier = { ...provenMan().soldier, status: [headOf('probable', 'confirmed', { agent: 'bek', previous })] };
    expect(summariseSoldier(rows({ soldier }))).toMatchObject({ status: 'confirmed', reopened: false, conflicts: [] });
    const assertions = [...provenMan().assertions, dateOf('late', 'birth-date', '1918', { createdAt: '2026-03-01T10:00:00Z' })];
    expect(summariseSoldier(rows({ soldier, assertions }))).toMatchObject({
      status: 'disputed',
      reopened: true,
      conflicts: ['birth-date'],
      changedAt: '2026-03-01T10:00:00Z',
    });
  });

  test('of two dates that agree, shows the one that names the day, whatever their ids', () => {
    for (const [year, day] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const assertions = [
        assertionOf(year, 'birth-date', { type: 'date', edtf: '1915' }),
        assertionOf(day, 'birth-date', { type: 'date', edtf: '1915-03-14' }),
      ];
      expect(summariseSoldier(rows({ assertions })).birth).toBe('1915-03-14');
    }
    const declared = assertionOf('a', 'birth-date', { type: 'date', edtf: '1915-04-22', qualifier: 'self-declared' });
    expect(summariseSoldier(rows({ assertions: [declared, assertionOf('b', 'birth-date', { type: 'date', edtf: '1915' })] })).birth).toBe('1915');
  });

  test('shows what a source marked as wrong said only where nothing else is said, or by choice', () => {
    const documents = [documentOf('list', { discredited: 'liste recopiée d’un autre homme' }), documentOf('card', {})];
    const wrong = name('wrong', 'Нұрман Молдабеков', 'birth', { citation: { document: 'list' } });
    const right = name('right', 'Nurman Moldabekow', 'camp', { citation: { document: 'card' } });
    const born = assertionOf('born', 'birth-date', { type: 'date', edtf: '1915' }, { citation: { document: 'list' } });
    const shown = summariseSoldier(rows({ documents, assertions: [wrong, right, born] }));
    expect(shown).toMatchObject({ name: 'Nurman Moldabekow', otherNames: ['Нұрман Молдабеков'], birth: '1915' });
    const soldier = { ...provenMan().soldier, chosen: { name: ['wrong'] } };
    expect(summariseSoldier(rows({ soldier, documents, assertions: [wrong, right] })).name).toBe('Нұрман Молдабеков');
  });

  test('is the same whatever the order of the rows', () => {
    const man = rows({ assertions: [...provenMan().assertions, name('a', 'Нұрман'), name('b', 'Nourman', 'plate'), name('c', 'Nurman', 'camp')] });
    const expected = summariseSoldier(man);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...man.assertions], { minLength: man.assertions.length }),
        fc.shuffledSubarray([...man.documents], { minLength: man.documents.length }),
        (assertions, documents) => {
          expect(summariseSoldier({ ...man, assertions, documents })).toEqual(expected);
        },
      ),
    );
  });
});
