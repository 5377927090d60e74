import { own } from '../own';

/** What a typed page may be written in, as it is told to the engine: ISO 639-2/T codes, the main language first. */
const ocrLanguages = ['fra', 'deu', 'rus', 'kaz', 'fra+deu', 'rus+kaz'] as const;
export type OcrLanguages = (typeof ocrLanguages)[number];

type OneLanguage = Exclude<OcrLanguages, `${string}+${string}`>;

export function isOneLanguage(languages: OcrLanguages): languages is OneLanguage {
  return !languages.includes('+');
}

/** What a reading is asked to be in; `find`: nobody knows, the machine tries (find-language). */
export const askedLanguages = ['find', ...ocrLanguages] as const;
export type AskedLanguages = (typeof askedLanguages)[number];

const byTag: { readonly [tag: string]: OcrLanguages } = { fr: 'fra', de: 'deu', ru: 'rus', kk: 'kaz' };

export function isOcrLanguages(value: unknown): value is OcrLanguages {
  return ocrLanguages.some((known) => known === value);
}

export function isAskedLanguages(value: unknown): value is AskedLanguages {
  return askedLanguages.some((known) => known === value);
}

/** The language that the document's own (BCP 47) suggests; undefined when it has none or one that is not read. */
export function suggestedLanguage(tag: string | undefined): OcrLanguages | undefined {
  return own(byTag, (tag ?? '').toLowerCase().split('-')[0] ?? '');
}
