import { message } from '../message';
import type { CoteReading } from './cote';

const bundesarchiv = /^(?:Bundesarchiv|BArch|BA(?:-MA)?)?[ ,:]*(RH|RW|RS|RL|RM|MSg|NS|R)[ -]*(\d+(?:-(?:[IVX]+|\d+))?)(?:[ /]+(\d[\d a-z]*))?$/iu;
const arolsen = /^(\d+(?:\.\d+){1,5})(?:[ /,]+(\d+))?(?:[ ,]+(?:ITS|Arolsen).*)?$/iu;

/** Bundesarchiv, house form `BArch RH 58/68` (domain.md §1, F13). */
export function bundesarchivCote(text: string): CoteReading | undefined {
  const found = bundesarchiv.exec(text);
  if (found === null) {
    return undefined;
  }
  const [, group = '', holding = '', item] = found;
  const letters = group.toUpperCase() === 'MSG' ? 'MSg' : group.toUpperCase();
  return { cote: `BArch ${letters} ${holding.toUpperCase()}${item === undefined ? '' : `/${item.trim()}`}`, warnings: [] };
}

/** Arolsen Archives: sub-collection and document, `2.2.2.1 / 73123456` (domain.md §1). */
export function arolsenCote(text: string): CoteReading | undefined {
  const found = arolsen.exec(text);
  if (found === null) {
    return undefined;
  }
  const [, collection = '', document] = found;
  // The collections run from 0 to 9; what begins otherwise (a date, a page count) is not ours to spell.
  if (!/^\d(?:\.\d{1,2})+$/u.test(collection)) {
    return { cote: text, warnings: [message('provenance.warning.unknownSeries', { series: collection })] };
  }
  return { cote: document === undefined ? collection : `${collection} / ${document}`, warnings: [] };
}
