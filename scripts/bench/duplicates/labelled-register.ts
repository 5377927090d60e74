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
/** One man in twenty-five has a second record. */
const doubled = 0.04;

export function pairKey(first: string, second: string): string {
  return first < second ? `${first}|${second}` : `${second}|${first}`;
}

/**
 * A register of records as an archive has them, all invented: the men of evaluate-names (8 % brothers, 2 % and more namesakes),
 * of whom one in twenty-five was entered twice, by hands of two countries, with slips, wrong and missing years and places.
 */
export function labelledRegister(size: number, seed: string): LabelledRegister {
  const random = randomOf(`${seed} duplicates ${size}`);
  const men = makeRegister(Math.round(size / (1 + doubled)), seed);
  const profiles: ManProfile[] = [];
  const duplicates = new Set<string>();
  for (const man of men) {
    const facts = factsOf(man, random);
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
    profiles.push(profileOf(id, written, noisy(facts, random)));
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

function profileOf(id: string, written: string, facts: readonly Fact[]): ManProfile {
  const name: ProfileValue = { assertion: `${id}/name`, soldier: id, property: 'name', written: { text: written }, value: { type: 'name' } };
  const values = facts.map(([property, value]): ProfileValue => ({ assertion: `${id}/${property}`, soldier: id, property, written: { text: '' }, value }));
  const all = [name, ...values];
  return { id, records: [id], values: all, sources: [], notes: [], distinct: [], claims: claimsOf(all) };
}
