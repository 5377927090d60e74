import { daysInMonth, twoDigits } from '../calendar';
import { monthOfRoman, monthOfWord, seasonOfWord } from './words';

/** What a typed date may mean: one EDTF text, or several when day and month, or the century, cannot be told apart. */
export type PointReading = { readonly edtf: readonly string[]; readonly why?: 'day-month' | 'two-digit-year' | 'impossible' };

const leading =
  /^(?:ne(?:e|s)?|born|geb(?:oren)?\.?|род(?:ился|илась)?\.?|le|la|l'|en|in|im|am|on|the|des?|du|au|au cours de|в|году|annee|an|jahr|year|mois de)(?:\s+|(?<='))/u;
const trailing = /\s*(?:г(?:ода|оду|од)?\.?|year)$/u;

/** Reads one date without qualifiers from plain words (human/words.ts); undefined when it is none. */
export function readPlainPoint(words: string): PointReading | undefined {
  let text = words.replace(/^[\s,;]+|[\s,;.]+$/gu, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(leading, '').replace(trailing, '').trim();
  }
  return readYear(text) ?? readDecade(text) ?? readNumbers(text) ?? readNamed(text);
}

// Old drafts of EDTF wrote u for an unknown digit, typists write ?, . _ or -.
function readYear(text: string): PointReading | undefined {
  if (/^\d{4}$/u.test(text)) {
    return { edtf: [text] };
  }
  if (/^(?=\d{1,3}[ux?._-]{1,3}$).{4}$/u.test(text)) {
    return { edtf: [text.replace(/[ux?._-]/gu, 'X')] };
  }
  if (/^\d{3}$/u.test(text)) {
    return { edtf: [`${text}X`] };
  }
  const unspecified = /^(\d{4}|\d{2}uu|\d{3}u)-(uu|xx|\d{2})(?:-(uu|xx|\d{2}))?$/u.exec(text);
  return unspecified !== null && /[ux]/u.test(text) ? { edtf: [text.replace(/[ux]/gu, 'X')] } : undefined;
}

function readDecade(text: string): PointReading | undefined {
  const found = /^(?:(?:les )?annees? (\d{3})0s?|(?:the )?(\d{3})0'?s|(\d{3})0-[ех]+(?: годы| гг\.?)?|(\d{3})0er(?: jahre)?)$/u.exec(text);
  const decade = found?.slice(1).find((digits) => digits !== undefined);
  return decade === undefined ? undefined : { edtf: [`${decade}X`] };
}

function readNumbers(text: string): PointReading | undefined {
  const dayFirst = /^(\d{1,2})( ?[/.-] ?| )(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst !== null) {
    const [, day = '', separator = '', month = '', year = ''] = dayFirst;
    return readDayMonth(Number(day), Number(month), year, separator.trim());
  }
  const yearFirst = /^(\d{4})(?: ?[/.-] ?| )(\d{1,2})(?:(?: ?[/.-] ?| )(\d{1,2}))?$/u.exec(text) ?? /^(1[89]\d\d)(\d\d)(\d\d)$/u.exec(text);
  if (yearFirst !== null) {
    const [, year = '', month = '', day] = yearFirst;
    return day === undefined ? monthOf(year, Number(month)) : dayOf(year, Number(month), Number(day));
  }
  const monthYear = /^(\d{1,2}) ?[/.-] ?(\d{4})$/u.exec(text);
  return monthYear === null ? undefined : monthOf(monthYear[2] ?? '', Number(monthYear[1]));
}

// French, German and Russian hands put the day first; with slashes or hyphens an American one may not have, so both are offered.
function readDayMonth(first: number, second: number, yearText: string, separator: string): PointReading | undefined {
  const year = yearText.length === 2 ? `19${yearText}` : yearText;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = separator === '.' ? undefined : dayOf(year, first, second);
  const edtf = [...new Set([...valid(dayFirst), ...valid(monthFirst)])];
  if (edtf.length === 0) {
    return { edtf: [], why: 'impossible' };
  }
  if (edtf.length > 1) {
    return { edtf, why: 'day-month' };
  }
  return yearText.length === 2 ? { edtf, why: 'two-digit-year' } : { edtf };
}

function readNamed(text: string): PointReading | undefined {
  const words = text
    .replace(/(\p{L})\.(?=\S)/gu, '$1. ')
    .replace(/(\d)\.(?=\p{L})/gu, '$1 ')
    .split(/[\s,]+/u);
  const year = words.find((word) => /^\d{4}\.?$/u.test(word))?.slice(0, 4);
  const rest = words.filter((word) => !/^\d{4}\.?$/u.test(word) && word !== 'de' && word !== 'of');
  if (year === undefined || rest.length === 0 || rest.length > 2) {
    return undefined;
  }
  const season = rest.length === 1 ? seasonOfWord((rest[0] ?? '').replace(/^l'/u, '')) : undefined;
  if (season !== undefined) {
    return { edtf: [`${year}-${season}`] };
  }
  const named = rest.map((word) => monthOfWord(word) ?? monthOfRoman(word.replace(/\.$/u, '')));
  const month = named.find((value) => value !== undefined);
  const others = rest.filter((_, index) => named[index] === undefined);
  if (month === undefined || others.length !== rest.length - 1) {
    return undefined;
  }
  const [dayWord] = others;
  if (dayWord === undefined) {
    return monthOf(year, month);
  }
  const day = /^(\d{1,2})(?:er|re|st|nd|rd|th|e|-?го|\.)?$/u.exec(dayWord)?.[1];
  return day === undefined ? undefined : dayOf(year, month, Number(day));
}

function monthOf(year: string, month: number): PointReading {
  return month >= 1 && month <= 12 ? { edtf: [`${year}-${twoDigits(month)}`] } : { edtf: [], why: 'impossible' };
}

function dayOf(year: string, month: number, day: number): PointReading {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(year), month);
  return exists ? { edtf: [`${year}-${twoDigits(month)}-${twoDigits(day)}`] } : { edtf: [], why: 'impossible' };
}

function valid(reading: PointReading | undefined): readonly string[] {
  return reading?.edtf ?? [];
}
