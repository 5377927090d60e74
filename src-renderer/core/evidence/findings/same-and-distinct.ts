import { menOf } from '../../changes/men';
import { message } from '../../message';
import type { Rule } from './finding';

/** Where it is shown: no property of his, but who he is. */
export const identityProperty = 'identity';

/**
 * "The same man" against "two different men", directly or through other records that join the two: a conflict of its own
 * (design.md §4). No note settles it: one of the two marks is withdrawn, with a reason.
 */
export const sameAndDistinct: Rule = ({ evidence: { marks, soldier } }) => {
  if (!marks.some(({ kind, withdrawn }) => kind === 'distinct' && withdrawn === undefined)) return [];
  const { manOf, conflicts } = menOf(marks);
  const against = conflicts.filter(({ between }) => manOf(between[0]) === manOf(soldier.id));
  if (against.length === 0) return [];
  const said = (part: string) => message(`evidence.same-and-distinct.${part}`, { count: against.length, reason: against[0]?.reason ?? '' });
  return [
    {
      kind: 'same-and-distinct',
      weight: 'conflict',
      property: identityProperty,
      assertions: [],
      groups: [against.map(({ id }) => id)],
      what: said('what'),
      why: said('why'),
      settle: said('settle'),
    },
  ];
};
