import { compareWritten, type NameComparison } from '../../core/names/compare';

/** A spelling beside the form of the man's name that it is explained by. */
export type ReadAs = { readonly form: string; readonly comparison: NameComparison };

/**
 * Why a spelling is read as this man's name: compared with the name shown or, where it is that one, with the other spelling
 * nearest to it. Undefined when he has no other.
 */
export function readAs(written: string, shown: string, others: readonly string[]): ReadAs | undefined {
  const own = plain(written);
  if (plain(shown) !== '' && plain(shown) !== own) return { form: shown, comparison: compareWritten(written, shown) };
  const forms = new Map(others.filter((form) => plain(form) !== '' && plain(form) !== own).map((form) => [plain(form), form]));
  return [...forms.values()]
    .map((form): ReadAs => ({ form, comparison: compareWritten(written, form) }))
    .reduce<ReadAs | undefined>((best, one) => (best === undefined || one.comparison.nameScore > best.comparison.nameScore ? one : best), undefined);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
