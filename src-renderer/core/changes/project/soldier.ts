import type { ChoiceReason, Soldier } from '../../model/soldier';
import type { Register, Writing } from '../registers';
import { type Context, every } from './context';
import { firstCreate, type Heads, headIds, registers, statusOf } from './shared';

export type ProjectedSoldier = Soldier & { readonly heads: Heads };

/** Heads: `status`, and `chosen:<property>` for each property somebody chose for. */
export function projectSoldier(context: Context): ProjectedSoldier | null {
  const create = firstCreate(context, 'soldier');
  if (create === null) return null;
  const status = statusOf(context);
  const choices = new Map<string, Writing[]>();
  const said = new Map<string, ChoiceReason>();
  for (const { change, content } of every(context, 'choose')) {
    if (content.reason !== undefined) said.set(change.id, { reason: content.reason, wall: change.wall, among: content.among });
    const writing = { change: change.id, value: content.assertions };
    choices.set(content.property, [...(choices.get(content.property) ?? []), writing]);
  }
  const chosen = registers(context, choices);
  // Concurrent choices are all kept: which of them is shown is for a person to say.
  const chosenIds = [...chosen].map(([property, register]) => [property, [...new Set(register.heads.flatMap((head) => head.value as string[]))]]);
  return {
    id: context.entity,
    createdAt: create.wall,
    agent: create.agent,
    status,
    chosen: Object.fromEntries(chosenIds),
    choiceReasons: Object.fromEntries([...chosen].flatMap(([property, register]) => reasonOf(property, register, said))),
    heads: {
      status: status.map((head) => head.change),
      ...Object.fromEntries([...chosen].map(([property, register]) => [`chosen:${property}`, headIds(register)])),
    },
  };
}

/** The reason given with the choice that is shown. While two choices stand beside each other, neither settles anything. */
function reasonOf(property: string, register: Register, said: ReadonlyMap<string, ChoiceReason>): readonly (readonly [string, ChoiceReason])[] {
  const reason = register.conflict ? undefined : said.get(register.heads.at(-1)?.change ?? '');
  return reason === undefined ? [] : [[property, reason]];
}
