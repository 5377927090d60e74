import { failure, type Result, success } from '../../../core/result';
import { markDistinct } from '../../../data/actions/mark-distinct';
import { moveValues } from '../../../data/actions/move-values';
import { splitAttachment } from '../../../data/actions/split-attachment';
import { splitSoldier } from '../../../data/actions/split-soldier';
import type { Catalogue } from '../../../data/catalogue';
import type { ActionFailure } from '../../../data/failures';
import type { SplitPlan } from './splitting';

type SplitOffInput = {
  readonly soldier: string;
  readonly plan: Pick<SplitPlan, 'pages' | 'entities'>;
  /** The other man; null makes a new one. */
  readonly to: string | null;
  readonly reason: string;
  /** Says that they are two different men. */
  readonly distinct: boolean;
};

/** Brings what is another man's to him, pages first, in one batch that one undo takes back. */
export async function splitOff(catalogue: Catalogue, input: SplitOffInput): Promise<Result<{ readonly soldier: string }, ActionFailure>> {
  const { plan, reason, distinct } = input;
  let to = input.to;
  let batch: string | undefined;
  for (const { attachment, pages } of plan.pages) {
    const done = await splitAttachment(catalogue, { attachment, pages, soldier: to, reason, batch });
    if (!done.ok) return done;
    to = done.value.soldier;
    batch = done.value.batch;
  }
  if (plan.entities.length > 0 && to === null) {
    const done = await splitSoldier(catalogue, { soldier: input.soldier, entities: plan.entities, reason, distinct });
    return done.ok ? success({ soldier: done.value.soldier }) : done;
  }
  if (plan.entities.length > 0 && to !== null) {
    const done = await moveValues(catalogue, { from: input.soldier, entities: plan.entities, to, reason, batch });
    if (!done.ok) return done;
    batch = done.value.batch;
  }
  if (to === null) return failure({ why: 'nothing-to-do' });
  if (distinct) {
    const done = await markDistinct(catalogue, { first: input.soldier, second: to, reason, batch });
    if (!done.ok) return done;
  }
  return success({ soldier: to });
}
