import { z } from 'zod';
import type { Attachment } from '../../model/soldier';
import type { Context } from './context';
import { fieldsOf, firstOf, type Heads, headIds, soldierOf, statusOf, withdrawalOf } from './shared';

export type ProjectedAttachment = Attachment & { readonly heads: Heads };

const pageIndexes = z.array(z.number().int().nonnegative());

/** Heads: `status`, `soldier` and `pages`. */
export function projectAttachment(context: Context): ProjectedAttachment | null {
  const made = firstOf(context, 'attach');
  if (made === null) return null;
  const { change, content } = made;
  const { soldier, heads } = soldierOf(context, content.soldier);
  const status = statusOf(context);
  const pages = fieldsOf(context).get('pages');
  const described = pageIndexes.safeParse(pages?.shown);
  return {
    id: context.entity,
    document: content.document,
    soldier,
    pages: described.success ? described.data : content.pages,
    status,
    withdrawn: withdrawalOf(context),
    createdAt: change.wall,
    agent: change.agent,
    heads: { status: status.map((head) => head.change), soldier: heads, pages: pages === undefined ? [] : headIds(pages) },
  };
}
