import { describe, expect, test } from 'vitest';
import { labelledRegister, pairKey } from '../../../scripts/bench/duplicates/labelled-register';
import type { ManProfile } from '../model/profile';
import { judgePair } from './duplicates';
import { createCandidateRegister, findDuplicates } from './find-duplicates';
import { date, man, number, place } from './testing/men';

function registerOf(profiles: readonly ManProfile[]) {
  const register = createCandidateRegister();
  for (const profile of profiles) register.put(profile);
  return register;
}

const keysOf = (profiles: readonly ManProfile[]) => findDuplicates(registerOf(profiles)).pairs.map(({ first, second }) => pairKey(first, second));

describe('two records of one man are found among the others', () => {
  const others = [man('c', ['Борис Назаров']), man('d', ['Малжан Назаров']), man('e', ['Ахмет Бектаев'])];
  const pairs: readonly (readonly [string, ManProfile, ManProfile])[] = [
    ['in another spelling', man('a', ['Кадем Жуманиязов']), man('b', ['Kadem Dschumanijasow'])],
    ['with given name and surname exchanged', man('a', ['Қабыш Омаров']), man('b', ['OMAROW Kabysch'])],
    ['with a slip of the pen', man('a', ['Асқар Молдағалиев']), man('b', ['Askar Mladagaliew'])],
    ['with the given name in one word', man('a', ['Касым Жомарт Токаев']), man('b', ['Kassymjomart Tokaev'])],
    ['with an initial', man('a', ['Нурман Молдабеков']), man('b', ['N. Moldabekow'])],
    ['with the surname alone', man('a', ['Нурман Молдабеков']), man('b', ['Moldabekow'])],
    [
      'under a number in its camp',
      man('a', ['Айтуган Апканеев'], [['camp-number', number('Stalag XII F', '11866')]]),
      man('b', ['Оконеев Ваньга'], [['camp-number', number('stalag xii f', '11866')]]),
    ],
  ];
  test.each(pairs)('%s', (_, first, second) => {
    expect(keysOf([first, ...others, second])).toEqual(['a|b']);
    expect(
      registerOf([first, ...others])
        .candidatesFor({ ...second, id: '' }, 5)
        .map(({ man: found }) => found),
    ).toEqual(['a']);
  });

  test('men said for ever to be two are never found again, under any of their records', () => {
    const [first, second] = [man('a', ['Борис Назаров']), man('b', ['Boris Nasarow'], [], { records: ['b', 'b2'] })];
    expect(keysOf([first, second])).toEqual(['a|b']);
    expect(keysOf([{ ...first, distinct: ['b2'] }, second])).toEqual([]);
    expect(keysOf([first, { ...second, distinct: ['a'] }])).toEqual([]);
    expect(registerOf([{ ...first, distinct: ['b2'] }, second]).candidatesFor(second, 5)).toEqual([]);
    expect(registerOf([second]).candidatesFor({ ...first, distinct: ['b2'] }, 5)).toEqual([]);
  });

  test('nothing read in a source marked as wrong brings two men together', () => {
    const [first, second] = [
      man('a', ['Борис Назаров'], [['birth-date', date('1915')]]),
      man('b', ['Boris Nasarow', 'Ахмет Бектаев'], [['birth-date', date('1915')]]),
    ];
    expect(keysOf([first, second])).toEqual(['a|b']);
    const values = second.values.map((value) => (value.written.text === 'Boris Nasarow' ? { ...value, discredited: true as const } : value));
    expect(keysOf([first, { ...second, values }])).toEqual([]);
  });

  test('who was changed is found as he now is, who was taken out no more, and a question leaves no trace', () => {
    const register = registerOf([man('a', ['Борис Назаров']), man('b', ['Ахмет Бектаев'])]);
    expect(findDuplicates(register).pairs).toEqual([]);
    register.put(man('b', ['Boris Nasarow']));
    expect(register.size()).toBe(2);
    expect(register.candidatesFor(man('', ['B. Nazarov']), 5).map(({ man: found }) => found)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(findDuplicates(register)).toMatchObject({ men: 2, found: 1 });
    register.remove('a');
    expect(findDuplicates(register)).toMatchObject({ men: 1, pairs: [] });
  });

  test('very common names are narrowed by year, and it is said how many comparisons were passed over', () => {
    const namesakes = Array.from({ length: 420 }, (_, index) => man(`n${index}`, ['Ахмет Омаров'], [['birth-date', date(String(1895 + (index % 14)))]]));
    const found = findDuplicates(registerOf(namesakes));
    expect(found.narrowedGroups).toBeGreaterThan(0);
    expect(found.passedOver).toBeGreaterThan(0);
    // Men of one year are still all compared with each other: 14 years of 30 men.
    expect(found.found).toBeGreaterThanOrEqual((14 * 30 * 29) / 2);
  });
});

test.each(['one', 'two'])('an estimate never hides what the full comparison calls near-certain, and the pass finds each pair once (%s)', (seed) => {
  const { profiles } = labelledRegister(45, seed);
  const found = keysOf(profiles);
  expect(new Set(found).size).toBe(found.length);
  profiles.forEach((first, index) => {
    for (const second of profiles.slice(index + 1)) {
      if (judgePair(first, second)?.verdict === 'near-certain') expect(found).toContain(pairKey(first.id, second.id));
    }
  });
});

test('most of the men entered twice are found in a register with brothers and namesakes, the surest first', () => {
  const { profiles, duplicates } = labelledRegister(1_000, 'test');
  const keys = keysOf(profiles);
  const right = (some: readonly string[]) => some.filter((key) => duplicates.has(key)).length;
  expect(right(keys) / duplicates.size).toBeGreaterThan(0.8);
  expect(right(keys.slice(0, duplicates.size / 2)) / Math.floor(duplicates.size / 2)).toBeGreaterThan(0.8);
});

test('a place under its old and its new name agrees in the estimate too', () => {
  const born = (name: string) => [['birth-place', place(name)] as const, ['birth-date', date('1915')] as const];
  const [same] = findDuplicates(registerOf([man('a', ['Борис Назаров'], born('Гурьев')), man('b', ['Борис Назаров'], born('Atyrau'))])).pairs;
  const [other] = findDuplicates(registerOf([man('a', ['Борис Назаров'], born('Гурьев')), man('b', ['Борис Назаров'], born('Чимкент'))])).pairs;
  expect(same?.score).toBeGreaterThan(other?.score ?? 1);
});
