import type { Message } from '../../message';
import type { Assertion } from '../../model/assertion';
import type { Document } from '../../model/document';
import type { Site } from '../../model/others';
import { propertyOf } from '../../properties';
import type { Evidence } from '../evidence';

/** What the rules notice about the values of a man (domain.md §4, "Conflicts look like"). */
const findingKinds = [
  'same-and-distinct',
  'values',
  'numbers-in-camp',
  'two-wars',
  'two-cemeteries',
  'wrong-war',
  'chronology',
  'shared-number',
  'shared-grave',
  'day-month-swapped',
  'two-graves',
  'notice-then-seen',
  'file-not-homologation',
  'refused-and-homologated',
  'burial-elsewhere',
  'document-dates',
  'document-before-event',
  'year-beside',
  'invented-day',
  'place-alias',
  'number-two-camps',
  'burial-chain',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * `conflict`: cannot all be true, the man is disputed until somebody settles it. `question`: to be looked at, and stands in
 * nobody's way. `explained`: looks like a contradiction and is none, which is said.
 */
type Weight = 'conflict' | 'question' | 'explained';

export type Noticed = {
  readonly kind: FindingKind;
  readonly weight: Weight;
  /** Slug of the property at which it is shown; empty for what concerns documents alone. */
  readonly property: string;
  /** The man's values concerned. */
  readonly assertions: readonly string[];
  /** Documents whose own fields are concerned. */
  readonly documents?: readonly string[];
  /** Ids of other men concerned, and of their values. */
  readonly others?: readonly { readonly man: string; readonly assertions: readonly string[]; readonly settled: boolean }[];
  /**
   * What a settlement must have known, each group at once: ids of values, and `<document>@<what it said>` for documents, so
   * that whatever comes later opens it again.
   */
  readonly groups: readonly (readonly string[])[];
  /** What was noticed, why it matters, and what would settle it. */
  readonly what: Message;
  readonly why: Message;
  readonly settle: Message;
};

export type Finding = Noticed & {
  /** Kind and property: the same on every machine and after every restart. */
  readonly key: string;
  /** Every group was settled with all of it in sight, by a note or by a choice with a reason. */
  readonly settled: boolean;
};

/** What every rule reads: the values that count, by property, oldest first. */
export type Facts = {
  readonly values: readonly Assertion[];
  readonly of: (property: string) => readonly Assertion[];
  /** Of a single-valued property whose conflict was settled by a choice only what was chosen; else all. */
  readonly heldOf: (property: string) => readonly Assertion[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly evidence: Evidence;
};

export type Rule = (facts: Facts) => readonly Noticed[];

/**
 * The pairs of values of two properties that fail a test. Of a single-valued property one of its values is true: where one
 * passes, the values contradict each other and not the other property.
 */
export function failingPairs(
  first: readonly Assertion[],
  second: readonly Assertion[],
  fails: (a: Assertion, b: Assertion) => boolean,
): readonly (readonly [Assertion, Assertion])[] {
  return first.flatMap((a) =>
    second.flatMap((b) => {
      const alone = (isSingle(b) ? second.every((other) => fails(a, other)) : fails(a, b)) && (isSingle(a) ? first.every((other) => fails(other, b)) : true);
      return alone && fails(a, b) ? [[a, b] as const] : [];
    }),
  );
}

function isSingle({ property }: Assertion): boolean {
  return propertyOf(property)?.cardinality === 'single';
}

export function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}

/** The ids of all pairs, each once, in the order of the values. */
export function idsOf(pairs: readonly (readonly Assertion[])[]): readonly string[] {
  const involved = [...new Set(pairs.flat())];
  return involved.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** The values as their sources write them, for a sentence. */
export function writtenOf(pairs: readonly (readonly Assertion[])[], ids: readonly string[]): string {
  const byId = new Map(pairs.flat().map((value) => [value.id, value]));
  const texts = ids.flatMap((id) => byId.get(id)?.written.text.trim() ?? []);
  return [...new Set(texts)].join(' / ');
}
