import { type Condition, conditionsForConfirmation } from '../../core/evidence/conditions';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';

/**
 * How a condition stands to who reads it. `yours`: as long as nobody confirmed, a second person is one who could, not one
 * who did. `review`: it holds by what was noted, but somebody was found since.
 */
export type ConditionState = 'met' | 'unmet' | 'yours' | 'review';
type ShownCondition = { readonly condition: Condition; readonly state: ConditionState };

type Reader = { readonly agent: string; readonly now: string; readonly conclusion?: string };

/** The seven conditions as they stand to a reader who may confirm (domain.md §4). `unexamined`: how many men found nobody examined. */
export function shownConditions(
  { heads, document, evidence }: Pick<DecisionSubjectRows, 'heads' | 'document' | 'evidence'>,
  reader: Reader,
  unexamined: number,
): readonly ShownCondition[] {
  const isConfirmed = heads.some(({ to }) => to === 'confirmed');
  const subject = isConfirmed ? { heads, document } : { heads, document, deciding: reader };
  return conditionsForConfirmation(subject, evidence).map((condition) => {
    if (!condition.met) return { condition, state: 'unmet' };
    if (condition.condition === 'second-person' && !isConfirmed) return { condition, state: 'yours' };
    return { condition, state: condition.condition === 'candidates-excluded' && unexamined > 0 ? 'review' : 'met' };
  });
}
