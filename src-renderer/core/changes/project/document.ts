import { z } from 'zod';
import type { JsonValue } from '../../json';
import { carriers, type Document, type DocumentFields, documentKinds, reuseClasses } from '../../model/document';
import { tagOfField } from '../../model/tag';
import { own } from '../../own';
import type { Context } from './context';
import { conflictsOf, fieldsOf, firstCreate, type Heads, headsOf } from './shared';

/** `createdChange`: id of the change that made it, by which documents of one import keep their order. */
export type ProjectedDocument = Document & { readonly heads: Heads; readonly createdChange: string };

const pages = z.array(z.object({ scan: z.string(), page: z.number().int().nonnegative() }));
/** Fields that are not plain text. */
const shapes: { readonly [field: string]: z.ZodType } = {
  kind: z.enum(documentKinds),
  carrier: z.enum(carriers),
  reuse: z.enum(reuseClasses),
  originality: z.enum(['original', 'derivative']),
  pages,
};

/** Heads and conflicts by field. A field whose value this version does not understand stays in the changes and is not shown. */
export function projectDocument(context: Context): ProjectedDocument | null {
  const create = firstCreate(context, 'document');
  if (create === null) return null;
  const registers = fieldsOf(context);
  const understood = [...registers].flatMap(([field, register]) => (fits(field, register.shown) ? [[field, register.shown] as const] : []));
  // Each member has just been checked against the shape of its field.
  const fields = Object.fromEntries(understood) as DocumentFields;
  const tags = [...registers].flatMap(([field, { shown }]) => (shown === true ? (tagOfField(field) ?? []) : [])).sort();
  return {
    id: context.entity,
    fields,
    pages: fields.pages ?? [],
    ...(tags.length === 0 ? {} : { tags }),
    conflicts: conflictsOf(registers),
    heads: headsOf(registers),
    batch: create.batch,
    createdChange: create.id,
    createdAt: create.wall,
    agent: create.agent,
  };
}

function fits(field: string, value: JsonValue): boolean {
  const shape = own(shapes, field) ?? z.string();
  return value !== null && shape.safeParse(value).success;
}
