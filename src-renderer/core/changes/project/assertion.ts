import type { Assertion } from '../../model/assertion';
import type { Context } from './context';
import { fieldsOf, firstOf, type Heads, headIds, soldierOf, withdrawalOf } from './shared';
import { citationOf, understoodValue, writtenOf } from './values';

export type ProjectedAssertion = Assertion & { readonly heads: Heads };

export function projectAssertion(context: Context): ProjectedAssertion | null {
  const made = firstOf(context, 'assert');
  if (made === null) return null;
  const { change, content } = made;
  const { soldier, heads } = soldierOf(context, content.soldier);
  const document = fieldsOf(context).get('document');
  const citation = citationOf(content);
  return {
    id: context.entity,
    soldier,
    property: content.property,
    written: writtenOf(content),
    value: understoodValue(content),
    // A page that is split off takes along what was read from it.
    citation: citation !== undefined && typeof document?.shown === 'string' ? { ...citation, document: document.shown } : citation,
    legibility: content.legibility ?? 'legible',
    reader: content.reader,
    remarks: content.remarks,
    withdrawn: withdrawalOf(context),
    agent: change.agent,
    createdAt: change.wall,
    heads: { soldier: heads, document: document === undefined ? [] : headIds(document) },
  };
}
