import { carriers, type DocumentFields, documentKinds, reuseClasses } from '../../core/model/document';
import type { TextKey } from '../../text/text-key';

/** What a field holds, hence how it is typed and checked. `day`: ISO 8601; `edtf`: a date as vague as the document leaves it. */
type FieldShape = 'text' | 'long' | 'cote' | 'edtf' | 'day' | 'url' | 'choice';
export type FieldGroup = 'document' | 'place' | 'consulted' | 'rights';

export type ProvenanceFieldEntry = {
  readonly name: Exclude<keyof DocumentFields, 'site' | 'cote' | 'pages' | 'mergedInto' | 'copyOf'>;
  readonly shape: FieldShape;
  readonly group: FieldGroup;
  readonly labelKey: TextKey;
  readonly choices?: readonly { readonly value: string; readonly labelKey: TextKey }[];
};

function choices(values: readonly string[], keyStart: TextKey): Pick<ProvenanceFieldEntry, 'choices'> {
  return { choices: values.map((value) => ({ value, labelKey: `${keyStart}.${value}` })) };
}

function own(name: ProvenanceFieldEntry['name'], shape: FieldShape): ProvenanceFieldEntry {
  return { name, shape, group: 'document', labelKey: `provenance-editor.field.${name}` };
}

function known(group: FieldGroup, name: ProvenanceFieldEntry['name'], shape: FieldShape = 'text'): ProvenanceFieldEntry {
  return { name, shape, group, labelKey: `provenance.field.${name}` };
}

/** Every field of a document that a person fills in, in the order of the form; the site stands before them all. */
export const provenanceFields: readonly ProvenanceFieldEntry[] = [
  { ...own('kind', 'choice'), ...choices(documentKinds, 'provenance.kind') },
  known('place', 'coteAsWritten', 'cote'),
  known('place', 'fonds'),
  known('place', 'serie'),
  known('place', 'piece'),
  known('place', 'folio'),
  known('place', 'page'),
  known('place', 'imageNumber'),
  { ...known('place', 'carrier', 'choice'), ...choices(carriers, 'provenance.carrier') },
  known('place', 'documentDate', 'edtf'),
  known('place', 'language'),
  own('title', 'text'),
  own('creatingBody', 'text'),
  { ...own('originality', 'choice'), ...choices(['original', 'derivative'], 'provenance-editor.originality') },
  own('remarks', 'long'),
  known('consulted', 'consultedOn', 'day'),
  known('consulted', 'consultedBy'),
  known('consulted', 'obtainedHow'),
  known('consulted', 'url', 'url'),
  known('consulted', 'recordId'),
  known('rights', 'rightsHolder'),
  known('rights', 'creditLine'),
  { ...known('rights', 'reuse', 'choice'), ...choices(reuseClasses, 'provenance.reuse') },
  known('rights', 'permission'),
  known('rights', 'restrictedUntil', 'day'),
  known('rights', 'restrictionReason'),
];

/** First what the site requires, in its own order, with the kind and the date of the document, which every citation may need; then the rest. */
export function orderedFields(required: readonly string[]): {
  readonly first: readonly ProvenanceFieldEntry[];
  readonly rest: readonly ProvenanceFieldEntry[];
} {
  const names = [...new Set([...required, 'kind', 'coteAsWritten', 'documentDate'])];
  const first = names.flatMap((name) => provenanceFields.find((entry) => entry.name === name) ?? []);
  return { first, rest: provenanceFields.filter((entry) => !first.includes(entry)) };
}
