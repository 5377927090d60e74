import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { moveDrafts } from './moving';
import { isReason, perform } from './shared';

type MoveValuesInput = {
  /** The man to whom they belong now, by any record. */
  readonly from: string;
  /** Ids of assertions, attachments and notes about him. */
  readonly entities: readonly string[];
  /** The man to whom they come, by any record: theirs is that record from now on. */
  readonly to: string;
  readonly reason: string;
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};

/** Says that values, documents or notes belong to another man. What was decided on them stays with them. */
export function moveValues(catalogue: Catalogue, input: MoveValuesInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(
    catalogue,
    'move-values',
    async () => {
      const from = await manOfRecord(catalogue.database, input.from);
      if (from === undefined) return failure({ why: 'not-found', entity: input.from });
      const to = await manOfRecord(catalogue.database, input.to);
      if (to === undefined) return failure({ why: 'not-found', entity: input.to });
      if (!isReason(input.reason)) return failure({ why: 'reason-required' });
      const move = { entities: input.entities, soldier: input.to };
      const drafts = await moveDrafts(catalogue, move, { reason: input.reason, from: from.records, records: to.records });
      return drafts.ok ? success({ drafts: drafts.value, value: {} }) : drafts;
    },
    input.batch,
  );
}
