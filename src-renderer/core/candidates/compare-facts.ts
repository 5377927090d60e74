import type { ProfileValue } from '../model/profile';
import { properties } from '../properties';
import { compareValues, type Relation } from './compare-values';
import type { FactBeside } from './comparison';

export type JudgedFact = FactBeside & { readonly kind: 'agree' | 'differ'; readonly weight: number };

/** Where a man comes from is told at one level in one source and at another in the next. */
export const originPlaces: readonly string[] = ['birth-place', 'birth-aul', 'birth-raion', 'birth-oblast'];
/** What tells men apart; the oblast only supports, since thousands share it. */
const compared = properties
  .filter(({ slug, discriminates, valueType }) => (discriminates || slug === 'birth-oblast') && valueType !== 'name')
  .map(({ slug }) => slug);

/**
 * The facts of two men property by property, in the order of the record. A property agrees when any value of one man agrees
 * with any of the other; what then remains on both sides may still disagree. Neither is said where both are silent. Values
 * read in a source marked as wrong are passed over.
 */
export function compareFactsOf(first: readonly ProfileValue[], second: readonly ProfileValue[]): readonly JudgedFact[] {
  const one = byProperty(first);
  const other = byProperty(second);
  const facts = compared.flatMap((property) => judge(property, one.get(property) ?? [], other.get(property) ?? []));
  const originsMeet = facts.some(({ property, kind }) => kind === 'agree' && originPlaces.includes(property));
  return originsMeet ? facts : [...facts, ...crossOrigins(one, other)];
}

function judge(property: string, first: readonly ProfileValue[], second: readonly ProfileValue[]): readonly JudgedFact[] {
  const pairs = first.flatMap((a) => second.map((b) => ({ a, b, relation: compareValues(property, a.value, b.value) })));
  const agreeing = pairs.filter(({ relation }) => relation.kind === 'agree');
  const agreed = new Set(agreeing.flatMap(({ a, b }) => [a, b]));
  const differing = pairs.filter(({ a, b, relation }) => relation.kind === 'differ' && !agreed.has(a) && !agreed.has(b));
  return [...factOf(property, 'agree', agreeing), ...factOf(property, 'differ', differing)];
}

type Pair = { readonly a: ProfileValue; readonly b: ProfileValue; readonly relation: Relation };

function factOf(property: string, kind: 'agree' | 'differ', pairs: readonly Pair[]): readonly JudgedFact[] {
  if (pairs.length === 0) return [];
  // What weighs most explains; of the differing pairs the one that differs least, since one source may simply be wrong.
  const telling = pairs.reduce((best, pair) => (pair.relation.weight > best.relation.weight ? pair : best));
  const { weight, explanation } = telling.relation;
  return [{ property, kind, weight, explanation, first: [...new Set(pairs.map(({ a }) => a))], second: [...new Set(pairs.map(({ b }) => b))] }];
}

/** A birthplace of one man that another source gives as his village or district: the first that agree, if any do. */
function crossOrigins(one: ByProperty, other: ByProperty): readonly JudgedFact[] {
  const places = (values: ByProperty) => originPlaces.flatMap((property) => values.get(property) ?? []);
  const pairs = places(one).flatMap((a) => places(other).map((b) => ({ a, b, relation: compareValues('birth-place', a.value, b.value) })));
  return factOf(
    'birth-place',
    'agree',
    pairs.filter(({ a, b, relation }) => a.property !== b.property && relation.kind === 'agree'),
  );
}

type ByProperty = ReadonlyMap<string, readonly ProfileValue[]>;

function byProperty(values: readonly ProfileValue[]): ByProperty {
  const groups = new Map<string, ProfileValue[]>();
  for (const value of values) {
    if (value.discredited !== undefined) continue;
    const group = groups.get(value.property);
    if (group === undefined) groups.set(value.property, [value]);
    else group.push(value);
  }
  return groups;
}
