import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, isReason, perform } from './shared';

type Withdrawable = 'assertions' | 'attachments' | 'marks' | 'notes' | 'transcriptions';

/** Withdraws one entity with a reason; it stays in the history. */
export function withdraw(
  catalogue: Catalogue,
  table: Withdrawable,
  id: string,
  reason: string,
  batchLabel: string,
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, batchLabel, async () => {
    const row: { readonly withdrawn?: object | undefined } | undefined = await catalogue.database[table].get(id);
    if (row === undefined || row.withdrawn !== undefined) return failure({ why: 'not-found', entity: id });
    if (!isReason(reason)) return failure({ why: 'reason-required' });
    return success({ drafts: [draft('withdraw', id, { reason })], value: {} });
  });
}
