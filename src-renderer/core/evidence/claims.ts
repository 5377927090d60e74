import type { BurialValue, CampNumberValue } from '../model/assertion';
import type { ProfileValue } from '../model/profile';
import { remembering } from '../remembered';
import { foldForSearch } from '../search/fold';

/**
 * Keys of what only one man can have: a prisoner's number in its camp, and a grave with its number (domain.md §4: two names
 * on one grave, one number for two men). Two men with one key stand against each other. Digits are never folded; words are,
 * so that two hands meet. Sorted, each once.
 */
export function claimsOf(values: readonly ProfileValue[]): readonly string[] {
  return [...new Set(values.flatMap(({ value }) => claimOf(value) ?? []))].sort();
}

/** The key that one value claims; null for a value that many men may share. */
export function claimOf(value: ProfileValue['value']): string | null {
  if (value.type === 'camp-number') return numberClaim(value);
  return value.type === 'burial' ? graveClaim(value) : null;
}

function numberClaim({ camp, number }: CampNumberValue): string | null {
  const parts = [campKey(camp), foldForSearch(number).replaceAll(' ', '')];
  return parts.includes('') ? null : `number/${parts.join('/')}`;
}

/** A camp's name as its key: "Stalag XII-F", "stalag XII F" and "Stalag XIIF" are one camp. */
export const campKey = remembering((camp) => foldForSearch(camp).replaceAll(' ', ''));

const manyLieHere = /collecti|fosse|sammelgrab|massengrab|bratsk|ossua|mass grave/u;

// An ossuary and a collective grave hold many, a grave that was emptied takes the next man, and one whose number nobody
// knows, or that names several numbers, says nothing.
function graveClaim({ cemetery, section, row, grave, ossuary, stage, plateText }: BurialValue): string | null {
  const number = foldForSearch(grave ?? '');
  const isSingle = /^\p{L}?\d+\p{L}?$/u.test(number.replaceAll(' ', '')) && !/\d \d/.test(number);
  if (cemetery === '' || !isSingle || (ossuary ?? '').trim() !== '' || stage === 'temporary' || stage === 'exhumed') return null;
  if (manyLieHere.test(foldForSearch([section, row, plateText].join(' ')))) return null;
  return `grave/${[cemetery, foldForSearch(section ?? ''), foldForSearch(row ?? ''), number.replaceAll(' ', '')].join('/')}`;
}
