import { storedCitation } from '../../core/annotations/stored';
import type { ChangeDraft } from '../../core/changes/change';
import type { Heads } from '../../core/changes/project/shared';
import type { JsonObject, JsonValue } from '../../core/json';
import { canonicalJson, toJson, toJsonObject } from '../../core/json-canonical';
import type { AssertionValue, Written as WrittenText } from '../../core/model/assertion';
import type { Citation } from '../../core/model/page';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue, Written } from '../catalogue';
import type { ActionFailure, WriteFailure } from '../failures';
import { lookUp } from '../look-up';
import type { AttachmentRow } from '../rows';

/** A value about to be asserted of a soldier, as written and as understood. */
export type NewAssertion = {
  /** Slug in core/properties.ts. */
  readonly property: string;
  readonly written: WrittenText;
  readonly value: AssertionValue;
  /** Absent: a value without a document, shown as such. */
  readonly citation?: Citation | undefined;
  readonly legibility?: 'legible' | 'doubtful' | undefined;
  readonly reader?: string | undefined;
  readonly remarks?: string | undefined;
};

export type Planned<Value> = { readonly drafts: readonly ChangeDraft[]; readonly value: Value };

/** Plans with the newest rows, writes the plan as one batch, and answers with what the plan made. An empty plan writes nothing. */
export async function perform<Value>(
  catalogue: Catalogue,
  batchLabel: string,
  plan: () => Promise<Result<Planned<Value>, ActionFailure>>,
  batch?: string,
): Promise<Result<Value & { readonly batch: string }, ActionFailure>> {
  const planned: Value[] = [];
  const drafts = async (): Promise<Result<readonly ChangeDraft[], ActionFailure>> => {
    const made = await plan();
    if (!made.ok) return made;
    planned.push(made.value.value);
    return success(made.value.drafts);
  };
  const written: Result<Written, ActionFailure | WriteFailure> = await catalogue.write(drafts, batch === undefined ? { batchLabel } : { batchLabel, batch });
  if (!written.ok) return written;
  const [value] = planned;
  return value === undefined ? failure({ why: 'nothing-to-do' }) : success({ ...value, batch: written.value.batch });
}

export function draft(kind: ChangeDraft['kind'], entity: string, payload: object, over: readonly string[] = []): ChangeDraft {
  return { kind, entity, over, payload: toJsonObject(payload) };
}

/** A description of the fields that really change, over the heads of those fields; null when none does. */
export function describeDraft(row: { readonly id: string; readonly heads: Heads }, current: object, fields: object): ChangeDraft | null {
  const before = new Map(Object.entries(current));
  const changed = Object.entries(fields).filter(([name, value]) => {
    const settles = (row.heads[name]?.length ?? 0) > 1;
    return value !== undefined && (settles || text(before.get(name)) !== text(value));
  });
  if (changed.length === 0) return null;
  const over = changed.flatMap(([name]) => row.heads[name] ?? []);
  return draft('describe', row.id, { fields: Object.fromEntries(changed) }, [...new Set(over)]);
}

export function isReason(reason: string): boolean {
  return reason.trim() !== '';
}

/** Drafts that assert the values of one soldier and attach, flagged, each cited document that is not attached to him yet. */
export function assertDrafts(
  catalogue: Catalogue,
  soldier: string,
  assertions: readonly NewAssertion[],
  attached: ReadonlySet<string>,
): { readonly drafts: readonly ChangeDraft[]; readonly assertions: readonly string[]; readonly attachments: readonly string[] } {
  const made = assertions.map((assertion) => ({
    id: catalogue.random.uuid(),
    payload: { soldier, ...assertion, citation: storedCitation(assertion.citation) },
  }));
  const cited = new Set(assertions.flatMap(({ citation }) => (citation === undefined || attached.has(citation.document) ? [] : [citation.document])));
  const attachments = [...cited].map((document) => ({ id: catalogue.random.uuid(), payload: { document, soldier } }));
  return {
    drafts: [...attachments.map(({ id, payload }) => draft('attach', id, payload)), ...made.map(({ id, payload }) => draft('assert', id, payload))],
    assertions: made.map(({ id }) => id),
    attachments: attachments.map(({ id }) => id),
  };
}

/** The attachments that stand of a man, of all his records, also when rejected: a document turned down is not attached again by citing it. */
export async function standingAttachments(catalogue: Catalogue, records: readonly string[]): Promise<readonly AttachmentRow[]> {
  const rows = await lookUp(catalogue.database.attachments, 'soldier', records);
  return rows.filter((row) => row.withdrawn === undefined);
}

function text(value: unknown): string {
  const json: JsonValue | JsonObject = value === undefined || value === null ? null : toJson(value);
  return canonicalJson(json);
}
