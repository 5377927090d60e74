import { type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { assertDrafts, draft, type NewAssertion, perform } from './shared';

type CreateSoldierInput = {
  /** First values: a name, a burial from the plate … Each cited document is attached by itself. */
  readonly assertions?: readonly NewAssertion[];
  readonly attach?: readonly { readonly document: string; readonly pages?: readonly number[] | undefined }[];
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};
export type CreatedSoldier = {
  readonly soldier: string;
  readonly assertions: readonly string[];
  readonly attachments: readonly string[];
  readonly batch: string;
};

/** A new man, flagged from the start, with what is known of him, in one batch. */
export function createSoldier(catalogue: Catalogue, input: CreateSoldierInput): Promise<Result<CreatedSoldier, ActionFailure>> {
  return perform(
    catalogue,
    'create-soldier',
    async () => {
      const soldier = catalogue.random.uuid();
      const attach = input.attach ?? [];
      const attachments = attach.map(({ document, pages }) => ({ id: catalogue.random.uuid(), payload: { document, soldier, pages } }));
      const values = assertDrafts(catalogue, soldier, input.assertions ?? [], new Set(attach.map(({ document }) => document)));
      const drafts = [draft('create', soldier, { type: 'soldier' }), ...attachments.map(({ id, payload }) => draft('attach', id, payload)), ...values.drafts];
      return success({
        drafts,
        value: { soldier, assertions: values.assertions, attachments: [...attachments.map(({ id }) => id), ...values.attachments] },
      });
    },
    input.batch,
  );
}
