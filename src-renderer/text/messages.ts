import { type Language, languages } from './language';

export type Messages = { readonly [key: string]: string };

// One file per area and language, found by its place: nobody edits a shared index to add an area.
const files = import.meta.glob<Messages>('./{fr,en}/*.json', { eager: true, import: 'default' });

/** All messages of a language, keyed `area.name`; what a language lacks is taken from French. */
export const messagesByLanguage: { readonly [language in Language]: Messages } = {
  fr: collect('fr'),
  en: { ...collect('fr'), ...collect('en') },
};

/** Keys that French has and another language lacks; the fallback hides them on screen, the test does not. */
export function untranslatedKeys(): readonly string[] {
  const french = Object.keys(collect('fr'));
  return languages.flatMap((language) => {
    const own = collect(language);
    return french.filter((key) => own[key] === undefined).map((key) => `${language}: ${key}`);
  });
}

function collect(language: Language): Messages {
  const messages: { [key: string]: string } = {};
  for (const [path, content] of Object.entries(files)) {
    const [, folder, area] = /^\.\/([a-z]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
    if (folder !== language || area === undefined) continue;
    for (const [name, message] of Object.entries(content)) messages[`${area}.${name}`] = message;
  }
  return messages;
}
