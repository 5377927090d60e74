import type { Deed, Thing } from './deed';
import { successorsOf, type TimelineLine } from './timeline';

/** Sorts of deeds, by which a long history is narrowed. */
export const deedSorts = ['values', 'choices', 'documents', 'decisions', 'men', 'notes', 'undone', 'rest'] as const;
export type DeedSort = (typeof deedSorts)[number];

type HistoryFilter = {
  /** Slug of a property. */
  readonly property?: string | undefined;
  /** Id of one value: itself, and what it replaced or was replaced by. */
  readonly value?: string | undefined;
  /** Id of the agent. */
  readonly agent?: string | undefined;
  readonly sort?: DeedSort | undefined;
};

export function narrowed(lines: readonly TimelineLine[], { property, value, agent, sort }: HistoryFilter): readonly TimelineLine[] {
  const chain = value === undefined ? undefined : chainOf(lines, value);
  return lines.filter(
    ({ entry, deed }) =>
      (agent === undefined || entry.agent === agent) &&
      (sort === undefined || sortOf(deed) === sort) &&
      (property === undefined || propertiesOf(deed).includes(property)) &&
      (chain === undefined || valuesOf(deed).some((id) => chain.has(id))),
  );
}

export function sortOf(deed: Deed): DeedSort {
  switch (deed.kind) {
    case 'said':
    case 'corrected':
      return 'values';
    case 'withdrew':
    case 'moved':
      return sortOfThing(deed.what);
    case 'chose':
      return 'choices';
    case 'described':
      return deed.of === undefined ? 'documents' : 'values';
    case 'attached':
      return 'documents';
    case 'decided':
      return 'decisions';
    case 'marked':
      return 'men';
    case 'noted':
      return 'notes';
    case 'undid':
      return 'undone';
    case 'created':
      return deed.type === 'document' || deed.type === 'scan' ? 'documents' : 'rest';
    case 'listed':
    case 'other':
    case 'hidden':
      return 'rest';
  }
}

function sortOfThing({ thing }: Thing): DeedSort {
  return thing === 'value' ? 'values' : thing === 'attachment' ? 'documents' : thing === 'mark' ? 'men' : thing === 'note' ? 'notes' : 'rest';
}

/** Slugs of the properties that a deed speaks of. */
export function propertiesOf(deed: Deed): readonly string[] {
  switch (deed.kind) {
    case 'said':
    case 'corrected':
      return [deed.value.property];
    case 'chose':
      return [deed.property];
    case 'described':
      return deed.of === undefined ? [] : [deed.of.property];
    case 'withdrew':
    case 'moved':
      return deed.what.thing === 'value' ? [deed.what.value.property] : [];
    case 'undid':
      return deed.of.flatMap(propertiesOf);
    default:
      return [];
  }
}

function valuesOf(deed: Deed): readonly string[] {
  switch (deed.kind) {
    case 'said':
      return [deed.value.entity];
    case 'corrected':
      return [deed.before.entity, deed.value.entity];
    case 'chose':
      return [...deed.ids, ...deed.before.map(({ entity }) => entity)];
    case 'described':
      return deed.of === undefined ? [] : [deed.of.entity];
    case 'withdrew':
    case 'moved':
      return deed.what.thing === 'value' ? [deed.what.value.entity] : [];
    case 'undid':
      return deed.of.flatMap(valuesOf);
    default:
      return [];
  }
}

/** A value with those before and after it by correction. */
function chainOf(lines: readonly TimelineLine[], value: string): ReadonlySet<string> {
  const chain = new Set(successorsOf(lines, value));
  const before = new Map(lines.flatMap(({ deed }) => (deed.kind === 'corrected' ? [[deed.value.entity, deed.before.entity] as const] : [])));
  for (let id = before.get(value); id !== undefined && !chain.has(id); id = before.get(id)) chain.add(id);
  return chain;
}

/** What one gesture did stands together, in the order in which it was done; gestures newest first. */
export type Gesture = { readonly batch: string; readonly lines: readonly TimelineLine[] };

export function gesturesOf(lines: readonly TimelineLine[]): readonly Gesture[] {
  const gestures = new Map<string, TimelineLine[]>();
  for (const line of lines) {
    const known = gestures.get(line.entry.batch);
    if (known === undefined) gestures.set(line.entry.batch, [line]);
    else known.push(line);
  }
  return [...gestures].map(([batch, of]) => ({ batch, lines: of })).reverse();
}
