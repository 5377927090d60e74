import type { Assertion } from '../../model/assertion';
import type { Context } from './context';
import { firstOf, type Heads, soldierOf, withdrawalOf } from './shared';
import { citationOf, understoodValue, writtenOf } from './values';

export type ProjectedAssertion = Assertion & { readonly heads: Heads };

export function projectAssertion(context: Context): ProjectedAssertion | null {
  const made = firstOf(context, 'assert');
  if (made === null) return null;
  const { change, content } = made;
  const { soldier, heads } = soldierOf(context, content.soldier);
  return {
    id: context.entity,
    soldier,
    property: content.property,
    written: writtenOf(content),
    value: understoodValue(content),
    citation: citationOf(content),
    legibility: content.legibility ?? 'legible',
    reader: content.reader,
    remarks: content.remarks,
    withdrawn: withdrawalOf(context),
    agent: change.agent,
    createdAt: change.wall,
    heads: { soldier: heads },
  };
}
