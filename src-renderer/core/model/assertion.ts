import type { Citation } from './page';

/** How a name came to be written (domain.md §2, Identity). */
export const nameFormTypes = ['birth', 'red-army', 'camp', 'legion', 'alias', 'gendarmerie', 'plate', 'family', 'scholar', 'machine', 'other'] as const;
export type NameFormType = (typeof nameFormTypes)[number];

export const wars = ['1870', '1914-1918', '1939-1945', 'other', 'unknown'] as const;
export type War = (typeof wars)[number];

export const burialStages = ['temporary', 'exhumed', 'regrouped', 'current', 'unknown'] as const;
export type BurialStage = (typeof burialStages)[number];

/** The value as the document has it, letter for letter. */
export type Written = {
  readonly text: string;
  /** BCP 47, such as `kk-Cyrl`, `ru-Latn-x-de` or `und-Latn`. */
  readonly language?: string | undefined;
  readonly form?: NameFormType | undefined;
};

type NameValue = {
  readonly type: 'name';
  readonly given?: string | undefined;
  readonly patronymic?: string | undefined;
  readonly surname?: string | undefined;
  readonly clan?: string | undefined;
};
export type DateValue = {
  readonly type: 'date';
  readonly edtf: string;
  readonly calendar?: 'gregorian' | 'julian' | undefined;
  readonly qualifier?: 'self-declared' | 'age-derived' | undefined;
};
export type PlaceValue = {
  readonly type: 'place';
  readonly name: string;
  readonly today?: string | undefined;
  readonly within?: string | undefined;
};
export type CampNumberValue = { readonly type: 'camp-number'; readonly camp: string; readonly number: string };
type UnitValue = { readonly type: 'unit'; readonly name: string };
export type BurialValue = {
  readonly type: 'burial';
  /** Id of a site of type cemetery. */
  readonly cemetery: string;
  readonly war: War;
  readonly stage?: BurialStage | undefined;
  readonly section?: string | undefined;
  readonly row?: string | undefined;
  readonly grave?: string | undefined;
  readonly ossuary?: string | undefined;
  readonly plateText?: string | undefined;
};
type DecorationValue = {
  readonly type: 'decoration';
  readonly name: string;
  readonly bar?: string | undefined;
  readonly awardedOn?: string | undefined;
};
type RelationValue = { readonly type: 'relation'; readonly relation: string; readonly name: string; readonly soldier?: string | undefined };
type TextValue = { readonly type: 'text'; readonly text: string };

/** The normalised value; its type is fixed by the property (core/properties.ts). */
export type AssertionValue = NameValue | DateValue | PlaceValue | CampNumberValue | UnitValue | BurialValue | DecorationValue | RelationValue | TextValue;
export type ValueType = AssertionValue['type'];

/** One property of one soldier as one source has it. Never overwritten, only withdrawn with a reason. */
export type Assertion = {
  readonly id: string;
  readonly soldier: string;
  /** Slug of a property in core/properties.ts. */
  readonly property: string;
  readonly written: Written;
  readonly value: AssertionValue;
  readonly citation?: Citation | undefined;
  readonly legibility: 'legible' | 'doubtful';
  /** Who read it, when it is not the agent who typed it. */
  readonly reader?: string | undefined;
  readonly remarks?: string | undefined;
  readonly withdrawn?: { readonly reason: string; readonly change: string } | undefined;
  readonly agent: string;
  readonly createdAt: string;
};
