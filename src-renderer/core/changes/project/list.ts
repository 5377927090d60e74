import type { NamedList } from '../../model/others';
import type { Writing } from '../registers';
import { type Context, every } from './context';
import { shownFields } from './plain';
import { type Heads, headIds, registers } from './shared';

export type ProjectedList = NamedList & { readonly heads: Heads };

/** Each member is a register of its own: `member:<id>`. Members in the order of their ids. */
export function projectList(context: Context): ProjectedList | null {
  const shown = shownFields(context, 'list');
  if (shown === null) return null;
  const writings = new Map<string, Writing[]>();
  for (const { change, content } of every(context, 'list')) {
    writings.set(content.member, [...(writings.get(content.member) ?? []), { change: change.id, value: content.present }]);
  }
  const membership = registers(context, writings);
  const name = shown.fields.name;
  return {
    id: context.entity,
    name: typeof name === 'string' ? name : '',
    members: [...membership]
      .filter(([, register]) => register.shown === true)
      .map(([member]) => member)
      .sort(),
    heads: { ...shown.heads, ...Object.fromEntries([...membership].map(([member, register]) => [`member:${member}`, headIds(register)])) },
  };
}
