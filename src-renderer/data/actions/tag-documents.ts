import { tagField, tagOf } from '../../core/model/tag';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, perform } from './shared';

type TagDocumentsInput = { readonly documents: readonly string[]; readonly add: readonly string[]; readonly remove: readonly string[] };
/** The documents that really changed. */
type TaggedDocuments = { readonly changed: readonly string[]; readonly batch: string };

/** Puts labels on documents and takes others off, all as one. Each label is a field of its own, so that two people's labels never exclude each other. */
export function tagDocuments(catalogue: Catalogue, { documents, add, remove }: TagDocumentsInput): Promise<Result<TaggedDocuments, ActionFailure>> {
  return perform(catalogue, 'tag-documents', async () => {
    const ids = [...new Set(documents)];
    const rows = (await catalogue.database.documents.bulkGet(ids)).flatMap((row) => row ?? []);
    const found = new Set(rows.map(({ id }) => id));
    const missing = ids.find((id) => !found.has(id));
    if (missing !== undefined) return failure({ why: 'not-found', entity: missing });
    const wanted = tagFields(add, true);
    const unwanted = tagFields(remove, null);
    const drafts = rows.flatMap((row) => describeDraft(row, tagFields(row.tags ?? [], true), { ...unwanted, ...wanted }) ?? []);
    return success({ drafts, value: { changed: drafts.map(({ entity }) => entity) } });
  });
}

/** Labels as fields that say it bears them, or, with null, that it does not. */
export function tagFields(tags: readonly string[], value: true | null): { readonly [field: string]: true | null } {
  return Object.fromEntries(tags.map(tagOf).flatMap((tag) => (tag === '' ? [] : [[tagField(tag), value] as const])));
}
