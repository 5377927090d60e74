import { beforeAll, describe, expect, test } from 'vitest';
import { makeRegister } from '../../../scripts/evaluate-names/register';
import type { SearchAnswer } from './answer';
import { ask } from './ask';
import type { ManTexts } from './man-texts';
import { SearchIndex } from './search-index';
import { manCalled } from './testing/texts';

/** A register of generated men with some known ones among them, and questions put to it. */
function registerOf(known: readonly ManTexts[], size: number) {
  const men = new Map<string, ManTexts>();
  makeRegister(size, 'tasks').forEach(({ written, year, place }, at) => {
    const id = `man-${String(at).padStart(6, '0')}`;
    men.set(id, manCalled(id, written, ['birth', String(year)], ['place', place], ['number', String(20_000 + at)]));
  });
  for (const man of known) men.set(man.id, man);
  const index = new SearchIndex();
  const builder = index.builder();
  for (const man of [...men.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) builder.add(man);
  index.setBase(builder.pack());
  const readTexts = async (ids: readonly string[]) => ids.flatMap((id) => men.get(id) ?? []);
  return async (query: string, kin = false, isTyping = true): Promise<SearchAnswer> => {
    const answer = await ask(index, query, { limit: 10, isTyping, kin }, { texts: readTexts, pages: async () => [] });
    if (answer === undefined) throw new Error('given up');
    return answer;
  };
}

const kadem = manCalled(
  'known-kadem',
  'Қадем Жұманиязов',
  ['number', '11866'],
  ['camp', 'Stalag XII F', 'xiif'],
  ['place', 'Гурьев', 'Atyrau'],
  ['cote', '16P 431207', 'GR 16 P 431207'],
);
const boris = manCalled(
  'known-boris',
  'Борис Назаров',
  ['birth', '[1914..1916]', '1914', '1915', '1916'],
  ['note', 'mort à Metz, dit la lettre'],
  ['number', '11867'],
);
const malzhan = manCalled('known-malzhan', 'Малжан Назаров', ['birth', '1919'], ['note', 'Metz : mort, à vérifier'], ['kin', 'Назар Абаев']);

describe('a register of 10,000 men', () => {
  let asked: ReturnType<typeof registerOf>;
  beforeAll(() => {
    asked = registerOf([kadem, boris, malzhan], 10_000);
  }, 120_000);

  // domain.md §6, task 4.
  test.each([
    ['joumaniaz', 'name', 'spelling', 'j = ж, ou = ұ, a = я'],
    ['Dschumanij', 'name', 'spelling', 'dsch = ж, u = ұ, ij = и'],
    ['zhuman', 'name', 'spelling', 'zh = ж, u = ұ'],
    ['жұман', 'name', 'exact', undefined],
    ['11866', 'number', 'exact', undefined],
  ])('%s finds the right man among the first five, and says why', async (query, field, kind, rules) => {
    const { hits } = await asked(query);
    const hit = hits.slice(0, 5).find(({ man }) => man === 'known-kadem');
    expect(hit?.matches).toMatchObject([{ field, kind }]);
    expect(hit?.matches[0]?.explanation[0]?.values.rules).toBe(rules);
  });

  test('a slip of the pen is forgiven, a digit never', async () => {
    for (const slip of ['Жумнаиязов', 'Zumaniyazov Kadem', 'Қадем Жұманазов']) {
      expect(
        (await asked(slip)).hits.slice(0, 5).map(({ man }) => man),
        slip,
      ).toContain('known-kadem');
    }
    expect((await asked('11867')).men).not.toContain('known-kadem');
    expect((await asked('11866')).men).not.toContain('known-boris');
  });

  test('exact comes before another spelling, and that before what is only near', async () => {
    const kinds = (await asked('Назар')).hits.map(({ matches }) => ['exact', 'spelling', 'near'].indexOf(matches[0]?.kind ?? ''));
    expect(kinds).toEqual([...kinds].sort());
  });
});

describe('a small register', () => {
  const asked = registerOf([kadem, boris, malzhan], 50);
  const foundBy = async (query: string) => (await asked(query)).men.filter((id) => id.startsWith('known-'));

  test('a place is found by its old and new names, with today’s name as the reason', async () => {
    for (const name of ['Gouriev', 'Guryev', 'гурьев', 'Atyrau', 'lieu:Guriev']) expect(await foundBy(name), name).toEqual(['known-kadem']);
    const { hits } = await asked('Gouriev');
    expect(hits.find(({ man }) => man === 'known-kadem')?.matches).toMatchObject([
      { field: 'place', kind: 'spelling', written: 'Гурьев', marks: [[0, 6]], explanation: [{ key: 'query.today', values: { today: 'Atyrau' } }] },
    ]);
  });

  test('a cote is found with and without its blanks, a camp with and without them', async () => {
    for (const query of ['16p431207', 'GR 16 P 431207', 'cote:431207', 'gr16p4312', 'stalag:XII F', 'camp:xiif', 'matricule:11866']) {
      expect(await foundBy(query), query).toEqual(['known-kadem']);
    }
    expect(await foundBy('nom:431207')).toEqual([]);
  });

  test('a date of several years is found by each, and by a range', async () => {
    expect(await foundBy('né:1915 назаров')).toEqual(['known-boris']);
    expect(await foundBy('born:1917..1925 nazarov')).toEqual(['known-malzhan']);
  });

  test('a quoted phrase is found where its words stand together; an excluded word or phrase shuts men out', async () => {
    expect((await foundBy('metz mort')).toSorted()).toEqual(['known-boris', 'known-malzhan']);
    expect(await foundBy('"mort à Metz"')).toEqual(['known-boris']);
    expect(await foundBy('nazarov -"mort à Metz"')).toEqual(['known-malzhan']);
    expect(await foundBy('nazarov -boris')).toEqual(['known-malzhan']);
    expect((await asked('"mort à Metz"')).hits[0]?.matches).toMatchObject([{ written: 'mort à Metz, dit la lettre', marks: [[0, 11]] }]);
  });

  test('what is excluded may be a beginning, as what is looked for; one letter alone excludes only itself', async () => {
    expect(await foundBy('nazarov -bori')).toEqual(['known-malzhan']);
    expect((await foundBy('nazarov -b')).toSorted()).toEqual(['known-boris', 'known-malzhan']);
    expect((await asked('nazarov -bori', false, false)).men).toContain('known-boris');
  });

  test('a field that holds no such thing says so and what to write instead, and the rest of the query is answered', async () => {
    const notes = async (query: string) => (await asked(query)).notes.map(({ key, values }) => [key, values.text, values.other]);
    expect(await foundBy('kadem né:abc')).toEqual(['known-kadem']);
    expect(await notes('kadem né:abc')).toEqual([['query.notYear', 'abc', undefined]]);
    expect(await foundBy('kadem nom:431207')).toEqual(['known-kadem']);
    expect(await notes('nom:431207')).toEqual([['query.otherField', '431207', { key: 'query.prefix.cote', values: {} }]]);
    expect(await foundBy('kadem tombe:Zanzibarqq')).toEqual(['known-kadem']);
    expect(await notes('kadem tombe:Zanzibarqq')).toEqual([['query.nowhere', 'Zanzibarqq', undefined]]);
    expect(await notes('kadem -lieu:Zanzibarqq')).toEqual([['query.excludesNobody', 'Zanzibarqq', undefined]]);
    expect(await foundBy('kadem statut:confirmé')).toEqual(['known-kadem']);
    for (const nobody of ['né:abc', 'tombe:Zanzibarqq']) expect((await asked(nobody)).men, nobody).toEqual([]);
    for (const understood of ['kadem cote:431207', 'nazarov -né:1919', 'né:1915', 'kadem né:1919']) expect(await notes(understood), understood).toEqual([]);
  });

  test('the part that was typed is marked, whatever its letters become', async () => {
    const marksOf = async (query: string) => (await asked(query)).hits.find(({ man }) => man === 'known-kadem')?.matches.map(({ marks }) => marks);
    expect(await marksOf('жұман')).toEqual([[[6, 11]]]);
    expect(await marksOf('juman')).toEqual([[[6, 11]]]);
    expect(await marksOf('431')).toEqual([[[4, 7]]]);
  });

  test('relatives are told apart from the man, and only when asked for', async () => {
    const { hits, kin } = await asked('Boris Nazarov', true);
    expect(hits.map(({ man }) => man)).toEqual(['known-boris']);
    expect(kin.map(({ man }) => man)).toEqual(['known-malzhan']);
    expect((await asked('Boris Nazarov')).kin).toEqual([]);
  });

  test('once a word is finished its beginning is not enough', async () => {
    expect((await asked('118')).men).toEqual(expect.arrayContaining(['known-kadem', 'known-boris']));
    expect((await asked('118', false, false)).men).toEqual([]);
  });
});
