/** Normalised values, in the shapes of src-renderer/core/model/assertion.ts. */
export const name = (given, surname, more = {}) => ({ type: 'name', ...(given ? { given } : {}), ...(surname ? { surname } : {}), ...more });
export const date = (edtf, more = {}) => ({ type: 'date', edtf, ...more });
export const place = (text, more = {}) => ({ type: 'place', name: text, ...more });
export const camp = (where, number) => ({ type: 'camp-number', camp: where, number });
export const unit = (text) => ({ type: 'unit', name: text });
export const text = (words) => ({ type: 'text', text: words });
export const relation = (kind, who, soldier) => ({ type: 'relation', relation: kind, name: who, ...(soldier ? { soldier } : {}) });
export const burial = (cemetery, war, more) => ({ type: 'burial', cemetery, war, ...more });

/** Languages and form types of written names. */
export const french = { language: 'fr', form: 'other' };
export const german = { language: 'ru-Latn-x-de', form: 'camp' };
export const onPlate = { language: 'und-Latn', form: 'plate' };

/**
 * One assertion. `from` says where it is read: `document#page.key`, pages counted from 0; several keys of one page are joined with `+`
 * (their texts with a space, their rectangles by what encloses them). Without `from` the value has no document.
 */
export function says(property, from, value, more = {}) {
  return { property, from, value, ...more };
}

export const decided = (to, reason, conclusion) => ({ to, reason, ...(conclusion ? { conclusion } : {}) });
export const note = (topic, words) => ({ topic, text: words });
