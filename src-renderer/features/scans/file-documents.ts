import type { Citation } from '../../core/model/page';
import { type Result, success } from '../../core/result';
import { attachDocuments } from '../../data/actions/attach-documents';
import { createSoldier } from '../../data/actions/create-soldier';
import { groupDocuments } from '../../data/actions/group-documents';
import type { NewAssertion } from '../../data/actions/shared';
import type { Catalogue } from '../../data/catalogue';
import type { ActionFailure } from '../../data/failures';

/** A man who is there, or a new one under the name as typed; `cited`: the name was read on the first document. */
export type Recipient = { readonly soldier: string } | { readonly name: string; readonly cited: boolean };

export type FileDocumentsInput = {
  /** In the order their pages are to have. */
  readonly documents: readonly string[];
  readonly to: Recipient;
  /** Makes one document of them first. */
  readonly group: boolean;
  /** The batch to go on with; absent, one of its own. All of it is undone as one. */
  readonly batch?: string | undefined;
};
export type FiledDocuments = { readonly soldier: string; readonly documents: readonly string[]; readonly batch: string };

/** Puts documents into a man's file: grouped when asked, attached, flagged (domain.md §6, task 2). */
export async function fileDocuments(catalogue: Catalogue, input: FileDocumentsInput): Promise<Result<FiledDocuments, ActionFailure>> {
  const batch = input.batch ?? catalogue.random.uuid();
  let documents = input.documents;
  if (input.group && documents.length > 1) {
    const grouped = await groupDocuments(catalogue, { documents, batch });
    if (!grouped.ok) return grouped;
    documents = [grouped.value.document];
  }
  if ('soldier' in input.to) {
    const attached = await attachDocuments(catalogue, { soldier: input.to.soldier, documents: documents.map((document) => ({ document })), batch });
    return attached.ok ? success({ soldier: input.to.soldier, documents, batch }) : attached;
  }
  const assertions = [nameAsTyped(input.to.name, input.to.cited && documents[0] !== undefined ? { document: documents[0] } : undefined)];
  const created = await createSoldier(catalogue, { assertions, attach: documents.map((document) => ({ document })), batch });
  return created.ok ? success({ soldier: created.value.soldier, documents, batch }) : created;
}

/** The name letter for letter; which of its words is the surname is left to the record, where the archivist says it. */
export function nameAsTyped(name: string, citation: Citation | undefined): NewAssertion {
  const text = name.trim();
  const language = /\p{Script=Cyrillic}/u.test(text) ? 'und-Cyrl' : 'und-Latn';
  return {
    property: 'name',
    written: { text, language },
    value: { type: 'name' },
    ...(citation === undefined ? {} : { citation }),
  };
}
