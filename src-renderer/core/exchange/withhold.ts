import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { CatalogueSlice } from './slice';

/** What the user may choose to let go out although it is held back at first (design.md §9, domain.md §5 "Access law", "GDPR"). */
export type Inclusion = {
  /** Documents whose restriction has not ended, and what was read from them. */
  readonly restricted: boolean;
  /** Ethnicity, religion, convictions: the properties marked sensitive. */
  readonly sensitive: boolean;
};

export type WithheldReason = 'restricted-document' | 'read-from-restricted' | 'sensitive' | 'sealed';

/** One line of the list of what stays behind. */
export type WithheldItem =
  | { readonly type: 'document'; readonly id: string; readonly reason: 'restricted-document'; readonly until: string; readonly why: string }
  | {
      readonly type: 'assertion';
      readonly id: string;
      readonly soldier: string;
      readonly property: string;
      readonly reason: Exclude<WithheldReason, 'restricted-document'>;
    };

/** How sensitive a property is; core/properties knows. */
export type Sensitivity = (property: string) => 'open' | 'sensitive' | 'sealed';

function restrictionEnd(document: Document, today: string): string | null {
  const until = document.fields.restrictedUntil ?? '';
  const reason = document.fields.restrictionReason ?? '';
  // A reason without an end date is a restriction nobody has ended.
  if (until === '') return reason === '' ? null : '';
  return until > today ? until : null;
}

function reasonFor(
  assertion: Assertion,
  restricted: ReadonlySet<string>,
  sensitivity: Sensitivity,
  include: Inclusion,
): Exclude<WithheldReason, 'restricted-document'> | null {
  const level = sensitivity(assertion.property);
  if (level === 'sealed') return 'sealed';
  if (assertion.citation && restricted.has(assertion.citation.document)) return 'read-from-restricted';
  if (level === 'sensitive' && !include.sensitive) return 'sensitive';
  return null;
}

/**
 * Parts a slice into what goes out and what stays, and says why for each item. Sealed values (contacts of the living)
 * never go out. `today` is an ISO 8601 date.
 */
export function withhold(
  slice: CatalogueSlice,
  include: Inclusion,
  sensitivity: Sensitivity,
  today: string,
): { readonly outgoing: CatalogueSlice; readonly withheld: readonly WithheldItem[] } {
  const withheld: WithheldItem[] = [];
  const restricted = new Set<string>();
  for (const document of slice.documents) {
    const until = restrictionEnd(document, today);
    if (until === null || include.restricted) continue;
    restricted.add(document.id);
    withheld.push({ type: 'document', id: document.id, reason: 'restricted-document', until, why: document.fields.restrictionReason ?? '' });
  }
  const heldBack = new Set<string>();
  for (const assertion of slice.assertions) {
    const reason = reasonFor(assertion, restricted, sensitivity, include);
    if (!reason) continue;
    heldBack.add(assertion.id);
    withheld.push({ type: 'assertion', id: assertion.id, soldier: assertion.soldier, property: assertion.property, reason });
  }
  const documents = slice.documents.filter((document) => !restricted.has(document.id));
  const scansNeeded = new Set(documents.flatMap((document) => document.pages.map((page) => page.scan)));
  const attachments = slice.attachments.filter((attachment) => !restricted.has(attachment.document));
  const kept = new Set([
    ...slice.soldiers.map((soldier) => soldier.id),
    ...documents.map((document) => document.id),
    ...attachments.map((attachment) => attachment.id),
  ]);
  const assertions = slice.assertions.filter((assertion) => !heldBack.has(assertion.id));
  for (const assertion of assertions) kept.add(assertion.id);
  return {
    outgoing: {
      ...slice,
      documents,
      attachments,
      assertions,
      scans: slice.scans.filter((scan) => scansNeeded.has(scan.id)),
      // A note about something held back would tell what it says.
      notes: slice.notes.filter((note) => kept.has(note.about)),
    },
    withheld,
  };
}
