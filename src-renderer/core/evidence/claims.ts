import type { BurialValue, CampNumberValue } from '../model/assertion';
import type { ProfileValue } from '../model/profile';
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
  const parts = [foldForSearch(camp), foldForSearch(number).replaceAll(' ', '')];
  return parts.includes('') ? null : `number/${parts.join('/')}`;
}

// An ossuary holds many, and so does a grave whose number nobody knows or that names several numbers.
function graveClaim({ cemetery, section, row, grave, ossuary }: BurialValue): string | null {
  const number = foldForSearch(grave ?? '');
  const isSingle = /^\p{L}?\d+\p{L}?$/u.test(number.replaceAll(' ', '')) && !/\d \d/.test(number);
  if (cemetery === '' || !isSingle || (ossuary ?? '').trim() !== '') return null;
  return `grave/${[cemetery, foldForSearch(section ?? ''), foldForSearch(row ?? ''), number.replaceAll(' ', '')].join('/')}`;
}
