import { z } from 'zod';
import { type Site, siteTypes } from '../../model/others';
import type { Context } from './context';
import { shownFields } from './plain';
import type { Heads } from './shared';

export type ProjectedSite = Site & { readonly heads: Heads };

const shape = z.object({
  type: z.enum(siteTypes).catch('other'),
  name: z.string().catch(''),
  shortName: z.string().catch(''),
  city: z.string().optional().catch(undefined),
  country: z.string().optional().catch(undefined),
  requiredFields: z.array(z.string()).catch([]),
  citationForm: z.string().catch('plain'),
});

export function projectSite(context: Context): ProjectedSite | null {
  const shown = shownFields(context, 'site');
  if (shown === null) return null;
  return { id: context.entity, ...shape.parse(shown.fields), builtIn: false, heads: shown.heads };
}
