import { payloadSchemas } from '../../core/changes/payloads';
import type { JsonObject } from '../../core/json';
import type { HistoryEntry } from '../../data/queries/history';

/** A value as it was asserted; `payload` is kept whole, so that restoring it loses nothing. */
export type SaidValue = {
  readonly entity: string;
  readonly soldier: string;
  readonly property: string;
  readonly written: string;
  readonly payload: JsonObject;
};

/** What one change did, ready to be put into words. Texts are as written; ids are looked up where they are shown. */
export type Deed =
  | { readonly kind: 'said'; readonly value: SaidValue }
  | { readonly kind: 'corrected'; readonly before: SaidValue; readonly value: SaidValue }
  | { readonly kind: 'withdrew'; readonly what: 'value' | 'attachment' | 'mark' | 'note' | 'unknown'; readonly value?: SaidValue; readonly document?: string }
  | {
      readonly kind: 'chose';
      readonly property: string;
      readonly before: readonly SaidValue[];
      readonly after: readonly SaidValue[];
      readonly ids: readonly string[];
    }
  | { readonly kind: 'decided'; readonly from: string; readonly to: string; readonly document?: string; readonly conclusion: string }
  | { readonly kind: 'attached'; readonly document: string }
  | { readonly kind: 'moved'; readonly soldier: string }
  | { readonly kind: 'described'; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'created'; readonly type: string; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'marked'; readonly mark: 'same' | 'distinct'; readonly others: readonly string[] }
  | { readonly kind: 'listed'; readonly present: boolean }
  | { readonly kind: 'noted'; readonly topic: string; readonly note: string }
  | { readonly kind: 'other'; readonly word: string }
  | { readonly kind: 'hidden' };

/** A field's value before and after; undefined where there was none. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

export type TimelineLine = {
  readonly entry: HistoryEntry;
  readonly deed: Deed;
  /** The value this line asserted was taken back later. */
  readonly withdrawn: boolean;
  /** What this line wrote no longer holds, and can be made to hold again. */
  readonly restorable: boolean;
};

/** The changes of a history (oldest first) as lines; a correction, which is a withdrawal and a value in one gesture, is one line. */
export function timelineOf(entries: readonly HistoryEntry[]): readonly TimelineLine[] {
  const said = new Map(entries.flatMap((entry) => [saidBy(entry)].flatMap((value) => (value === undefined ? [] : [[entry.entity, value] as const]))));
  const attached = new Map(entries.flatMap((entry) => documentOf(entry)));
  const withdrawals = new Map(entries.filter(({ kind, state }) => kind === 'withdraw' && state === 'live').map((entry) => [entry.entity, entry]));
  const corrected = correctionsIn(entries, said);
  const lastWriter = lastWriters(entries);
  const fieldsNow = new Map<string, unknown>();
  const choicesNow = new Map<string, readonly string[]>();
  return entries
    .filter((entry) => !corrected.swallowed.has(entry.change))
    .map((entry): TimelineLine => {
      const value = said.get(entry.entity);
      const isValue = entry.kind === 'assert' && value !== undefined;
      const withdrawn = isValue && withdrawals.has(entry.entity);
      const deed = deedOf(entry, { said, attached, before: corrected.before, fieldsNow, choicesNow });
      const holds = isValue ? entry.state === 'live' && !withdrawn : keysOf(entry).every((key) => lastWriter.get(key) === entry.change);
      const canBe = isValue || (deed.kind === 'described' && deed.fields.some(({ field }) => isEditable(field))) || deed.kind === 'chose';
      return { entry, deed, withdrawn, restorable: canBe && !holds && entry.payload !== undefined };
    });
}

type Known = {
  readonly said: ReadonlyMap<string, SaidValue>;
  readonly attached: ReadonlyMap<string, string>;
  readonly before: ReadonlyMap<string, SaidValue>;
  /** What stood in each field, and was chosen for each property, before the line that is read; kept up as lines are read. */
  readonly fieldsNow: Map<string, unknown>;
  readonly choicesNow: Map<string, readonly string[]>;
};

function deedOf(entry: HistoryEntry, known: Known): Deed {
  const { kind, payload, state, entity } = entry;
  if (payload === undefined) return { kind: 'hidden' };
  const value = known.said.get(entity);
  const document = known.attached.get(entity);
  switch (kind) {
    case 'assert': {
      const before = known.before.get(entry.change);
      if (value === undefined) return { kind: 'other', word: kind };
      return before === undefined ? { kind: 'said', value } : { kind: 'corrected', before, value };
    }
    case 'withdraw':
      if (value !== undefined) return { kind: 'withdrew', what: 'value', value };
      return document === undefined ? { kind: 'withdrew', what: 'unknown' } : { kind: 'withdrew', what: 'attachment', document };
    case 'choose':
      return chose(payload, state, known, entity) ?? { kind: 'other', word: kind };
    case 'decide': {
      const read = payloadSchemas.decide.safeParse(payload);
      if (!read.success) return { kind: 'other', word: kind };
      const { from, to, conclusion = '' } = read.data;
      return document === undefined ? { kind: 'decided', from, to, conclusion } : { kind: 'decided', from, to, conclusion, document };
    }
    case 'attach':
      return document === undefined ? { kind: 'other', word: kind } : { kind: 'attached', document };
    case 'move': {
      const read = payloadSchemas.move.safeParse(payload);
      return read.success ? { kind: 'moved', soldier: read.data.soldier } : { kind: 'other', word: kind };
    }
    case 'create': {
      const read = payloadSchemas.create.safeParse(payload);
      return read.success ? { kind: 'created', type: read.data.type, fields: fieldChanges(entry, known) } : { kind: 'other', word: kind };
    }
    case 'describe':
      return { kind: 'described', fields: fieldChanges(entry, known) };
    case 'same':
    case 'distinct': {
      const read = payloadSchemas[kind].safeParse(payload);
      return read.success ? { kind: 'marked', mark: kind, others: read.data.between } : { kind: 'other', word: kind };
    }
    case 'list':
      return { kind: 'listed', present: payload.present === true };
    case 'note': {
      const read = payloadSchemas.note.safeParse(payload);
      return read.success ? { kind: 'noted', topic: read.data.topic, note: read.data.text } : { kind: 'other', word: kind };
    }
    default:
      return { kind: 'other', word: kind };
  }
}

function chose(payload: JsonObject, state: HistoryEntry['state'], { said, choicesNow }: Known, entity: string): Deed | undefined {
  const read = payloadSchemas.choose.safeParse(payload);
  if (!read.success) return undefined;
  const { property, assertions } = read.data;
  const values = (ids: readonly string[]) => ids.flatMap((id) => said.get(id) ?? []);
  const key = `${entity} ${property}`;
  const before = values(choicesNow.get(key) ?? []);
  if (state === 'live') choicesNow.set(key, assertions);
  return { kind: 'chose', property, before, after: values(assertions), ids: assertions };
}

function fieldChanges({ entity, payload, state }: HistoryEntry, { fieldsNow }: Known): readonly FieldChange[] {
  const fields = payload?.fields;
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.entries(fields).map(([field, after]) => {
    const before = fieldsNow.get(`${entity} ${field}`);
    if (state === 'live') fieldsNow.set(`${entity} ${field}`, after);
    return { field, before, after };
  });
}

function saidBy({ kind, entity, payload }: HistoryEntry): SaidValue | undefined {
  if (kind !== 'assert' || payload === undefined) return undefined;
  const read = payloadSchemas.assert.safeParse(payload);
  return read.success ? { entity, soldier: read.data.soldier, property: read.data.property, written: read.data.written.text, payload } : undefined;
}

function documentOf({ kind, entity, payload }: HistoryEntry): readonly (readonly [string, string])[] {
  const read = kind === 'attach' ? payloadSchemas.attach.safeParse(payload) : undefined;
  return read?.success === true ? [[entity, read.data.document]] : [];
}

/** Of each correction: the value it replaced, by the change of the new one, and the withdrawals that need no line of their own. */
function correctionsIn(entries: readonly HistoryEntry[], said: ReadonlyMap<string, SaidValue>) {
  const before = new Map<string, SaidValue>();
  const swallowed = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'withdraw' || entry.label !== 'correct-assertion') continue;
    const old = said.get(entry.entity);
    const right = entries.find((other) => other.batch === entry.batch && other.kind === 'assert' && said.get(other.entity)?.property === old?.property);
    if (old === undefined || right === undefined) continue;
    before.set(right.change, old);
    swallowed.add(entry.change);
  }
  return { before, swallowed };
}

/** Page lists and mergings have actions of their own, which check what rests on them. */
export function isEditable(field: string): boolean {
  return field !== 'pages' && field !== 'mergedInto';
}

/** The last live change that wrote each field of an entity and each choice. */
function lastWriters(entries: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.filter(({ state }) => state === 'live').flatMap((entry) => keysOf(entry).map((key) => [key, entry.change] as const)));
}

function keysOf({ kind, entity, payload }: HistoryEntry): readonly string[] {
  if (kind === 'choose') return [`${entity} chosen ${String(payload?.property)}`];
  const fields = kind === 'describe' || kind === 'create' ? payload?.fields : undefined;
  return typeof fields === 'object' && fields !== null ? Object.keys(fields).map((field) => `${entity} field ${field}`) : [];
}

/** The value that stands now in the place of one that was corrected; undefined when it was only withdrawn or undone. */
export function standingSuccessor(lines: readonly TimelineLine[], entity: string): string | undefined {
  let current = entity;
  for (;;) {
    const next = lines.find(({ deed, entry }) => deed.kind === 'corrected' && entry.state === 'live' && deed.before.entity === current);
    if (next === undefined) break;
    current = next.entry.entity;
  }
  const last = lines.find(({ entry }) => entry.kind === 'assert' && entry.entity === current);
  return current !== entity && last !== undefined && !last.withdrawn ? current : undefined;
}
