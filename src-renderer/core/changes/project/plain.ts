import type { JsonObject } from '../../json';
import type { Context } from './context';
import { fieldsOf, firstCreate, type Heads, headsOf } from './shared';

/** The shown fields of an entity that is nothing but its fields; null when no live change creates it as that type. */
export function shownFields(context: Context, type: 'site' | 'agent' | 'list'): { readonly fields: JsonObject; readonly heads: Heads } | null {
  if (firstCreate(context, type) === null) return null;
  const registers = fieldsOf(context);
  return { fields: Object.fromEntries([...registers].map(([field, register]) => [field, register.shown])), heads: headsOf(registers) };
}
