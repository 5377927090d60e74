/** Lower case, without marks, one space between words: how typed dates are compared. Й loses its breve on both sides alike. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

// French, English, German, Russian (both cases) and Kazakh names, with the abbreviations found on cards. No word here
// names two months.
const monthNames: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january', 'januar', 'janner', 'январь', 'января', 'янв', 'қаңтар'],
  ['février', 'févr', 'fév', 'february', 'feb', 'februar', 'feber', 'февраль', 'февраля', 'фев', 'февр', 'ақпан'],
  ['mars', 'mar', 'march', 'märz', 'maerz', 'mrz', 'март', 'марта', 'мар', 'наурыз'],
  ['avril', 'avr', 'april', 'apr', 'апрель', 'апреля', 'апр', 'сәуір'],
  ['mai', 'may', 'май', 'мая', 'мамыр'],
  ['juin', 'june', 'jun', 'juni', 'июнь', 'июня', 'июн', 'маусым'],
  ['juillet', 'juil', 'july', 'jul', 'juli', 'июль', 'июля', 'июл', 'шілде'],
  ['août', 'august', 'aug', 'август', 'августа', 'авг', 'тамыз'],
  ['septembre', 'sept', 'september', 'sep', 'сентябрь', 'сентября', 'сент', 'сен', 'қыркүйек'],
  ['octobre', 'oct', 'october', 'oktober', 'okt', 'октябрь', 'октября', 'окт', 'қазан'],
  ['novembre', 'nov', 'november', 'ноябрь', 'ноября', 'нояб', 'ноя', 'қараша'],
  ['décembre', 'déc', 'december', 'dec', 'dezember', 'dez', 'декабрь', 'декабря', 'дек', 'желтоқсан'],
];
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const seasonNames: readonly (readonly [string, readonly string[]])[] = [
  ['21', ['printemps', 'spring', 'frühling', 'frühjahr', 'весна', 'весной', 'весны', 'көктем']],
  ['22', ['été', 'summer', 'sommer', 'лето', 'летом', 'лета', 'жаз']],
  ['23', ['automne', 'autumn', 'fall', 'herbst', 'осень', 'осенью', 'осени', 'күз']],
  ['24', ['hiver', 'winter', 'зима', 'зимой', 'зимы', 'қыс']],
];

const months: ReadonlyMap<string, number> = new Map(monthNames.flatMap((names, index) => names.map((name) => [plainWords(name), index + 1] as const)));
const seasons: ReadonlyMap<string, string> = new Map(seasonNames.flatMap(([code, names]) => names.map((name) => [plainWords(name), code] as const)));

/** Month 1 to 12 of a plain word, with or without a full stop. */
export function monthOfWord(word: string): number | undefined {
  return months.get(word.replace(/\.$/u, ''));
}

/** Month of a Roman numeral, as Russian and German hands write it: `12.III.1915`. */
export function monthOfRoman(word: string): number | undefined {
  const index = romanMonths.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

/** EDTF season, 21 to 24, of a plain word. */
export function seasonOfWord(word: string): string | undefined {
  return seasons.get(word);
}
