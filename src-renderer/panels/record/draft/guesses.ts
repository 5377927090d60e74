import type { NameFormType } from '../../../core/model/assertion';
import type { DocumentFields } from '../../../core/model/document';
import { own } from '../../../core/own';

/** BCP 47 tags offered for a name (domain.md §2); `und` says the script and leaves the language open. */
export const nameLanguages = ['kk-Cyrl', 'kk-Latn', 'ru', 'ru-Latn-x-de', 'fr', 'de', 'und-Cyrl', 'und-Latn'] as const;

const kazakhCyrillic = /[әғқңөұүһі]/iu;
// Letters of the 2021 alphabet that neither French nor German camps had (domain.md §3).
const kazakhLatin = /[şğñūı]/u;

/**
 * What a name's letters and the hand it comes from say of its language; empty when they say nothing. Only a proposal: the
 * same Latin letters mean different sounds in French and in German (domain.md §3), and Cyrillic alone tells no language.
 */
export function guessLanguage(text: string, form: NameFormType | null): string {
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  // Two scripts in one name are most often a slip of the keys: a guess would make it look understood.
  if (cyrillic && /\p{Script=Latin}/u.test(text)) return '';
  if (cyrillic) return kazakhCyrillic.test(text) ? 'kk-Cyrl' : form === 'red-army' ? 'ru' : 'und-Cyrl';
  if (!/\p{Script=Latin}/u.test(text)) return '';
  if (kazakhLatin.test(text)) return 'kk-Latn';
  if (form === 'camp' || form === 'legion') return 'ru-Latn-x-de';
  return form === 'plate' || form === 'gendarmerie' ? 'fr' : 'und-Latn';
}

/** Words in which Latin and Cyrillic letters stand together, a slip that no search forgives (domain.md §3). */
export function mixedScriptWords(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}

const formBySite: { readonly [site: string]: NameFormType } = {
  'site:german-pow-cards': 'camp',
  'site:arolsen': 'camp',
  'site:tsamo': 'red-army',
  'site:family': 'family',
};

/** How a name on this document most likely came to be written: a plate bears a plate's form, a prisoner's card a camp's. */
export function guessNameForm(document: DocumentFields | undefined): NameFormType | null {
  if (document === undefined) return null;
  return document.kind === 'plate' ? 'plate' : (own(formBySite, document.site ?? '') ?? null);
}

/** "Stalag XII F, Erkennungsmarke 11866" in camp and number: the last run of digits is the number, what stands before it the camp. */
export function guessCampNumber(text: string): { readonly camp: string; readonly number: string } {
  const found = /^(.*?)[\s,;:/–-]*(?:Erkennungsmarke|Erk\.?-?M\.?|Kgf\.?-?Nr\.?|Gef\.?-?Nr\.?|Nummer|num[ée]ro|Nr|n[°ºo]|№|#)?[.:\s]*(\d[\d./-]*)\s*$/iu.exec(
    text.trim(),
  );
  const camp = (found?.[1] ?? '').trim();
  // "Stalag 326" alone is a camp without a number.
  if (found === null || camp === '' || /^(?:stalag|dulag|oflag|ilag)$/iu.test(camp)) return { camp: text.trim(), number: '' };
  return { camp, number: found[2] ?? '' };
}
