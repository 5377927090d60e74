import { claimsOf } from '../../evidence/claims';
import type { AssertionValue } from '../../model/assertion';
import type { ManProfile, ProfileValue } from '../../model/profile';

/** A man for a test: his names as written, and values by property. */
export function man(
  id: string,
  names: readonly string[],
  facts: readonly (readonly [string, AssertionValue])[] = [],
  more: Partial<ManProfile> = {},
): ManProfile {
  const nameValues = names.map((text, index) => profileValue(id, `name-${index}`, 'name', text, { type: 'name' }));
  const values = [...nameValues, ...facts.map(([property, value], index) => profileValue(id, `fact-${index}`, property, '', value))];
  return { id, records: [id], values, sources: [], notes: [], distinct: [], claims: claimsOf(values), ...more };
}

function profileValue(id: string, key: string, property: string, text: string, value: AssertionValue): ProfileValue {
  return { assertion: `${id}/${key}`, soldier: id, property, written: { text }, value };
}

export const date = (edtf: string): AssertionValue => ({ type: 'date', edtf });
export const place = (name: string): AssertionValue => ({ type: 'place', name });
export const number = (camp: string, text: string): AssertionValue => ({ type: 'camp-number', camp, number: text });
export const father = (name: string): AssertionValue => ({ type: 'relation', relation: 'father', name });
