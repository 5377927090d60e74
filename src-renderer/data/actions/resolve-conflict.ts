import type { ChangeDraft } from '../../core/changes/change';
import { conflictsOf, excludingIn } from '../../core/evidence/conflicts';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { evidenceOf } from '../queries/evidence';
import type { DocumentEdit } from './describe-documents';
import { describeDraft, draft, isReason, perform } from './shared';

type ResolveConflictInput =
  /** Concurrent values of fields of a document: the values that hold. */
  | { readonly type: 'document'; readonly document: string; readonly fields: DocumentEdit; readonly note: string }
  /** Values of one property that exclude each other, or concurrent choices: the assertions that hold. */
  | { readonly type: 'property'; readonly soldier: string; readonly property: string; readonly assertions: readonly string[]; readonly note: string };

/** Settles a conflict by a change over all its heads, with a note that says why (domain.md §6, task 9). */
export function resolveConflict(catalogue: Catalogue, input: ResolveConflictInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'resolve-conflict', async () => {
    if (!isReason(input.note)) return failure({ why: 'reason-required' });
    const excluding = input.type === 'document' ? undefined : await excludingOf(catalogue, input);
    const settled = await settlingDraft(catalogue, input, excluding);
    if (settled === null) return failure({ why: 'not-found', entity: input.type === 'document' ? input.document : input.soldier });
    // The note stands at the value that came last; at the man when no two values exclude each other.
    const about = input.type === 'document' ? input.document : (excluding?.at(-1) ?? input.soldier);
    const note = draft('note', catalogue.random.uuid(), { about, topic: 'conflict-resolved', text: input.note, settles: excluding });
    return success({ drafts: [settled, note], value: {} });
  });
}

async function settlingDraft(catalogue: Catalogue, input: ResolveConflictInput, among: readonly string[] | undefined): Promise<ChangeDraft | null> {
  const { database } = catalogue;
  if (input.type === 'document') {
    const row = await database.documents.get(input.document);
    return row === undefined ? null : describeDraft(row, row.fields, input.fields);
  }
  const row = (await manOfRecord(database, input.soldier))?.soldier;
  const { property, assertions, note } = input;
  return row === undefined ? null : draft('choose', row.id, { property, assertions, reason: note, among }, row.heads[`chosen:${property}`]);
}

async function excludingOf(
  catalogue: Catalogue,
  { soldier, property }: ResolveConflictInput & { readonly type: 'property' },
): Promise<readonly string[] | undefined> {
  const evidence = await evidenceOf(catalogue, soldier);
  const excluding = evidence === undefined ? [] : excludingIn(property, conflictsOf(evidence));
  return excluding.length === 0 ? undefined : excluding;
}
