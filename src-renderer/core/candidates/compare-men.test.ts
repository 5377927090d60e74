import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssertionValue, War } from '../model/assertion';
import type { ManProfile } from '../model/profile';
import { compareMen } from './compare-men';
import { date, father, man, number, place } from './testing/men';

const keysOf = (facts: ReturnType<typeof compareMen>['agreeing']) => facts.map(({ property, explanation }) => [property, ...explanation.map(({ key }) => key)]);
const compare = (facts: readonly (readonly [string, AssertionValue])[], others: readonly (readonly [string, AssertionValue])[]) =>
  compareMen(man('a', ['Кадем Жуманиязов'], facts), man('b', ['Kadem Dschumanijasow'], others));
const grave = (cemetery: string, war: War, text: string): AssertionValue => ({ type: 'burial', cemetery, war, row: '3', grave: text });

describe('two men are compared by name and facts', () => {
  test('a name alone is never near-certain, and its spelling is explained', () => {
    const found = compareMen(man('a', ['Нурман Молдабеков', 'Кадем Жуманиязов']), man('b', ['Kadem Dschumanijasow']));
    expect(found.verdict).toBe('suggestion');
    expect(found.names).toMatchObject({ first: 'Кадем Жуманиязов', second: 'Kadem Dschumanijasow' });
    expect(found.names.explanation.map(({ key }) => key)).toContain('names.spelling');
    const same = compareMen(man('a', ['Кадем Жуманиязов']), man('b', ['Кадем Жуманиязов']));
    expect(same.verdict).toBe('suggestion');
  });

  const origin = (edtf: string, name: string) => [['birth-date', date(edtf)] as const, ['birth-place', place(name)] as const];

  test('year and place are shared by namesakes of a large register; a father, a day of birth or a number in its camp are not', () => {
    expect(compare(origin('1915', 'Гурьев'), origin('1915', 'Atyrau')).verdict).toBe('suggestion');
    expect(compare(origin('1915-04-03', 'Гурьев'), origin('1915-04-03', 'Atyrau')).verdict).toBe('near-certain');
    expect(compare(origin('1915-04-03', 'Гурьев'), origin('1915-03-04', 'Atyrau')).verdict).toBe('suggestion');
    for (const invented of ['1915-04-22', '1915-01-01']) expect(compare(origin(invented, 'Гурьев'), origin(invented, 'Гурьев')).verdict).toBe('suggestion');
    expect(compare([...origin('1915', 'Гурьев'), ['father', father('Жұман')]], [...origin('1915', 'Atyrau'), ['father', father('Dschuman')]]).verdict).toBe(
      'near-certain',
    );
    expect(compare([['camp-number', number('Stalag XII F', '11866')]], [['camp-number', number('XII F', '11866')]]).verdict).toBe('near-certain');
    expect(compare([...origin('1915', 'Гурьев'), ['father', father('Омар')]], [...origin('1915', 'Atyrau'), ['father', father('Тимур')]]).verdict).toBe(
      'suggestion',
    );
  });

  test('what was read in a source marked as wrong makes nobody another man, and nobody the same', () => {
    const wrong = ({ values, ...rest }: ManProfile, properties: readonly string[]): ManProfile => ({
      ...rest,
      values: values.map((value) => (properties.includes(value.property) ? { ...value, discredited: true } : value)),
    });
    const first = man('a', ['Кадем Жуманиязов'], [...origin('1915', 'Гурьев'), ['camp-number', number('Stalag XII F', '11866')]]);
    const second = man('b', ['Kadem Dschumanijasow'], [...origin('1931', 'Atyrau'), ['camp-number', number('XII F', '11866')]]);
    expect(keysOf(compareMen(first, second).disagreeing)).toEqual([['birth-date', 'candidates.yearsApart']]);
    const rest = compareMen(first, wrong(second, ['birth-date', 'camp-number']));
    expect([keysOf(rest.agreeing), rest.disagreeing]).toEqual([[['birth-place', 'candidates.placeAlias']], []]);
    expect(compareMen(first, wrong(second, ['name'])).names).toMatchObject({ second: '', score: 0 });
  });

  test('birth dates agree within a year, in whatever form, and it is said why', () => {
    const birth = (one: string, other: string) => compare([['birth-date', date(one)]], [['birth-date', date(other)]]);
    expect(keysOf(birth('1915', '1915-04-03').agreeing)).toEqual([['birth-date']]);
    expect(keysOf(birth('1915-04-03', '1915-03-04').agreeing)).toEqual([['birth-date', 'candidates.daySwapped']]);
    expect(keysOf(birth('1916-04-22', '1915-03-04').agreeing)).toEqual([['birth-date', 'candidates.yearBeside', 'candidates.leninsDay']]);
    expect(keysOf(birth('1915-01-01', '1915-03-04').agreeing)).toEqual([['birth-date', 'candidates.otherDay', 'candidates.newYearsDay']]);
    expect(keysOf(birth('1915', '1918').disagreeing)).toEqual([['birth-date', 'candidates.yearsApart']]);
    expect(birth('191X', '1915')).toMatchObject({ agreeing: [], disagreeing: [] });
    expect(birth('1915', '1918').verdict).toBe('suggestion');
    expect(birth('1895', '1918').verdict).toBe('different');
  });

  test('two names of one town and two spellings of one village agree', () => {
    const born = (one: string, other: string) => compare([['birth-place', place(one)]], [['birth-place', place(other)]]);
    expect(keysOf(born('Гурьев', 'Atyrau').agreeing)).toEqual([['birth-place', 'candidates.placeAlias']]);
    expect(keysOf(born('Жаңақорған', 'Dschanakorgan').agreeing)[0]?.[0]).toBe('birth-place');
    expect(keysOf(born('Семипалатинск', 'Чимкент').disagreeing)).toEqual([['birth-place']]);
    const levels = compare([['birth-aul', place('Жаңақорған')]], [['birth-place', place('Жаңақорған')]]);
    expect(keysOf(levels.agreeing)).toEqual([['birth-place']]);
  });

  test('the father’s name in another spelling agrees, another name does not', () => {
    expect(keysOf(compare([['father', father('Жұман')]], [['father', father('Dschuman')]]).agreeing)[0]?.[0]).toBe('father');
    expect(keysOf(compare([['father', father('Жұман')]], [['father', father('Bektas')]]).disagreeing)[0]?.[0]).toBe('father');
  });

  test('a number with its camp, or a grave, points at one man whatever his name is', () => {
    const numbered = (camp: string, text: string) => [['camp-number', number(camp, text)] as const];
    const found = compareMen(
      man('a', ['Айтуган Апканеев'], numbered('Stalag XII F', '11866')),
      man('b', ['Оконеев Ваньга'], numbered('stalag xii f', '11866')),
    );
    expect(found.verdict).toBe('suggestion');
    expect(keysOf(found.agreeing)).toEqual([['camp-number']]);
    expect(keysOf(compare(numbered('XII F', '11866'), numbered('XII F', '11867')).disagreeing)).toEqual([['camp-number', 'candidates.numbersDiffer']]);
    expect(compare(numbered('XII F', '11866'), numbered('V B', '11866'))).toMatchObject({ agreeing: [], disagreeing: [] });
    const buried = compare([['burial', grave('chambiere', '1939-1945', '12')]], [['burial', grave('chambiere', '1939-1945', '12')]]);
    expect(keysOf(buried.agreeing)).toEqual([['burial']]);
    expect(buried.verdict).toBe('suggestion');
  });

  test('two wars and two graves stand against one man', () => {
    const buried = (one: AssertionValue, other: AssertionValue) => compare([['burial', one]], [['burial', other]]);
    const wars = buried(grave('chambiere', '1914-1918', '12'), grave('chambiere', '1939-1945', '12'));
    expect(keysOf(wars.disagreeing)).toEqual([['burial', 'candidates.warsDiffer']]);
    expect(wars.verdict).toBe('different');
    expect(keysOf(buried(grave('chambiere', '1939-1945', '12'), grave('chambiere', '1939-1945', '13')).disagreeing)).toEqual([
      ['burial', 'candidates.twoGraves'],
    ]);
  });

  test('brothers stay kin, whatever they share; men said to be two are different', () => {
    const shared = [['birth-aul', place('Жаңақорған')] as const, ['father', father('Жұман')] as const, ['birth-date', date('1915')] as const];
    expect(compareMen(man('a', ['Борис Назаров'], shared), man('b', ['Малжан Назаров'], shared)).verdict).toBe('kin');
    const [first, second] = [man('a', ['Борис Назаров'], shared), man('b', ['Борис Назаров'], shared, { records: ['b', 'b2'] })];
    expect(compareMen(first, second).verdict).toBe('near-certain');
    expect(compareMen({ ...first, distinct: ['b2'] }, second)).toMatchObject({ verdict: 'different', score: 0 });
    expect(compareMen(first, { ...second, distinct: ['a'] })).toMatchObject({ verdict: 'different', score: 0 });
  });
});

describe('for any two men', () => {
  const names = fc.subarray(['Кадем Жуманиязов', 'Kadem Dschumanijasow', 'Жұманиязов Қ.', 'Борис Назаров', 'M. Nasarow', 'Омаров', 'Умаров Кабыш', '']);
  const facts = fc.subarray<readonly [string, AssertionValue]>([
    ['birth-date', date('1915')],
    ['birth-date', date('1916-04-22')],
    ['birth-date', date('1915-22-04')],
    ['birth-date', date('191X')],
    ['birth-place', place('Гурьев')],
    ['birth-place', place('Atyrau')],
    ['birth-aul', place('Dschanakorgan')],
    ['camp-number', number('Stalag XII F', '11866')],
    ['camp-number', number('', '11866')],
    ['father', father('Жұман')],
    ['father', father('Bektas')],
    ['burial', grave('chambiere', '1939-1945', '12')],
    ['burial', grave('chambiere', '1914-1918', '12')],
    ['army-unit', { type: 'unit', name: '316 сд' }],
  ]);
  const profile = (id: string) => fc.tuple(names, facts).map(([forms, values]): ManProfile => man(id, forms, values));

  test('the order of the two changes nothing, and certainty never rests on the name alone', () => {
    fc.assert(
      fc.property(profile('a'), profile('b'), (a, b) => {
        const one = compareMen(a, b);
        const other = compareMen(b, a);
        expect(other.score).toBeCloseTo(one.score, 3);
        expect(other.verdict).toBe(one.verdict);
        expect(other.agreeing.map(({ property }) => property)).toEqual(one.agreeing.map(({ property }) => property));
        expect(other.disagreeing.map(({ property, first }) => [property, first])).toEqual(one.disagreeing.map(({ property, second }) => [property, second]));
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        if (one.verdict === 'near-certain') expect(one.agreeing.length).toBeGreaterThan(0);
        expect(compareMen({ ...a, distinct: ['b'] }, b).verdict).toBe('different');
      }),
      { numRuns: 50 },
    );
  });
});
