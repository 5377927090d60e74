import { excludeEachOther, haveNoDayInCommon } from '../dates/compare';
import type { Assertion, AssertionValue, BurialValue, DateValue } from '../model/assertion';
import type { Note } from '../model/others';
import type { Soldier } from '../model/soldier';
import { placesExclude } from '../places/compare';
import { propertyOf } from '../properties';
import { foldForSearch } from '../search/fold';

/** Two or more live values of one property that cannot all be true of one man. */
export type Conflict = {
  readonly property: string;
  /** Ids of the assertions that take part in at least one exclusion, oldest first. */
  readonly assertions: readonly string[];
  /** Every exclusion was settled after both its values were known, by a note or by a choice with a reason. */
  readonly settled: boolean;
};

export type Settlements = { readonly notes: readonly Note[]; readonly choiceReasons?: Soldier['choiceReasons'] };

/**
 * The conflicts of one man (domain.md §4). Only properties that tell men apart count: single-valued ones whose values
 * exclude each other, two numbers in one camp, and burials of two wars or with two present cemeteries. An exclusion is
 * settled by a live note of topic `conflict-resolved` about one of its two assertions, or by a choice with a reason, made
 * with both values in sight: a value that comes later opens the conflict again at once.
 */
export function conflictsOf(assertions: readonly Assertion[], settlements: Settlements): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [property, values] of liveByProperty(assertions)) {
    const pairs = pairsOf(values).filter(([a, b]) => valuesExclude(a.property, a.value, b.value));
    if (pairs.length > 0) {
      const involved = new Set(pairs.flat());
      conflicts.push({
        property,
        assertions: values.filter((value) => involved.has(value)).map(({ id }) => id),
        settled: pairs.every(([a, b]) => isSettled(a, b, settlements)),
      });
    }
  }
  return conflicts;
}

export function openConflicts(assertions: readonly Assertion[], settlements: Settlements): readonly Conflict[] {
  return conflictsOf(assertions, settlements).filter(({ settled }) => !settled);
}

/** The entity a note of topic `conflict-resolved` is to be about: the value that came last. */
export function subjectOfResolution(conflict: Conflict): string {
  return conflict.assertions.at(-1) ?? '';
}

/** Whether two values of a property cannot both be true of one man. */
export function valuesExclude(property: string, a: AssertionValue, b: AssertionValue): boolean {
  const entry = propertyOf(property);
  if (entry === undefined || !entry.discriminates) {
    return false;
  }
  if (a.type === 'camp-number' && b.type === 'camp-number') {
    return foldForSearch(a.camp) === foldForSearch(b.camp) && a.camp.trim() !== '' && foldForSearch(a.number) !== foldForSearch(b.number);
  }
  if (a.type === 'burial' && b.type === 'burial') {
    return burialsExclude(a, b);
  }
  if (entry.cardinality !== 'single') {
    return false;
  }
  if (a.type === 'date' && b.type === 'date') {
    return datesExclude(property, a, b);
  }
  if (a.type === 'place' && b.type === 'place') {
    return placesExclude(a, b);
  }
  // Two spellings of one father are the rule, not a conflict (domain.md §3); only the cross-script engine can tell.
  return a.type === 'text' && b.type === 'text' && foldForSearch(a.text) !== foldForSearch(b.text);
}

// A man may not know his own birthday, so the year beside is forgiven there (domain.md §0 point 7). His death, capture and
// call-up were dated by others: two of those dates that have no day in common cannot both be true. Thirteen days lie
// between the calendars, and then only the years are compared.
function datesExclude(property: string, a: DateValue, b: DateValue): boolean {
  const forgiving = property === 'birth-date' || a.calendar === 'julian' || b.calendar === 'julian';
  return forgiving ? excludeEachOther(a.edtf, b.edtf) : haveNoDayInCommon(a.edtf, b.edtf);
}

function burialsExclude(a: BurialValue, b: BurialValue): boolean {
  const warsDiffer = a.war !== 'unknown' && b.war !== 'unknown' && a.war !== b.war;
  const twoPresentGraves = a.stage === 'current' && b.stage === 'current' && a.cemetery !== b.cemetery;
  return warsDiffer || twoPresentGraves;
}

// Which values a settlement knew is recorded with it, so that no clock decides; where it is not, the times tell.
function isSettled(a: Assertion, b: Assertion, { notes, choiceReasons }: Settlements): boolean {
  const known = later(a.createdAt, b.createdAt);
  const covers = (values: readonly string[] | undefined, wall: string, speaksOfThem: boolean) =>
    values === undefined ? speaksOfThem && !isBefore(wall, known) : values.includes(a.id) && values.includes(b.id);
  const noted = notes.some(
    ({ topic, withdrawn, about, settles, createdAt }) =>
      topic === 'conflict-resolved' && withdrawn === undefined && covers(settles, createdAt, about === a.id || about === b.id),
  );
  const choice = choiceReasons?.[a.property];
  return noted || (choice !== undefined && choice.reason.trim() !== '' && covers(choice.among, choice.wall, true));
}

function liveByProperty(assertions: readonly Assertion[]): ReadonlyMap<string, readonly Assertion[]> {
  const groups = new Map<string, Assertion[]>();
  const live = assertions.filter(({ withdrawn }) => withdrawn === undefined);
  for (const assertion of [...live].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1))) {
    const group = groups.get(assertion.property);
    if (group === undefined) groups.set(assertion.property, [assertion]);
    else group.push(assertion);
  }
  return groups;
}

function pairsOf(values: readonly Assertion[]): readonly (readonly [Assertion, Assertion])[] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b) => [a, b] as const));
}

function later(a: string, b: string): string {
  return isBefore(a, b) ? b : a;
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
