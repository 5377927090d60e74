import fc from 'fast-check';
import type { SearchField } from '../answer';
import type { ManTexts } from '../man-texts';

/** A man with a name form and whatever else, for tests. */
export function manCalled(id: string, name: string, ...others: readonly (readonly [SearchField, string, ...(readonly string[])])[]): ManTexts {
  return { id, texts: [{ field: 'name', written: name, also: [] }, ...others.map(([field, written, ...also]) => ({ field, written, also }))] };
}

const words =
  'Омаров Омарова Omarow Умаров Жұманиязов Dschumanijasow joumaniaz Қадем Kadem Касым Boris Гурьев Gouriev Atyrau 1915 1916 118 11866 11867 16 GR P 431207 XII F'.split(
    ' ',
  );
const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: fc.constantFrom(...'аожшkom1'), minLength: 1, maxLength: 5 }));
const writing = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const field = fc.constantFrom<SearchField>('name', 'name', 'place', 'number', 'cote', 'note', 'birth');

/** What anyone may have written about a man. */
const someTexts = fc.array(fc.record({ field, written: writing, also: fc.array(writing, { maxLength: 1 }) }), { maxLength: 4 });

export const someIds = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((number) => `00000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`),
  fc.integer({ min: 0, max: 3 }).map((number) => `man-${number}`),
);

export const someMen = fc.uniqueArray(fc.record({ id: someIds, texts: someTexts }), { selector: ({ id }) => id, maxLength: 20 });

/** A query of one to three words, some of them beginnings, some in a field, some excluded. */
export const someQueries = fc
  .array(fc.tuple(fc.constantFrom('', '', '', 'nom:', 'cote:', 'number:', '-'), word, fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((list) => list.map(([prefix, text, isCut]) => `${prefix}${isCut ? text.slice(0, 3) : text}`).join(' '));
