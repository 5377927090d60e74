import type { Mark } from '../../model/soldier';
import type { Context } from './context';
import { firstOf, withdrawalOf } from './shared';

export function projectMark(context: Context): Mark | null {
  const same = firstOf(context, 'same');
  const made = same ?? firstOf(context, 'distinct');
  if (made === null) return null;
  return {
    id: context.entity,
    kind: same === null ? 'distinct' : 'same',
    between: made.content.between,
    reason: made.content.reason,
    withdrawn: withdrawalOf(context),
    agent: made.change.agent,
    createdAt: made.change.wall,
  };
}
