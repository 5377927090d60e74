import type { Assertion } from '../../model/assertion';
import type { Citation } from '../../model/page';
import type { Register } from '../registers';
import type { Context } from './context';
import { fieldsOf, firstOf, type Heads, headIds, soldierOf, withdrawalOf } from './shared';
import { citationOf, regionOf, understoodValue, writtenOf } from './values';

export type ProjectedAssertion = Assertion & { readonly heads: Heads };

/** Heads: `soldier`, and `document` and `region` of its citation. */
export function projectAssertion(context: Context): ProjectedAssertion | null {
  const made = firstOf(context, 'assert');
  if (made === null) return null;
  const { change, content } = made;
  const { soldier, heads } = soldierOf(context, content.soldier);
  const fields = fieldsOf(context);
  const [document, region] = [fields.get('document'), fields.get('region')];
  return {
    id: context.entity,
    soldier,
    property: content.property,
    written: writtenOf(content),
    value: understoodValue(content),
    citation: cited(citationOf(content), document, region),
    legibility: content.legibility ?? 'legible',
    reader: content.reader,
    remarks: content.remarks,
    withdrawn: withdrawalOf(context),
    agent: change.agent,
    createdAt: change.wall,
    heads: {
      soldier: heads,
      document: document === undefined ? [] : headIds(document),
      region: region === undefined ? [] : headIds(region),
    },
  };
}

function cited(first: Citation | undefined, document: Register | undefined, region: Register | undefined): Citation | undefined {
  if (first === undefined) return undefined;
  // A page that is split off takes along what was read from it.
  const moved = typeof document?.shown === 'string' ? { ...first, document: document.shown } : first;
  // A region of a form unknown here hides nothing: the one before stays shown.
  const drawn = region === undefined ? undefined : regionOf(region.shown);
  if (drawn !== undefined) return { ...moved, region: drawn };
  return region?.shown === null ? { ...moved, region: undefined } : moved;
}
