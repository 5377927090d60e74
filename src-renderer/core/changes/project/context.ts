import type { z } from 'zod';
import type { JsonObject } from '../../json';
import type { Change } from '../change';
import { compareIds } from '../clock';
import { liveChanges } from '../liveness';
import { payloadSchemas } from '../payloads';

type Kind = keyof typeof payloadSchemas;
export type Content<Of extends Kind> = z.output<(typeof payloadSchemas)[Of]>;

/** The changes of one entity, with what an effective revert leaves alive. */
export type Context = {
  readonly entity: string;
  /** Those of the entity, in the order of their ids. */
  readonly changes: readonly Change[];
  readonly live: ReadonlySet<string>;
};

/** `changes` are those of the entity and every revert that reaches them, directly or through other reverts. */
export function contextOf(entity: string, changes: readonly Change[]): Context {
  const own = changes.filter((change) => change.entity === entity).toSorted((left, right) => compareIds(left.id, right.id));
  return { entity, changes: own, live: liveChanges(changes) };
}

export type Read<Of extends Kind> = { readonly change: Change; readonly content: Content<Of> };

/** Every change of one kind whose content is here and understood, live or not, in the order of ids. */
export function every<Of extends Kind>(context: Context, kind: Of): readonly Read<Of>[] {
  const found: Read<Of>[] = [];
  for (const change of context.changes) {
    const content = change.kind === kind && change.payload !== undefined ? contentOf(kind, change.payload) : null;
    if (content !== null) found.push({ change, content });
  }
  return found;
}

/** The live ones of `every`. */
export function living<Of extends Kind>(context: Context, kind: Of): readonly Read<Of>[] {
  return every(context, kind).filter(({ change }) => context.live.has(change.id));
}

/** The payload as this version understands it; null when its shape is not ours, and then it is kept and not projected. */
function contentOf<Of extends Kind>(kind: Of, payload: JsonObject): Content<Of> | null {
  const parsed = payloadSchemas[kind].safeParse(payload);
  // The schema is chosen by the kind, which the compiler cannot follow through the index.
  return parsed.success ? (parsed.data as Content<Of>) : null;
}
