import { yearsOf } from '../dates/compare';
import type { Message } from '../message';
import type { AssertionValue } from '../model/assertion';
import type { ManProfile, ProfileValue } from '../model/profile';
import { todaysName } from '../places/aliases';
import type { Property } from '../properties/property';
import type { SearchField } from './answer';
import { wordsOf } from './words';

/** One text by which a man is found. */
export type SearchText = {
  readonly field: SearchField;
  /** As it is written on the document, and as it is shown. */
  readonly written: string;
  /** Other texts that find it too: its normalised parts, today's name of a place, the years a date may mean. */
  readonly also: readonly string[];
  /** What must be read beside it, so that it says something: the camp of a number. */
  readonly beside?: string | undefined;
  /** Where it stands and who read it, said with it: a machine's reading is no assertion. */
  readonly said?: Message | undefined;
};

export type ManTexts = { readonly id: string; readonly texts: readonly SearchText[] };

/** The names of a site: a burial and a source carry only its id. */
type SiteNames = (site: string) => readonly string[];

const mostYears = 20;
const fieldOfProperty: { readonly [property: string]: SearchField } = {
  'birth-date': 'birth',
  'death-date': 'death',
  'death-notice': 'death',
  'missing-notice': 'death',
  'project-number': 'number',
  'field-post-number': 'number',
  'external-record': 'number',
  'camp-stay': 'camp',
  'death-cause': 'death',
};
const fieldOfType: { readonly [type in AssertionValue['type']]: SearchField } = {
  name: 'name',
  date: 'note',
  place: 'place',
  'camp-number': 'number',
  unit: 'unit',
  burial: 'grave',
  decoration: 'note',
  relation: 'kin',
  text: 'note',
};

/** The field in which the values of a property are looked for. */
export function fieldOf({ slug, valueType }: Property): SearchField {
  return fieldOfProperty[slug] ?? fieldOfType[valueType];
}

/** All texts that find a man, each under the field it is asked for in. The order is that of the profile. */
export function textsOf(profile: ManProfile, siteNames: SiteNames): ManTexts {
  const texts: SearchText[] = profile.values.flatMap((value) => textsOfValue(value, siteNames));
  for (const source of profile.sources) {
    texts.push(textOf('cote', source.coteAsWritten, [source.cote]));
    for (const word of [...source.words, ...siteNames(source.site).slice(0, 1)]) texts.push(textOf('cote', word, []));
  }
  for (const { text } of profile.notes) texts.push(textOf('note', text, []));
  return { id: profile.id, texts: texts.filter(({ written }) => written !== '') };
}

function textsOfValue({ property, written, value }: ProfileValue, siteNames: SiteNames): readonly SearchText[] {
  const field = fieldOfProperty[property] ?? fieldOfType[value.type];
  switch (value.type) {
    case 'name':
      return [textOf(field, written.text, [[value.given, value.patronymic, value.surname, value.clan].filter((part) => part !== undefined).join(' ')])];
    case 'date':
      return [textOf(field, written.text, [value.edtf, ...yearsWithin(value.edtf)])];
    case 'place':
      return [textOf(field, written.text, [value.name, value.today, value.within, todaysName(value.name), todaysName(written.text)])];
    case 'camp-number':
      return [
        { ...textOf('number', written.text.includes(value.number) ? value.number : written.text, [value.number]), beside: value.camp },
        { ...textOf('camp', value.camp, campNames(value.camp)), beside: value.number },
      ];
    case 'unit':
      return [textOf(field, written.text, [value.name])];
    case 'burial':
      return [
        textOf(field, written.text, [...siteNames(value.cemetery), value.section, value.row, value.grave, value.ossuary]),
        textOf('note', value.plateText ?? '', []),
      ];
    case 'decoration':
      return [textOf(field, written.text, [value.name, value.bar])];
    case 'relation':
      return [textOf(field, written.text, [value.name])];
    case 'text':
      return [textOf(field, written.text, [value.text])];
  }
}

/** Without what the written text says itself; what is written nowhere is shown by its first other text. */
function textOf(field: SearchField, written: string, also: readonly (string | undefined)[]): SearchText {
  const others = [...new Set(also)].filter((text): text is string => text !== undefined && text.trim() !== '' && text !== written);
  return written.trim() === '' ? { field, written: others[0] ?? '', also: others.slice(1) } : { field, written, also: others };
}

/** The years a date may mean, when they are few: `[1914..1916]` is found by each of its three. */
function yearsWithin(edtf: string): readonly string[] {
  const years = yearsOf(edtf);
  if (years === null || years[1] - years[0] > mostYears) return [];
  return Array.from({ length: years[1] - years[0] + 1 }, (_, index) => String(years[0] + index));
}

/** A camp's number and letter as one word: `Stalag XII F` is typed XIIF too. */
function campNames(camp: string): readonly string[] {
  const words = wordsOf(camp).map(({ word }) => word);
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    return /^[ivx]+$/.test(word) && /^[a-z]$/.test(next) ? [`${word}${next}`] : [];
  });
}
