import { z } from 'zod';
import { previewObstacles, type Scan } from '../../model/scan';
import { isQuarterTurn, pageOfTurnField } from '../../model/turn';
import { type Context, living } from './context';
import { fieldsOf, firstCreate, type Heads, headsOf } from './shared';

export type ProjectedScan = Scan & { readonly heads: Heads };

const facts = z.object({
  mediaType: z.string().default('application/octet-stream'),
  size: z.number().nonnegative().default(0),
  pages: z.array(z.object({ width: z.number(), height: z.number() })).default([]),
  obstacle: z.enum(previewObstacles).optional(),
  incomplete: z.boolean().optional(),
});
const names = z.array(z.string());

/** Names are the union of what every import said, in the order of their ids; the other facts are registers. */
export function projectScan(context: Context): ProjectedScan | null {
  const create = firstCreate(context, 'scan');
  if (create === null) return null;
  const registers = fieldsOf(context);
  const shown = Object.fromEntries([...registers].flatMap(([field, { shown: value }]) => (value === null ? [] : [[field, value]])));
  const parsed = facts.safeParse(shown);
  const said = [...living(context, 'create'), ...living(context, 'describe')].flatMap(({ change, content }) => {
    const given = names.safeParse(content.fields?.names);
    return given.success ? given.data.map((name) => ({ id: change.id, name })) : [];
  });
  const turns = [...registers].flatMap(([field, { shown: turn }]) => {
    const page = pageOfTurnField(field);
    return page !== undefined && turn !== 0 && isQuarterTurn(turn) ? [[page, turn] as const] : [];
  });
  said.sort((left, right) => (left.id < right.id ? -1 : Number(left.id > right.id)));
  return {
    id: context.entity,
    names: [...new Set(said.map(({ name }) => name))],
    ...(parsed.success ? parsed.data : { ...facts.parse({}), obstacle: 'unsupported' as const }),
    ...(turns.length === 0 ? {} : { turns: Object.fromEntries(turns) }),
    importedAt: create.wall,
    heads: headsOf(registers),
  };
}
