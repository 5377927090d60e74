import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { assertDrafts, draft, isReason, type NewAssertion, perform, standingAttachments } from './shared';

type CorrectAssertionInput = {
  readonly assertion: string;
  /** What changes; the property stays, and so does the citation unless another is given. */
  readonly correction: Partial<Omit<NewAssertion, 'property'>>;
  readonly reason: string;
};
type CorrectedAssertion = { readonly assertion: string; readonly batch: string };

/** Withdraws a mistyped value and asserts the right one, of the same record, in one gesture; where the old one was chosen, the new one is. */
export function correctAssertion(catalogue: Catalogue, input: CorrectAssertionInput): Promise<Result<CorrectedAssertion, ActionFailure>> {
  return perform(catalogue, 'correct-assertion', async () => {
    const { database } = catalogue;
    const old = await database.assertions.get(input.assertion);
    if (old === undefined || old.withdrawn !== undefined) return failure({ why: 'not-found', entity: input.assertion });
    if (!isReason(input.reason)) return failure({ why: 'reason-required' });
    const { property, written, value, citation, legibility, reader, remarks } = old;
    const man = await manOfRecord(database, old.soldier);
    const attached = await standingAttachments(catalogue, man?.records ?? [old.soldier]);
    const right: NewAssertion = { property, written, value, citation, legibility, reader, remarks, ...input.correction };
    const made = assertDrafts(catalogue, old.soldier, [right], new Set(attached.map((row) => row.document)));
    const assertion = made.assertions[0] ?? '';
    const choose = (man?.rows ?? []).flatMap((row) => {
      const chosen = row.chosen[property] ?? [];
      if (!chosen.includes(old.id)) return [];
      return [draft('choose', row.id, { property, assertions: chosen.map((id) => (id === old.id ? assertion : id)) }, row.heads[`chosen:${property}`])];
    });
    return success({ drafts: [draft('withdraw', old.id, { reason: input.reason }), ...made.drafts, ...choose], value: { assertion } });
  });
}
