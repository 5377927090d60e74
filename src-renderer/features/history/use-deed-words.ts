import { useCallback } from 'react';
import { noteTopics } from '../../core/model/others';
import { identityStatuses } from '../../core/model/status';
import { tagOfField } from '../../core/model/tag';
import { pageOfTurnField } from '../../core/model/turn';
import { type TextFunction, useText } from '../../text/use-text';
import type { Deed, FieldChange, SaidValue, Thing } from './deed';
import type { HistoryNames } from './use-history-names';

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
  'document',
  'region',
  'discredited',
  'remarks',
  'pages',
  'mergedInto',
  'name',
  'initials',
  'institution',
];

type ChangeWords = { readonly label: string; readonly before: string; readonly after: string };

/** A deed in words: who did what as a sentence, what it changed from and to, and what it acted on. */
type DeedWords = { readonly what: string; readonly changes: readonly ChangeWords[]; readonly details: readonly string[] };

/**
 * Puts what a change did into a sentence of the user's language; texts of documents stay as written. `who` is left out
 * (empty) where the line before has named him. `subject` is the record whose history it is: it is not named again.
 */
export function useDeedWords(names: HistoryNames, subject: string): (deed: Deed, who: string) => DeedWords {
  const text = useText();
  return useCallback((deed, who) => wordsOf(deed, who, { text, names, subject }), [text, names, subject]);
}

type Speaking = { readonly text: TextFunction; readonly names: HistoryNames; readonly subject: string };

function wordsOf(deed: Deed, who: string, speaking: Speaking): DeedWords {
  const { text, names } = speaking;
  const by = { who, named: who === '' ? 'no' : 'yes' };
  const plain = (what: string, changes: readonly ChangeWords[] = [], details: readonly string[] = []): DeedWords => ({ what, changes, details });
  const quoted = (value: SaidValue | undefined) => (value === undefined ? '' : text('history.quoted', { words: value.written }));
  const status = (name: string) => (identityStatuses.some((known) => known === name) ? text(`status.${name}`) : name);
  const property = (slug: string) => text(`properties.${slug}`);
  const change = (before: string, after: string, label = ''): ChangeWords => ({ label, before, after });
  const fieldOf = ({ field, before, after }: FieldChange) => change(names.fieldValue(field, before), names.fieldValue(field, after), fieldWord(field, text));
  switch (deed.kind) {
    case 'said':
      return plain(text('history.did.said', { ...by, property: property(deed.value.property) }), [change('', quoted(deed.value))]);
    case 'corrected':
      return plain(text('history.did.corrected', { ...by, property: property(deed.value.property) }), [change(quoted(deed.before), quoted(deed.value))]);
    case 'withdrew':
      return plain(withdrawn(deed.what, by, speaking), deed.what.thing === 'value' ? [change(quoted(deed.what.value), '')] : []);
    case 'moved':
      return plain(moved(deed.what, by, names.man(deed.to), speaking), [
        change(deed.from === undefined ? '' : names.man(deed.from), names.man(deed.to), text('history.record')),
      ]);
    case 'chose':
      return plain(text('history.did.chose', { ...by, property: property(deed.property) }), [
        change(deed.before.map(quoted).join(', '), deed.after.length === 0 ? text('history.byRule') : deed.after.map(quoted).join(', ')),
      ]);
    case 'decided':
      return plain(
        deed.document === undefined
          ? text('history.did.decidedMan', by)
          : text('history.did.decidedDocument', { ...by, document: names.document(deed.document) }),
        [change(status(deed.from), status(deed.to))],
      );
    case 'attached':
      return plain(text('history.did.attached', { ...by, document: names.document(deed.document) }));
    case 'described':
      return plain(
        deed.of === undefined
          ? text('history.did.described', by)
          : text('history.did.describedValue', { ...by, property: property(deed.of.property), words: deed.of.written }),
        deed.fields.map(fieldOf),
      );
    case 'created':
      return plain(text(`history.did.created.${deed.type}`, by), deed.fields.map(fieldOf));
    case 'marked':
      return plain(marked(`history.did.marked.${deed.mark}`, deed.between, by, speaking));
    case 'listed':
      return plain(text(deed.present ? 'history.did.listed' : 'history.did.unlisted', { ...by, list: names.list(deed.list) }));
    case 'noted':
      return plain(text(`history.did.noted.${noteTopics.find((topic) => topic === deed.topic) ?? 'note'}`, by), [change('', deed.note)]);
    case 'undid':
      return plain(
        text(deed.again ? 'history.did.again' : 'history.did.undid', by),
        [],
        deed.of.map((undone) => wordsOf(undone, '', speaking).what),
      );
    case 'hidden':
      return plain(text('history.hidden'));
    case 'other':
      return plain(text('history.notUnderstood', { word: deed.word }));
  }
}

type By = { readonly who: string; readonly named: string };

function withdrawn(what: Thing, by: By, speaking: Speaking): string {
  const { text, names } = speaking;
  switch (what.thing) {
    case 'value':
      return text('history.did.withdrew', { ...by, property: text(`properties.${what.value.property}`) });
    case 'attachment':
      return text('history.did.detached', { ...by, document: names.document(what.document) });
    case 'mark':
      return marked(`history.did.unmarked.${what.mark}`, what.between, by, speaking);
    case 'note':
      return text('history.did.withdrewNote', { ...by, note: what.note });
    case 'unknown':
      return text('history.did.withdrewOther', by);
  }
}

function moved(what: Thing, by: By, to: string, { text, names }: Speaking): string {
  if (what.thing === 'value')
    return text('history.did.movedValue', { ...by, to, property: text(`properties.${what.value.property}`), words: what.value.written });
  if (what.thing === 'attachment') return text('history.did.movedDocument', { ...by, to, document: names.document(what.document) });
  return text('history.did.moved', { ...by, to });
}

/** Of the two records of a mark, only the one whose history this is not is named; both when it is neither. */
function marked(
  key: 'history.did.marked.same' | 'history.did.marked.distinct' | `history.did.${string}`,
  between: readonly string[],
  by: By,
  { text, names, subject }: Speaking,
): string {
  const others = between.filter((id) => id !== subject);
  return text(key, {
    ...by,
    own: others.length < between.length ? 'yes' : 'no',
    first: names.man(others[0] ?? subject),
    second: names.man(others[1] ?? subject),
  });
}

function fieldWord(field: string, text: TextFunction): string {
  const [tag, page] = [tagOfField(field), pageOfTurnField(field)];
  if (tag !== undefined) return text('history.field.tag', { tag });
  if (page !== undefined) return text('history.field.turn', { page: page + 1 });
  if (provenanceFields.includes(field)) return text(`provenance.field.${field}`);
  return ownFields.includes(field) ? text(`history.field.${field}`) : field;
}
