import { own } from '../own';

/** What files call a language: PAGE by its English name, ALTO by ISO 639-2 (both of its kinds) or BCP 47. */
const tags: { readonly [called: string]: string } = {
  french: 'fr',
  fra: 'fr',
  fre: 'fr',
  german: 'de',
  deu: 'de',
  ger: 'de',
  russian: 'ru',
  rus: 'ru',
  kazakh: 'kk',
  kaz: 'kk',
  english: 'en',
  eng: 'en',
};
const names: { readonly [tag: string]: string } = { fr: 'French', de: 'German', ru: 'Russian', kk: 'Kazakh', en: 'English' };

/** BCP 47 of a language as a file calls it; what looks like such a tag is taken as it is, a name that is not known is none. */
export function languageTag(called: string | undefined): string | undefined {
  const trimmed = called?.trim() ?? '';
  return own(tags, trimmed.toLowerCase()) ?? (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(trimmed) ? trimmed : undefined);
}

/** How PAGE names a language (LanguageSimpleType); undefined for one that we have no name of. */
export function pageLanguageName(tag: string | undefined): string | undefined {
  return own(names, (tag ?? '').toLowerCase().split('-')[0] ?? '');
}
