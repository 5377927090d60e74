import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, isReason, perform } from './shared';

/** Marks a document as wrong: what it says stays in sight and counts as evidence no more, on every man who rests on it. */
export function discreditDocument(
  catalogue: Catalogue,
  { document, reason }: { readonly document: string; readonly reason: string },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'discredit-document', async () => {
    if (!isReason(reason)) return failure({ why: 'reason-required' });
    return describing(catalogue, document, reason);
  });
}

/** Takes the mark back: the document counts again. */
export function creditDocument(catalogue: Catalogue, { document }: { readonly document: string }): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'credit-document', () => describing(catalogue, document, ''));
}

async function describing(catalogue: Catalogue, document: string, discredited: string) {
  const row = await catalogue.database.documents.get(document);
  if (row === undefined) return failure({ why: 'not-found', entity: document } as const);
  const described = describeDraft(row, row.fields, { discredited });
  return described === null ? failure({ why: 'nothing-to-do' } as const) : success({ drafts: [described], value: {} });
}
