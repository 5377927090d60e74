import type { JsonValue } from '../../json';
import type { StatusHead } from '../../model/status';
import { identityStatuses } from '../../model/status';
import type { Change } from '../change';
import { compareIds } from '../clock';
import { type Register, readRegister, type Writing } from '../registers';
import { type Context, every, living, type Read } from './context';

/** For each register of an entity (a field, `status`, `chosen:<property>` …) the ids a later change must stand over. */
export type Heads = { readonly [register: string]: readonly string[] };

/** The first change of the kind that makes the entity: the smallest id, so that two machines agree. */
export function firstOf<Of extends 'assert' | 'attach' | 'same' | 'distinct' | 'note'>(context: Context, kind: Of): Read<Of> | null {
  return living(context, kind)[0] ?? null;
}

export function firstCreate(context: Context, type: string): Change | null {
  return living(context, 'create').find(({ content }) => content.type === type)?.change ?? null;
}

/** The live withdrawal with the highest id. */
export function withdrawalOf(context: Context): { readonly reason: string; readonly change: string } | undefined {
  const last = living(context, 'withdraw').at(-1);
  return last === undefined ? undefined : { reason: last.content.reason, change: last.change.id };
}

/** Every field that creates and descriptions have written, as registers. */
export function fieldsOf(context: Context): ReadonlyMap<string, Register> {
  const writings = new Map<string, Writing[]>();
  const add = ({ change, content }: Read<'create'> | Read<'describe'>) => {
    for (const [field, value] of Object.entries(content.fields ?? {})) {
      // Payloads are JSON by construction; zod calls their members unknown.
      const writing = { change: change.id, value: value as JsonValue };
      const known = writings.get(field);
      if (known === undefined) writings.set(field, [writing]);
      else known.push(writing);
    }
  };
  for (const read of every(context, 'create')) add(read);
  for (const read of every(context, 'describe')) add(read);
  return registers(context, writings);
}

/** The status register: live decisions not replaced. Kept decision by decision, since each has its own reason. */
export function statusOf(context: Context): readonly StatusHead[] {
  const decisions = every(context, 'decide');
  const register = readRegister(
    decisions.map(({ change, content }) => ({ change: change.id, value: content.to })),
    context.changes,
    context.live,
  );
  const heads = new Set(register?.heads.map((head) => head.change));
  const byId = new Map(decisions.map((decision) => [decision.change.id, decision]));
  return decisions
    .filter(({ change }) => heads.has(change.id))
    .map(({ change, content }) => ({
      change: change.id,
      from: statusNamed(content.from),
      to: statusNamed(content.to),
      reason: content.reason,
      agent: change.agent,
      wall: change.wall,
      conclusion: content.conclusion,
      // What it was made over: the proposal that a confirmation confirms must itself still stand.
      previous: change.over
        .flatMap((id) => (context.live.has(id) ? (byId.get(id) ?? []) : []))
        .toSorted((left, right) => compareIds(left.change.id, right.change.id))
        .map((over) => ({
          change: over.change.id,
          to: statusNamed(over.content.to),
          agent: over.change.agent,
          wall: over.change.wall,
          conclusion: over.content.conclusion,
        })),
      ...overOthers(change, byId),
    }));
}

/** A man of several records is decided on at his root, over the decisions of all: theirs are no changes of this entity. */
function overOthers({ over }: Change, own: ReadonlyMap<string, unknown>): { readonly overOthers?: readonly string[] } {
  const others = over.filter((id) => !own.has(id));
  return others.length === 0 ? {} : { overOthers: others };
}

/** To which soldier an assertion, attachment or note was moved; the one it was made for when nobody moved it. */
export function soldierOf(context: Context, original: string): { readonly soldier: string; readonly heads: readonly string[] } {
  const register = readRegister(
    every(context, 'move').map(({ change, content }) => ({ change: change.id, value: content.soldier })),
    context.changes,
    context.live,
  );
  return register === null ? { soldier: original, heads: [] } : { soldier: String(register.shown), heads: headIds(register) };
}

export function headIds(register: Register): readonly string[] {
  return register.heads.map((head) => head.change);
}

export function headsOf(fields: ReadonlyMap<string, Register>): Heads {
  return Object.fromEntries([...fields].map(([field, register]) => [field, headIds(register)]));
}

export function conflictsOf(fields: ReadonlyMap<string, Register>): Heads {
  return Object.fromEntries([...fields].filter(([, register]) => register.conflict).map(([field, register]) => [field, headIds(register)]));
}

export function registers(context: Context, writings: ReadonlyMap<string, readonly Writing[]>): ReadonlyMap<string, Register> {
  const found = new Map<string, Register>();
  for (const [name, written] of writings) {
    const register = readRegister(written, context.changes, context.live);
    if (register !== null) found.set(name, register);
  }
  return found;
}

/** A status of a later version is shown as a dispute: never as more certain than it may be. */
function statusNamed(name: string): StatusHead['to'] {
  return identityStatuses.find((status) => status === name) ?? 'disputed';
}
