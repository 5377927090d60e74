import type { Language } from './language';

type Messages = { readonly [key: string]: string };

// One file per area and language, found by its place: nobody edits a shared index to add an area.
const files = import.meta.glob<Messages>('./{fr,en}/*.json', { eager: true, import: 'default' });

const french = frenchSpaces(collect('fr'));

/** All messages of a language, keyed `area.name` (the file may leave its own area out of its names); what a language lacks is taken from French. */
export const messagesByLanguage: { readonly [language in Language]: Messages } = {
  fr: french,
  en: { ...french, ...collect('en') },
};

function collect(language: Language): Messages {
  const messages: { [key: string]: string } = {};
  for (const [path, content] of Object.entries(files)) {
    const [, folder, area] = /^\.\/([a-z]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
    if (folder !== language || area === undefined) continue;
    for (const [name, message] of Object.entries(content)) messages[`${area}.${name}`] = message;
  }
  return messages;
}

/** The spaces that French sets before double signs and inside guillemets never end a line. `::` begins a format of ICU. */
export function frenchSpaces(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, message.replace(/ (?=[;?!»]|:(?!:))/g, '\u00a0').replace(/« /g, '«\u00a0')]),
  );
}
