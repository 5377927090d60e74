import { anySystem, systems } from './spelling-systems';

/** One way to read a written group: its sounds (letters of sounds.ts), the systems that read it so, and what the reading costs in any system. */
export type Reading = { readonly sounds: string; readonly systems: number; readonly cost: number };

const { kazakh, english, french, german, scientific, polish } = systems;

function read(sounds: string, by: number = anySystem, cost = 0): Reading {
  return { sounds, systems: by, cost };
}

/**
 * Readings of Latin letter groups (domain.md §3, rules; the longest group is taken first). Clerks of other countries wrote by their own
 * orthography: Dutch and Norwegian sj, tsj, dsj, oe (= у), Hungarian cs, zs, dzs, Italian sc and c before e and i, Polish szcz, dzi.
 */
export const latinReadings: { readonly [written: string]: readonly Reading[] } = {
  // ж, дж
  dsch: [read('ж'), read('дш', anySystem, 0.15)],
  dzh: [read('ж'), read('дж')],
  dsh: [read('ж', anySystem, 0.02)],
  dzs: [read('ж', anySystem, 0.02)],
  dzj: [read('ж', anySystem, 0.02)],
  dsj: [read('ж', anySystem, 0.02)],
  dzi: [read('дзи'), read('жи', anySystem, 0.05), read('ж', anySystem, 0.05)],
  dz: [read('дз'), read('ж', anySystem, 0.06)],
  dž: [read('ж'), read('дж')],
  dż: [read('ж')],
  dj: [read('ж'), read('дй', german, 0.05)],
  dg: [read('ж', anySystem, 0.1), read('дг')],
  zh: [read('ж'), read('зх', anySystem, 0.1)],
  ž: [read('ж')],
  ż: [read('ж')],
  ź: [read('з')],
  zj: [read('зй'), read('ж', anySystem, 0.02)],
  zs: [read('ж', anySystem, 0.02), read('зс')],
  zsch: [read('ж', anySystem, 0.05), read('зш')],
  j: [read('ж', kazakh | french | english), read('й', german | scientific | polish), read('х', anySystem, 0.4)],
  // ш, ч, щ, х
  schtsch: [read('щ')],
  shch: [read('щ')],
  chtch: [read('щ')],
  stsch: [read('щ')],
  szcz: [read('щ')],
  šč: [read('щ')],
  ŝ: [read('щ')],
  sch: [read('ш'), read('ж'), read('сх', german, 0.02), read('щ', anySystem, 0.1)],
  sh: [read('ш'), read('ж', german, 0.02), read('сх', anySystem, 0.05)],
  sj: [read('сй'), read('ш', anySystem, 0.02)],
  sc: [read('ск'), read('ш', anySystem, 0.15)],
  sz: [read('ш', polish), read('с', anySystem, 0.1)],
  š: [read('ш')],
  ş: [read('ш'), read('ч', anySystem, 0.05)],
  ţ: [read('ц')],
  ț: [read('ц')],
  ś: [read('ш', anySystem, 0.1), read('с')],
  // Where a word in -т is joined to the next, the group is two: Сейтжан is Seitschan, Айтхожа is Aitchodscha.
  tsch: [read('ч'), read('тж', german, 0.07), read('тш', anySystem, 0.1)],
  tch: [read('ч'), read('тх', german | scientific | polish, 0.07)],
  tsh: [read('ч'), read('тж', german, 0.1), read('тш', anySystem, 0.1)],
  tsj: [read('ч', anySystem, 0.02), read('цй')],
  cs: [read('кс'), read('ч', anySystem, 0.02)],
  tş: [read('ч')],
  cz: [read('ч')],
  č: [read('ч')],
  ć: [read('ч')],
  ç: [read('ч'), read('ш', anySystem, 0.06), read('ж', anySystem, 0.1), read('с', french, 0.1)],
  ch: [read('ш', french), read('ч', english), read('х', german | scientific | polish), read('к', anySystem, 0.2)],
  kh: [read('х'), read('кх', anySystem, 0.1), read('қ', anySystem, 0.06)],
  h: [read('х'), read('', anySystem, 0.12)],
  ḥ: [read('х')],
  x: [read('х', anySystem, 0.05), read('кс')],
  // к, г
  q: [read('қ')],
  qu: [read('к', french), read('қу')],
  k: [read('к')],
  ck: [read('к')],
  c: [read('к', anySystem, 0.05), read('с', anySystem, 0.15), read('ц', scientific | polish), read('ж', anySystem, 0.12), read('ш', anySystem, 0.15)],
  gh: [read('ғ'), read('гх', anySystem, 0.1)],
  ğ: [read('ғ')],
  ġ: [read('ғ')],
  ǵ: [read('ғ')],
  ģ: [read('ғ')],
  ƣ: [read('ғ')],
  g: [read('г')],
  // с, з, ц
  s: [read('с'), read('з', german), read('ш', anySystem, 0.4)],
  ss: [read('с'), read('з', anySystem, 0.25)],
  ß: [read('с')],
  z: [read('з'), read('ц', german, 0.05), read('с', anySystem, 0.3)],
  ts: [read('ц'), read('тс')],
  tc: [read('ц'), read('тк', anySystem, 0.1)],
  tz: [read('ц'), read('тз')],
  // в, ф
  v: [read('в'), read('ф', german, 0.1)],
  w: [read('в'), read('у', english | kazakh, 0.03)],
  f: [read('ф')],
  ff: [read('ф')],
  ph: [read('ф')],
  th: [read('т'), read('тх', anySystem, 0.1)],
  // н
  ng: [read('нг'), read('ң', anySystem, 0.04)],
  ñ: [read('ң')],
  ñn: [read('ңн'), read('н', anySystem, 0.03)],
  ń: [read('ң')],
  ņ: [read('ң')],
  ꞑ: [read('ң')],
  // The commonest misreading of print by machine.
  rn: [read('рн'), read('м', anySystem, 0.25)],
  ł: [read('л')],
  // vowels
  ou: [read('у'), read('оу', anySystem, 0.05), read('о', anySystem, 0.15)],
  oo: [read('у', english), read('о')],
  u: [read('у')],
  ü: [read('ү'), read('йу')],
  ū: [read('ұ')],
  ú: [read('ү'), read('у')],
  ů: [read('у')],
  û: [read('йу'), read('ұ')],
  ù: [read('ұ')],
  // у in the Kazakh Latin of 2018, й in Turkmen.
  ý: [read('у', kazakh), read('ы'), read('й')],
  ö: [read('ө')],
  // What words.ts makes of the Uzbek oʻ, in Cyrillic ў, in Russian у.
  õ: [read('ө'), read('у')],
  ɵ: [read('ө')],
  ó: [read('ө'), read('о'), read('у', polish)],
  ô: [read('ө'), read('о')],
  oe: [read('ө', french | german), read('ое'), read('у', anySystem, 0.04)],
  œ: [read('ө')],
  eu: [read('еу'), read('ө', french, 0.04), read('ү', french, 0.04)],
  ue: [read('уе'), read('ү', german, 0.03)],
  ae: [read('ае'), read('ә', german, 0.03)],
  æ: [read('ә')],
  ä: [read('ә'), read('е', german, 0.03)],
  ə: [read('ә')],
  á: [read('ә'), read('а')],
  â: [read('йа'), read('а')],
  ë: [read('е'), read('йо'), read('о')],
  é: [read('е'), read('и', anySystem, 0.08)],
  è: [read('е')],
  ê: [read('е')],
  ee: [read('и', english), read('е')],
  ya: [read('йа'), read('а', anySystem, 0.06)],
  ye: [read('йе'), read('е')],
  je: [read('йе', german | scientific | polish), read('е', german | scientific | polish), read('же', kazakh | french | english)],
  ie: [read('ие'), read('е', anySystem, 0.02), read('и', anySystem, 0.05)],
  ïe: [read('йе'), read('е')],
  iy: [read('и')],
  ij: [read('и', german | scientific), read('иж', kazakh | french | english)],
  yi: [read('йи'), read('и')],
  yj: [read('ы', german | scientific), read('ыж', kazakh | french | english)],
  i: [read('и')],
  ı: [read('і')],
  í: [read('и')],
  ī: [read('и')],
  ï: [read('и')],
  î: [read('и')],
  y: [read('ы'), read('й'), read('ү', anySystem, 0.1)],
};

/** Readings that hold only at the end of a word. */
export const latinReadingsAtEnd: { readonly [written: string]: readonly Reading[] } = {
  f: [read('в', anySystem, 0.02), read('ф')],
  ff: [read('в', anySystem, 0.02), read('ф')],
  e: [read('е'), read('', french, 0.03)],
  d: [read('д'), read('т', anySystem, 0.15)],
};

/** Readings before e, i and y, where French, Italian and English soften or keep a letter. */
export const latinReadingsBeforeFront: { readonly [written: string]: readonly Reading[] } = {
  g: [read('г'), read('ж', anySystem, 0.08)],
  gu: [read('г', french), read('гу')],
  ngu: [read('нг', french), read('нгу'), read('ң', french, 0.04)],
  ngh: [read('нг'), read('нғ'), read('ң', anySystem, 0.04)],
  c: [read('с', french), read('ц'), read('к', anySystem, 0.1), read('ч', anySystem, 0.08)],
  sc: [read('с', french), read('сц'), read('ш', anySystem, 0.06), read('ск', anySystem, 0.1)],
};

/** Readings beside a vowel, where у is a glide that Russian and Tatar write with в (Уәлиханов, Валиханов). */
export const latinReadingsBesideVowel: { readonly [written: string]: readonly Reading[] } = {
  u: [read('у'), read('в', anySystem, 0.03)],
  ou: [read('у'), read('в', anySystem, 0.03), read('оу', anySystem, 0.05)],
  w: [read('в'), read('у', anySystem, 0.03)],
  s: [read('с'), read('з', german | french, 0.01), read('ш', anySystem, 0.4)],
};
