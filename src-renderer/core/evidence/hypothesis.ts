import type { Assertion } from '../model/assertion';
import type { Document, DocumentFields } from '../model/document';
import type { Evidence, SharedClaim } from './evidence';

/** Something a person is about to do, in the words of what it does to the rows. */
export type Hypothesis =
  /** `sharing`: with the value, the other men who then claim what he does; absent where it changes nothing. */
  | { readonly kind: 'add-value'; readonly assertion: Assertion; readonly sharing?: readonly SharedClaim[] | undefined }
  | { readonly kind: 'correct-value'; readonly assertion: string; readonly by: Assertion; readonly sharing?: readonly SharedClaim[] | undefined }
  | { readonly kind: 'withdraw-value'; readonly assertion: string }
  | { readonly kind: 'detach'; readonly attachment: string }
  /** `known`: documents that come into sight by it, as the original of a copy does. */
  | { readonly kind: 'describe'; readonly documents: readonly string[]; readonly fields: DescribedFields; readonly known?: readonly Document[] | undefined };

/** The fields of a document that evidence reads. An empty text takes one back. */
export type DescribedFields = Pick<DocumentFields, 'discredited' | 'copyOf' | 'creatingBody' | 'originality' | 'documentDate' | 'site'>;

/** The evidence of a man as it would be. Rows of others are left as they are; nothing is written. */
export function supposing(evidence: Evidence, hypothesis: Hypothesis): Evidence {
  switch (hypothesis.kind) {
    case 'add-value':
      return withValue(evidence, hypothesis.assertion, hypothesis.sharing);
    case 'correct-value':
      return withValue(withoutValue(evidence, hypothesis.assertion), hypothesis.by, hypothesis.sharing);
    case 'withdraw-value':
      return withoutValue(evidence, hypothesis.assertion);
    case 'detach':
      return { ...evidence, attachments: evidence.attachments.map((row) => (row.id === hypothesis.attachment ? { ...row, withdrawn } : row)) };
    case 'describe':
      return described(evidence, hypothesis.documents, hypothesis.fields, hypothesis.known ?? []);
  }
}

const withdrawn = { reason: 'supposed', change: 'supposed' };

function withoutValue(evidence: Evidence, id: string): Evidence {
  return { ...evidence, assertions: evidence.assertions.map((value) => (value.id === id ? { ...value, withdrawn } : value)) };
}

// Citing a document attaches it, flagged, as the action does (design.md §4).
function withValue(evidence: Evidence, assertion: Assertion, sharing: readonly SharedClaim[] | undefined): Evidence {
  const { attachments } = evidence;
  const cited = assertion.citation?.document;
  const isNew = cited !== undefined && !attachments.some(({ document, withdrawn: gone }) => document === cited && gone === undefined);
  const { agent, createdAt, soldier } = assertion;
  const attached = isNew ? [...attachments, { id: `supposed/${cited}`, document: cited, soldier, status: [], agent, createdAt }] : attachments;
  return { ...evidence, assertions: [...evidence.assertions, assertion], attachments: attached, ...(sharing === undefined ? {} : { sharing }) };
}

function described(evidence: Evidence, ids: readonly string[], fields: DescribedFields, known: readonly Document[]): Evidence {
  const all = new Map([...known, ...evidence.documents].map((document) => [document.id, document]));
  const documents = [...all.values()].map((document) => (ids.includes(document.id) ? { ...document, fields: { ...document.fields, ...fields } } : document));
  return { ...evidence, documents };
}
