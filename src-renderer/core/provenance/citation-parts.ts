import { analyseDate } from '../dates/analyse';

/** Joins what is there; an absent part leaves no mark behind. */
export function join(parts: readonly (string | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(separator);
}

/** `prefix` before a value that is there and does not carry it already: `p. ` before `4`, but not before `p. 4`. */
export function labelled(prefix: string, value: string | number | undefined): string | undefined {
  const text = String(value ?? '').trim();
  if (text === '') {
    return undefined;
  }
  return text.toLowerCase().startsWith(prefix.trim().toLowerCase()) ? text : `${prefix}${text}`;
}

const months = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** A day as French citations print it (`12 mars 1925`, `mars 1925`, `1925`); any other EDTF stays EDTF, which says more. */
export function frenchDate(edtf: string | undefined): string | undefined {
  const expression = edtf === undefined ? undefined : analyseDate(edtf)?.expression;
  if (expression?.kind !== 'point' || !/^\d{4}(-\d{2}){0,2}$/u.test(edtf ?? '') || expression.point.season !== undefined) {
    return edtf;
  }
  const { year, month, day } = expression.point;
  const dayText = day === undefined ? undefined : day === '01' ? '1er' : String(Number(day));
  return join([dayText, month === undefined ? undefined : months[Number(month) - 1], year], ' ');
}
