import type { Reading } from './latin-table';
import { anySystem } from './spelling-systems';

function read(sounds: string, cost = 0): Reading {
  return { sounds, systems: anySystem, cost };
}

/** Readings of Cyrillic letters that are not their own sound: Russian, Kazakh, and the neighbours' letters met in the same files. */
export const cyrillicReadings: { readonly [written: string]: readonly Reading[] } = {
  дж: [read('ж'), read('дж')],
  җ: [read('ж')],
  ҷ: [read('ж'), read('ч', 0.1)],
  ӂ: [read('ж')],
  нг: [read('нг'), read('ң', 0.04)],
  ң: [read('ң'), read('нг', 0.02)],
  // Russian writes one н, doubled, for both (Миңнегали, Миннегали).
  ңн: [read('ңн'), read('н', 0.03)],
  я: [read('йа')],
  ю: [read('йу')],
  ё: [read('йо'), read('е'), read('о')],
  є: [read('йе'), read('е')],
  ї: [read('йи')],
  ѣ: [read('е')],
  ў: [read('у'), read('в')],
  ӯ: [read('у')],
  ӣ: [read('и')],
  ҳ: [read('х')],
  // Bashkir.
  ҡ: [read('қ')],
  ҙ: [read('з'), read('д', 0.1)],
  ҫ: [read('с')],
  ґ: [read('г')],
  ий: [read('и')],
  ый: [read('ы')],
  ій: [read('и')],
  ъ: [read('')],
  ь: [read('')],
  ʼ: [read('')],
};

export const cyrillicReadingsBesideVowel: { readonly [written: string]: readonly Reading[] } = {
  у: [read('у'), read('в', 0.03)],
  в: [read('в'), read('у', 0.06)],
};

/** After a consonant я and ю are its softness and a Kazakh front vowel (Дүйсен, Дюсен); at the beginning and after a vowel they hold a й (Юсупов is not Усупов). */
export const cyrillicReadingsAfterConsonant: { readonly [written: string]: readonly Reading[] } = {
  я: [read('йа'), read('ә', 0.03)],
  ю: [read('йу'), read('ү')],
};

/** A final hard sign of the old spelling and a final voiced в carry nothing more. */
export const cyrillicReadingsAtEnd: { readonly [written: string]: readonly Reading[] } = {
  ф: [read('ф'), read('в', 0.05)],
};
