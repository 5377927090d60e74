export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The names by which speakers know their language; the same in every language of the interface. */
export const languageNames: { readonly [language in Language]: string } = { fr: 'Français', en: 'English' };

/** Locale for dates, numbers and the built-in words of React Aria. */
export const locales: { readonly [language in Language]: string } = { fr: 'fr-FR', en: 'en-GB' };

/** The language of the first start: the first of the system's languages that we speak, else French. */
export function firstLanguage(system: readonly string[]): Language {
  for (const tag of system) {
    const language = languages.find((candidate) => tag.toLowerCase().split('-')[0] === candidate);
    if (language !== undefined) return language;
  }
  return 'fr';
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
