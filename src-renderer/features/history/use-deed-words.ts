import { useCallback } from 'react';
import { identityStatuses } from '../../core/model/status';
import { useText } from '../../text/use-text';
import type { Deed, FieldChange, SaidValue } from './timeline';
import type { HistoryNames } from './use-history';

const noteTopics: readonly string[] = ['note', 'question', 'searched-not-found', 'family-waiting', 'conflict-resolved'];
const provenanceFields: readonly string[] = [
  'site fonds serie coteAsWritten cote piece folio page imageNumber carrier documentDate language consultedOn consultedBy obtainedHow url recordId',
  'rightsHolder creditLine reuse permission restrictedUntil restrictionReason',
].flatMap((line) => line.split(' '));
const ownFields: readonly string[] = [
  'kind',
  'title',
  'originality',
  'creatingBody',
  'copyOf',
  'remarks',
  'pages',
  'mergedInto',
  'name',
  'initials',
  'institution',
];

/** A line in words: what was done, and what it changed from and to. */
export type DeedWords = { readonly what: string; readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[] };

/** Puts what a change did into words of the user's language; texts of documents stay as written. */
export function useDeedWords(names: HistoryNames): (deed: Deed) => DeedWords {
  const text = useText();
  return useCallback(
    (deed) => {
      const plain = (what: string): DeedWords => ({ what, changes: [] });
      const quoted = (value: SaidValue | undefined) => (value === undefined ? '' : `« ${value.written} »`);
      const status = (name: string) => (identityStatuses.some((known) => known === name) ? text(`status.${name}`) : name);
      const property = (slug: string) => text(`properties.${slug}`);
      const change = (before: string, after: string, label = '') => ({ label, before, after });
      const fieldOf = ({ field, before, after }: FieldChange) => change(names.fieldValue(field, before), names.fieldValue(field, after), fieldWord(field));
      const fieldWord = (field: string) =>
        provenanceFields.includes(field) ? text(`provenance.field.${field}`) : ownFields.includes(field) ? text(`history.field.${field}`) : field;
      switch (deed.kind) {
        case 'said':
          return { what: text('history.said', { property: property(deed.value.property) }), changes: [change('', quoted(deed.value))] };
        case 'corrected':
          return { what: text('history.corrected', { property: property(deed.value.property) }), changes: [change(quoted(deed.before), quoted(deed.value))] };
        case 'withdrew':
          if (deed.value !== undefined) {
            return { what: text('history.withdrewValue', { property: property(deed.value.property) }), changes: [change(quoted(deed.value), '')] };
          }
          return plain(deed.what === 'attachment' ? text('history.detached', { document: names.document(deed.document ?? '') }) : text('history.withdrew'));
        case 'chose':
          return {
            what: text('history.chose', { property: property(deed.property) }),
            changes: [change(deed.before.map(quoted).join(', '), deed.after.length === 0 ? text('history.byRule') : deed.after.map(quoted).join(', '))],
          };
        case 'decided':
          return {
            what: deed.document === undefined ? text('history.decidedMan') : text('history.decidedDocument', { document: names.document(deed.document) }),
            changes: [change(status(deed.from), status(deed.to))],
          };
        case 'attached':
          return plain(text('history.attached', { document: names.document(deed.document) }));
        case 'moved':
          return plain(text('history.moved', { name: names.man(deed.soldier) }));
        case 'described':
          return { what: text('history.described'), changes: deed.fields.map(fieldOf) };
        case 'created':
          return { what: text(`history.created.${deed.type}`), changes: deed.fields.map(fieldOf) };
        case 'marked':
          return plain(text(`history.marked.${deed.mark}`, { names: deed.others.map(names.man).join(' / ') }));
        case 'listed':
          return plain(text(deed.present ? 'history.listed' : 'history.unlisted'));
        case 'noted':
          return { what: text(`history.noted.${noteTopics.includes(deed.topic) ? deed.topic : 'note'}`), changes: [change('', deed.note)] };
        case 'hidden':
          return plain(text('history.hidden'));
        case 'other':
          return plain(text('history.notUnderstood', { word: deed.word }));
      }
    },
    [text, names],
  );
}
