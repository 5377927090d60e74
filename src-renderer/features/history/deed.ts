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

/** What a withdrawal or a move acted on. */
export type Thing =
  | { readonly thing: 'value'; readonly value: SaidValue }
  | { readonly thing: 'attachment'; readonly document: string }
  | { readonly thing: 'mark'; readonly mark: 'same' | 'distinct'; readonly between: readonly string[] }
  | { readonly thing: 'note'; readonly topic: string; readonly note: string }
  | { readonly thing: 'unknown' };

/** What one change did, ready to be put into words. Texts are as written; ids are looked up where they are shown. */
export type Deed =
  | { readonly kind: 'said'; readonly value: SaidValue }
  | { readonly kind: 'corrected'; readonly before: SaidValue; readonly value: SaidValue }
  | { readonly kind: 'withdrew'; readonly what: Thing }
  | { readonly kind: 'moved'; readonly what: Thing; readonly from: string | undefined; readonly to: string }
  | {
      readonly kind: 'chose';
      readonly property: string;
      readonly before: readonly SaidValue[];
      readonly after: readonly SaidValue[];
      readonly ids: readonly string[];
    }
  | { readonly kind: 'decided'; readonly from: string; readonly to: string; readonly document?: string; readonly conclusion: string }
  | { readonly kind: 'attached'; readonly document: string }
  /** `of`: the value whose citation it is; absent where a document or another thing is described. */
  | { readonly kind: 'described'; readonly fields: readonly FieldChange[]; readonly of?: SaidValue }
  | { readonly kind: 'created'; readonly type: string; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'marked'; readonly mark: 'same' | 'distinct'; readonly between: readonly string[] }
  | { readonly kind: 'listed'; readonly list: string; readonly present: boolean }
  | { readonly kind: 'noted'; readonly topic: string; readonly note: string }
  /** `again`: what had been undone was done again. `of`: what it acted on, as far as it belongs to this history. */
  | { readonly kind: 'undid'; readonly again: boolean; readonly of: readonly Deed[] }
  | { readonly kind: 'other'; readonly word: string }
  | { readonly kind: 'hidden' };

/** A field's value before and after; undefined where there was none. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What the lines of a history say about its entities, and what stood where when a line was written. */
type Known = {
  readonly said: ReadonlyMap<string, SaidValue>;
  readonly things: ReadonlyMap<string, Thing>;
  /** Of a correction's new value, by its change: the value it replaced. */
  readonly replaced: ReadonlyMap<string, SaidValue>;
  /** What stood in each field, was chosen for each property, and to whom a thing belonged, before the line that is read; kept up as lines are read. */
  readonly fieldsNow: Map<string, unknown>;
  readonly choicesNow: Map<string, readonly string[]>;
  readonly holders: Map<string, string>;
};

export function knownFrom(entries: readonly HistoryEntry[], replaced: Known['replaced']): Known {
  const things = new Map(entries.flatMap((entry) => [thingMadeBy(entry)].flatMap((thing) => (thing === undefined ? [] : [[entry.entity, thing] as const]))));
  const said = new Map([...things].flatMap(([entity, thing]) => (thing.thing === 'value' ? [[entity, thing.value] as const] : [])));
  return { said, things, replaced, fieldsNow: new Map(), choicesNow: new Map(), holders: new Map() };
}

/** What a change did. Reads the lines in their order: what it notes in `known` tells the next line what stood before. */
export function deedOf(entry: HistoryEntry, known: Known): Deed {
  const { kind, payload, entity } = entry;
  if (kind === 'revert') return { kind: 'undid', again: false, of: [] };
  if (payload === undefined) return { kind: 'hidden' };
  const other: Deed = { kind: 'other', word: kind };
  const what = known.things.get(entity) ?? { thing: 'unknown' };
  switch (kind) {
    case 'assert':
      return said(entry, what, known) ?? other;
    case 'withdraw':
      return { kind: 'withdrew', what };
    case 'choose':
      return chose(entry, known) ?? other;
    case 'decide':
      return decided(payload, what) ?? other;
    case 'attach': {
      if (what.thing !== 'attachment') return other;
      if (typeof payload.soldier === 'string') known.holders.set(entity, payload.soldier);
      return { kind: 'attached', document: what.document };
    }
    case 'move':
      return moved(entry, what, known) ?? other;
    case 'create': {
      const read = payloadSchemas.create.safeParse(payload);
      return read.success ? { kind: 'created', type: read.data.type, fields: fieldChanges(entry, known) } : other;
    }
    case 'describe':
      return { kind: 'described', fields: fieldChanges(entry, known), ...(what.thing === 'value' ? { of: what.value } : {}) };
    case 'same':
    case 'distinct':
      return what.thing === 'mark' ? { kind: 'marked', mark: kind, between: what.between } : other;
    case 'list':
      return { kind: 'listed', list: entity, present: payload.present === true };
    case 'note':
      return what.thing === 'note' ? { kind: 'noted', topic: what.topic, note: what.note } : other;
    default:
      return other;
  }
}

function said({ change, entity, payload }: HistoryEntry, what: Thing, { replaced, holders, fieldsNow }: Known): Deed | undefined {
  if (what.thing !== 'value') return undefined;
  // Where the value stands on its page may be drawn anew: this is what it was first.
  const read = payloadSchemas.assert.safeParse(payload);
  if (read.data?.citation?.region !== undefined) fieldsNow.set(`${entity} region`, read.data.citation.region);
  holders.set(entity, what.value.soldier);
  const before = replaced.get(change);
  return before === undefined ? { kind: 'said', value: what.value } : { kind: 'corrected', before, value: what.value };
}

function moved({ entity, payload, state }: HistoryEntry, what: Thing, { holders }: Known): Deed | undefined {
  const read = payloadSchemas.move.safeParse(payload);
  if (!read.success) return undefined;
  const from = holders.get(entity);
  if (state === 'live') holders.set(entity, read.data.soldier);
  return { kind: 'moved', what, from, to: read.data.soldier };
}

function decided(payload: JsonObject, what: Thing): Deed | undefined {
  const read = payloadSchemas.decide.safeParse(payload);
  if (!read.success) return undefined;
  const { from, to, conclusion = '' } = read.data;
  return { kind: 'decided', from, to, conclusion, ...(what.thing === 'attachment' ? { document: what.document } : {}) };
}

function chose({ entity, payload, state }: HistoryEntry, { said: values, choicesNow }: Known): Deed | undefined {
  const read = payloadSchemas.choose.safeParse(payload);
  if (!read.success) return undefined;
  const { property, assertions } = read.data;
  const of = (ids: readonly string[]) => ids.flatMap((id) => values.get(id) ?? []);
  const key = `${entity} ${property}`;
  const before = of(choicesNow.get(key) ?? []);
  if (state === 'live') choicesNow.set(key, assertions);
  return { kind: 'chose', property, before, after: of(assertions), ids: assertions };
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

function thingMadeBy({ kind, entity, payload }: HistoryEntry): Thing | undefined {
  if (payload === undefined) return undefined;
  if (kind === 'assert') {
    const read = payloadSchemas.assert.safeParse(payload);
    if (!read.success) return undefined;
    const { soldier, property, written } = read.data;
    return { thing: 'value', value: { entity, soldier, property, written: written.text, payload } };
  }
  if (kind === 'attach') {
    const read = payloadSchemas.attach.safeParse(payload);
    return read.success ? { thing: 'attachment', document: read.data.document } : undefined;
  }
  if (kind === 'same' || kind === 'distinct') {
    const read = payloadSchemas[kind].safeParse(payload);
    return read.success ? { thing: 'mark', mark: kind, between: read.data.between } : undefined;
  }
  if (kind !== 'note') return undefined;
  const read = payloadSchemas.note.safeParse(payload);
  return read.success ? { thing: 'note', topic: read.data.topic, note: read.data.text } : undefined;
}
