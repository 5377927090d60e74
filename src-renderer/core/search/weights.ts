import { type SearchField, searchFields } from './answer';

/**
 * What a match is worth, 1 to 255: a whole word before a beginning before another spelling before something near it, and within these the
 * fields that name a man before those that speak of him.
 */
const fieldWorth: { readonly [field in SearchField]: number } = {
  name: 50,
  number: 50,
  cote: 45,
  grave: 40,
  camp: 35,
  unit: 35,
  place: 35,
  birth: 30,
  death: 25,
  kin: 20,
  note: 10,
  text: 5,
};
const worthByCode: readonly number[] = searchFields.map((field) => fieldWorth[field]);

export function wholeWordWorth(fieldCode: number): number {
  return 200 + (worthByCode[fieldCode] ?? 0);
}

/** `left` is how many letters of the stored word are not typed yet. */
export function beginningWorth(fieldCode: number, left: number): number {
  return 140 + ((worthByCode[fieldCode] ?? 0) >> 1) + Math.max(0, 15 - left);
}

/** `likeness` is 0 to 1. */
export function spellingWorth(fieldCode: number, likeness: number): number {
  return 80 + Math.round(45 * likeness) + ((worthByCode[fieldCode] ?? 0) >> 3);
}

export function nearWorth(fieldCode: number, likeness: number): number {
  return 15 + Math.round(50 * likeness) + ((worthByCode[fieldCode] ?? 0) >> 3);
}

export const mostWorth = 255;
