import { z } from 'zod';
import type { Agent } from '../../model/others';
import type { Context } from './context';
import { shownFields } from './plain';
import type { Heads } from './shared';

export type ProjectedAgent = Agent & { readonly heads: Heads };

const shape = z.object({ name: z.string().catch(''), initials: z.string().catch(''), institution: z.string().catch('') });

export function projectAgent(context: Context): ProjectedAgent | null {
  const shown = shownFields(context, 'agent');
  return shown === null ? null : { id: context.entity, ...shape.parse(shown.fields), heads: shown.heads };
}
