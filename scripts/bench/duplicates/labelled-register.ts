import { claimsOf } from '../../../src-renderer/core/evidence/claims';
import type { AssertionValue } from '../../../src-renderer/core/model/assertion';
import type { ManProfile, ProfileValue } from '../../../src-renderer/core/model/profile';
import { pick, type Random, randomOf } from '../../evaluate-names/random';
import { type Man, makeRegister } from '../../evaluate-names/register';
import { type Clerk, russian, spell, withSlips } from '../../evaluate-names/spell';

export type LabelledRegister = {
  readonly profiles: readonly ManProfile[];
  /** Which records are one man: `first|second`, the smaller id first. */
  readonly duplicates: ReadonlySet<string>;
};

const clerks: readonly Clerk[] = ['german', 'french', 'english'];
const camps = ['Stalag XII F', 'Stalag V B', 'Stalag VI A', 'Stalag XII D', 'Stalag XVII B', 'Dulag 205'];
const cemeteries = ['chambiere', 'bagneux', 'noyers-saint-martin'];
/** One man in twenty-five has a second record. */
const doubled = 0.04;

export function pairKey(first: string, second: string): string {
  return first < second ? `${first}|${second}` : `${second}|${first}`;
}

/**
 * A register of records as an archive has them, all invented: the men of evaluate-names (8 % brothers, 2 % and more namesakes),
 * of whom one in twenty-five was entered twice, by hands of two countries, with slips, wrong and missing years and places.
 */
export function labelledRegister(size: number, seed: string, knows: 'years and places' | 'more' = 'years and places'): LabelledRegister {
  const random = randomOf(`${seed} duplicates ${size}`);
  // A stream of its own, so that the register with more facts has the same men, doubled in the same way.
  const more = randomOf(`${seed} more facts ${size}`);
  const men = makeRegister(Math.round(size / (1 + doubled)), seed);
  const profiles: ManProfile[] = [];
  const duplicates = new Set<string>();
  const fathers: string[] = [];
  for (const [at, man] of men.entries()) {
    const father = areBrothers(men[at - 1], man) ? (fathers[at - 1] ?? '') : givenNameOf(pick(more, men));
    fathers.push(father);
    const plain = factsOf(man, random);
    const facts = knows === 'more' ? withMore(plain, father, more) : plain;
    profiles.push(
      profileOf(
        man.id,
        man.written,
        facts.filter(() => random() < 0.85),
      ),
    );
    if (random() >= doubled) continue;
    const id = `${man.id}-again`;
    const chance = random();
    const again = chance < 0.15 ? russian(man.kazakh, random) : spell(man.kazakh, pick(random, clerks), random);
    const slipped = withSlips(again, Math.floor(random() * 3), random);
    const written = random() < 0.1 ? slipped.split(' ').reverse().join(' ') : slipped;
    const told = noisy(plain, random);
    profiles.push(profileOf(id, written, knows === 'more' ? noisyMore(told, facts, more) : told));
    duplicates.add(pairKey(man.id, id));
  }
  return { profiles: profiles.slice(0, size), duplicates };
}

type Fact = readonly [string, AssertionValue];

function factsOf({ year, place }: Man, random: Random): readonly Fact[] {
  const facts: Fact[] = [
    ['birth-date', { type: 'date', edtf: String(year) }],
    ['birth-place', { type: 'place', name: place }],
  ];
  if (random() < 0.3) facts.push(['camp-number', { type: 'camp-number', camp: pick(random, camps), number: String(1000 + Math.floor(random() * 99_000)) }]);
  return facts;
}

/** As another document tells them: 12 % without a year and 10 % with a wrong one, a fifth without a place and 5 % with another, half of the numbers. */
function noisy(facts: readonly Fact[], random: Random): readonly Fact[] {
  return facts.flatMap(([property, value]): readonly Fact[] => {
    const chance = random();
    if (value.type === 'date') {
      if (chance < 0.12) return [];
      const off = chance < 0.22 ? (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 5)) : 0;
      return [[property, { type: 'date', edtf: String(Number(value.edtf) + off) }]];
    }
    if (value.type === 'place') return chance < 0.2 ? [] : [[property, chance < 0.25 ? { type: 'place', name: 'Акмолинск' } : value]];
    return chance < 0.5 ? [] : [[property, value]];
  });
}

function givenNameOf({ kazakh }: Man): string {
  return kazakh.split(' ')[0] ?? '';
}

/** As evaluate-names makes brothers: the next man, of the same surname and place, some years younger. */
function areBrothers(one: Man | undefined, other: Man): boolean {
  return (
    one !== undefined &&
    one.place === other.place &&
    one.kazakh.split(' ')[1] === other.kazakh.split(' ')[1] &&
    other.year > one.year &&
    other.year - one.year < 7
  );
}

/** Fathers of 45 %, shared by brothers; the day of birth of 35 %, a tenth of them as offices wrote who knew none; a grave of 12 %. */
function withMore(facts: readonly Fact[], father: string, random: Random): readonly Fact[] {
  const two = (number: number) => String(number).padStart(2, '0');
  const hasDay = random() < 0.35;
  const day = random() < 0.1 ? '01-01' : `${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
  const found = facts.map(([property, value]): Fact => [property, hasDay && value.type === 'date' ? { type: 'date', edtf: `${value.edtf}-${day}` } : value]);
  if (random() < 0.45) found.push(['father', { type: 'relation', relation: 'father', name: father }]);
  if (random() < 0.12) {
    const [section, row, grave] = [pick(random, [...'ABCD']), String(1 + Math.floor(random() * 40)), String(1 + Math.floor(random() * 300))];
    found.push(['burial', { type: 'burial', cemetery: pick(random, cemeteries), war: '1939-1945', section, row, grave }]);
  }
  return found;
}

/** As another document tells these: four days in ten and four fathers in ten are not there, three in a hundred are others, fathers are spelt by another clerk; half of the graves. */
function noisyMore(told: readonly Fact[], facts: readonly Fact[], random: Random): readonly Fact[] {
  const birth = facts.find(([property]) => property === 'birth-date')?.[1];
  const day = birth?.type === 'date' ? birth.edtf.slice(4) : '';
  const dated = told.map(([property, value]): Fact => {
    const chance = random();
    if (value.type !== 'date' || day === '' || chance < 0.4) return [property, value];
    return [property, { type: 'date', edtf: `${value.edtf}${chance < 0.43 ? '-05-05' : day}` }];
  });
  const others = facts.flatMap(([property, value]): readonly Fact[] => {
    const chance = random();
    if (value.type === 'relation')
      return chance < 0.4 ? [] : [[property, { ...value, name: chance < 0.43 ? 'Темір' : spell(value.name, pick(random, clerks), random) }]];
    return value.type === 'burial' && chance < 0.5 ? [[property, value]] : [];
  });
  return [...dated, ...others];
}

function profileOf(id: string, written: string, facts: readonly Fact[]): ManProfile {
  const name: ProfileValue = { assertion: `${id}/name`, soldier: id, property: 'name', written: { text: written }, value: { type: 'name' } };
  const values = facts.map(([property, value]): ProfileValue => ({ assertion: `${id}/${property}`, soldier: id, property, written: { text: '' }, value }));
  const all = [name, ...values];
  return { id, records: [id], values: all, sources: [], notes: [], distinct: [], claims: claimsOf(all) };
}
