import { readDate } from '../../../core/dates/read';
import type { Assertion, NameFormType, ValueType } from '../../../core/model/assertion';
import type { Document } from '../../../core/model/document';
import { todaysName } from '../../../core/places/aliases';
import type { Property } from '../../../core/properties/property';
import { guessCampNumber, guessLanguage, guessNameForm } from './guesses';

/** A value being typed. `parts` holds what the person has said of the normalised value; what is not said is derived from the text. */
export type ValueDraft = {
  readonly property: string;
  readonly type: ValueType;
  readonly written: string;
  /** Null: as the letters suggest. */
  readonly language: string | null;
  readonly form: NameFormType | null;
  readonly parts: { readonly [part: string]: string };
  readonly doubtful: boolean;
  readonly reader: string;
  readonly remarks: string;
};

/** An empty draft; the document it is read from says how names on it are written and, when it comes from a cemetery, which one. */
export function newDraft(property: Property, document?: Document, cemetery?: string): ValueDraft {
  return {
    property: property.slug,
    type: property.valueType,
    written: '',
    language: null,
    form: property.valueType === 'name' ? guessNameForm(document?.fields) : null,
    parts: property.valueType === 'burial' && cemetery !== undefined ? { cemetery } : {},
    doubtful: false,
    reader: '',
    remarks: '',
  };
}

/** The draft that would give the assertion again, for a correction of what was typed: what was left empty is not guessed anew. */
export function draftOf(assertion: Assertion): ValueDraft {
  const { type, ...rest } = assertion.value;
  const parts: [string, string][] = Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return {
    property: assertion.property,
    type,
    written: assertion.written.text,
    language: assertion.written.language ?? '',
    form: assertion.written.form ?? null,
    parts: { ...(type === 'place' ? { today: '' } : {}), ...Object.fromEntries(parts) },
    doubtful: assertion.legibility === 'doubtful',
    reader: assertion.reader ?? '',
    remarks: assertion.remarks ?? '',
  };
}

/** A part of the normalised value: what the person typed, else what the text as written says. */
export function partOf(draft: ValueDraft, part: string): string {
  return draft.parts[part] ?? derived(draft, part);
}

export function languageOf(draft: ValueDraft): string {
  return draft.language ?? guessLanguage(draft.written, draft.form);
}

export function withPart(draft: ValueDraft, part: string, value: string): ValueDraft {
  return { ...draft, parts: { ...draft.parts, [part]: value } };
}

/** Whether nothing has been typed yet, so that it can be closed without a loss. */
export function isUntouched(draft: ValueDraft): boolean {
  const typed = Object.entries(draft.parts).filter(([part, value]) => part !== 'cemetery' && value.trim() !== '');
  return draft.written.trim() === '' && draft.remarks.trim() === '' && typed.length === 0;
}

function derived(draft: ValueDraft, part: string): string {
  const written = draft.written.trim();
  switch (`${draft.type}.${part}`) {
    case 'date.edtf': {
      const reading = readDate(written);
      return reading.ok ? reading.value.edtf : '';
    }
    case 'place.name':
    case 'unit.name':
    case 'decoration.name':
    case 'relation.name':
    case 'text.text':
      return written;
    case 'place.today':
      return todaysName(partOf(draft, 'name')) ?? '';
    case 'camp-number.camp':
      return guessCampNumber(written).camp;
    case 'camp-number.number':
      return guessCampNumber(written).number;
    case 'relation.relation':
      return draft.property;
    default:
      return '';
  }
}
