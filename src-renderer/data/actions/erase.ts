import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { isReason, perform } from './shared';

/**
 * Removes the content of every change of one entity for ever, here and wherever this change arrives; the headers stay as
 * proof that something was there. It cannot be undone. Interface: ask with the name typed.
 */
export function eraseEntity(
  catalogue: Catalogue,
  input: { readonly entity: string; readonly reason: string },
): Promise<Result<{ readonly erased: number; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'erase', async () => {
    if (!isReason(input.reason)) return failure({ why: 'reason-required' });
    const rows = await catalogue.database.changes.where('entity').equals(input.entity).toArray();
    const targets = rows.filter((row) => row.change.kind !== 'erase').map((row) => row.id);
    if (targets.length === 0) return failure({ why: 'not-found', entity: input.entity });
    return success({ drafts: [{ kind: 'erase', entity: input.entity, targets, payload: { reason: input.reason } }], value: { erased: targets.length } });
  });
}
