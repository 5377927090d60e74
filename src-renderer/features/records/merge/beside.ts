import { valuesAgree } from '../../../core/evidence/agreement';
import { valuesExclude } from '../../../core/evidence/conflicts';
import { canonicalJson, toJson } from '../../../core/json-canonical';
import type { Soldier } from '../../../core/model/soldier';
import { properties, propertyOf } from '../../../core/properties';
import { type PropertyGroup, propertyGroups } from '../../../core/properties/property';
import { liveOf, shownAssertions } from '../../../core/summary/shown';
import type { AssertionRow } from '../../../data/rows';

export type Side = 'first' | 'second' | 'both';

/** What one or both men have: the same words understood the same way stand once, with every reading of them. */
export type JoinedValue = { readonly side: Side; readonly readings: readonly AssertionRow[] };

/**
 * How the two men stand to each other on one property: `same` (both say it in the same words), `agree` (in other words),
 * `exclude` (both cannot be true of one man, domain.md §4), `apart` (neither), `alone` (only one says anything).
 */
export type BesideVerdict = 'same' | 'agree' | 'exclude' | 'apart' | 'alone';

export type BesideProperty = {
  readonly property: string;
  readonly verdict: BesideVerdict;
  readonly values: readonly JoinedValue[];
  /** Ids of the values that a record of one man would show: by his choices, else by the rule of core/summary. */
  readonly preset: readonly string[];
  /** Whether a record shows one of them, so that there is something to choose. */
  readonly choosable: boolean;
};

export type BesideGroup = { readonly group: PropertyGroup | 'unknown'; readonly properties: readonly BesideProperty[] };

/** Two men's values field by field, by groups and properties in form order. `chosen` are the choices that one man of both would have. */
export function setBeside(first: readonly AssertionRow[], second: readonly AssertionRow[], chosen: Soldier['chosen']): readonly BesideGroup[] {
  const sides = [first, second].map((rows) => rows.filter(({ withdrawn }) => withdrawn === undefined));
  const [left = [], right = []] = sides;
  const slugs = new Set([...left, ...right].map(({ property }) => property));
  const known = properties.filter(({ slug }) => slugs.has(slug)).map(({ slug }) => slug);
  const strange = [...slugs].filter((slug) => propertyOf(slug) === undefined).sort();
  const beside = (slug: string): BesideProperty => besideOf(slug, left, right, chosen);
  const groups = propertyGroups.map((group): BesideGroup => ({ group, properties: known.filter((slug) => propertyOf(slug)?.group === group).map(beside) }));
  return [...groups, { group: 'unknown' as const, properties: strange.map(beside) }].filter((group) => group.properties.length > 0);
}

function besideOf(property: string, left: readonly AssertionRow[], right: readonly AssertionRow[], chosen: Soldier['chosen']): BesideProperty {
  const mine = ordered(property, left);
  const theirs = ordered(property, right);
  const all = [...left, ...right];
  const values = joined(mine, theirs);
  const preset = shownAssertions(property, all, chosen).map(({ id }) => id);
  const several = values.length > 1 && showsOne(property);
  return { property, verdict: verdictOf(property, mine, theirs, values), values, preset, choosable: several };
}

/** Whether a record shows one value of the property where there are several, as `shownAssertions` does. */
function showsOne(property: string): boolean {
  const entry = propertyOf(property);
  return entry?.cardinality === 'single' || entry?.valueType === 'name' || entry?.valueType === 'burial';
}

function ordered(property: string, rows: readonly AssertionRow[]): readonly AssertionRow[] {
  // The rows went in as such; sorting them makes no other kind of row.
  return liveOf(property, rows) as readonly AssertionRow[];
}

function joined(mine: readonly AssertionRow[], theirs: readonly AssertionRow[]): readonly JoinedValue[] {
  const groups = new Map<string, { side: Side; readings: AssertionRow[] }>();
  const add = (row: AssertionRow, side: 'first' | 'second') => {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { side, readings: [row] });
    else {
      known.readings.push(row);
      if (known.side !== side) known.side = 'both';
    }
  };
  for (const row of mine) add(row, 'first');
  for (const row of theirs) add(row, 'second');
  const values = [...groups.values()];
  return [...values.filter(({ side }) => side === 'both'), ...values.filter(({ side }) => side !== 'both')];
}

function keyOf({ written, value }: AssertionRow): string {
  return canonicalJson(toJson([written.text.trim(), value]));
}

function verdictOf(property: string, mine: readonly AssertionRow[], theirs: readonly AssertionRow[], values: readonly JoinedValue[]): BesideVerdict {
  if (mine.length === 0 || theirs.length === 0) return 'alone';
  const pairs = mine.flatMap((one) => theirs.map((other) => [one.value, other.value] as const));
  if (pairs.some(([one, other]) => valuesExclude(property, one, other))) return 'exclude';
  if (values.some(({ side }) => side === 'both')) return 'same';
  return pairs.some(([one, other]) => valuesAgree(one, other, property)) ? 'agree' : 'apart';
}
