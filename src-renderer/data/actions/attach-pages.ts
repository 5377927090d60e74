import type { ChangeDraft } from '../../core/changes/change';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { assertDrafts, draft, type NewAssertion, perform, standingAttachments } from './shared';

/** A man who is there, by any record, or a new one with his first values. */
export type PagesOwner = { readonly soldier: string } | { readonly assertions: readonly NewAssertion[] };
type AttachPagesInput = {
  readonly document: string;
  /** Indexes into the document's page list, and of whom they speak. A page may speak of several men, or of none. */
  readonly parts: readonly { readonly pages: readonly number[]; readonly to: PagesOwner }[];
};
/** One for each part, in its order. */
type AttachedPages = { readonly men: readonly string[]; readonly batch: string };

/**
 * Says of whom the pages of one document speak: each man gets a claim on his pages, flagged. The document stays one thing, as the
 * register or the file it is; what of it speaks of nobody stays in it. All of it is one batch.
 */
export function attachPages(catalogue: Catalogue, { document, parts }: AttachPagesInput): Promise<Result<AttachedPages, ActionFailure>> {
  return perform(catalogue, 'attach-pages', async () => {
    const row = await catalogue.database.documents.get(document);
    if (row === undefined) return failure({ why: 'not-found', entity: document });
    if (parts.length === 0) return failure({ why: 'nothing-to-do' });
    if (parts.some(({ pages }) => pages.length === 0 || pages.some((index) => row.pages[index] === undefined))) return failure({ why: 'pages-do-not-match' });
    const known = new Map<string, readonly number[]>();
    const drafts: ChangeDraft[] = [];
    const men: string[] = [];
    for (const { pages, to } of parts) {
      if ('assertions' in to) {
        const soldier = catalogue.random.uuid();
        drafts.push(
          draft('create', soldier, { type: 'soldier' }),
          draft('attach', catalogue.random.uuid(), { document, soldier, pages: claimed(pages, row.pages.length) }),
        );
        drafts.push(...assertDrafts(catalogue, soldier, to.assertions, new Set([document])).drafts);
        men.push(soldier);
        continue;
      }
      const man = await manOfRecord(catalogue.database, to.soldier);
      if (man === undefined) return failure({ why: 'not-found', entity: to.soldier });
      known.set(man.soldier.id, [...(known.get(man.soldier.id) ?? []), ...pages]);
      men.push(man.soldier.id);
    }
    for (const [soldier, pages] of known) {
      const man = await manOfRecord(catalogue.database, soldier);
      const wanted = claimed(pages, row.pages.length);
      const standing = await standingAttachments(catalogue, man?.records ?? [soldier]);
      const isThere = standing.some((other) => other.document === document && `${other.pages ?? ''}` === `${wanted ?? ''}`);
      if (!isThere) drafts.push(draft('attach', catalogue.random.uuid(), { document, soldier, pages: wanted }));
    }
    return success({ drafts, value: { men } });
  });
}

/** Pages in order, each once; undefined, which is the whole document, when all of them are meant. */
function claimed(pages: readonly number[], all: number): readonly number[] | undefined {
  const each = [...new Set(pages)].sort((left, right) => left - right);
  return each.length === all ? undefined : each;
}
