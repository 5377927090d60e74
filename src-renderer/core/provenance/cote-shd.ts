import { type Message, message } from '../message';
import type { CoteReading } from './cote';

type Series = {
  /** Sub-series whose number is part of the series' name, as in GR 28 P 4. */
  readonly parts: (rest: readonly string[], separator: string) => string | undefined;
};

/** A series of one number has some 600,000 files (domain.md §1); a longer number has a page's run into it. */
const fileNumber = /^\d{1,6}$/u;
const oneNumber: Series = { parts: (rest) => (rest.length === 1 ? rest[0] : undefined) };
const departmentAndItem: Series = {
  parts: (rest, separator) => (rest.length === 2 ? rest.join('/') : rest.length === 1 && separator === '' ? rest[0] : undefined),
};
const numbersInOrder: Series = { parts: (rest) => (rest.length === 0 ? undefined : rest.join(' ')) };

/** The series of domain.md §1; 17, 18 and 19 P are counted by department or network and item (`19P47/24`). */
const series: { readonly [name: string]: Series } = {
  '13 P': numbersInOrder,
  '16 P': oneNumber,
  '17 P': departmentAndItem,
  '18 P': departmentAndItem,
  '19 P': departmentAndItem,
  '28 P': numbersInOrder,
};

const pattern = /^(?:SHD[ ,.]*)?(?:(GR|AC|DAVCC)[ .]*)?(\d{1,3})[ .]*([A-Z]{1,2})(?:[ .,]*(\d[\d /.-]*?))?[ .]*$/iu;

/** Reads a cote of the SHD (Vincennes GR, Caen AC); a series that is not of domain.md §1 warns and is kept as written. */
export function shdCote(text: string, siteId: string): CoteReading | undefined {
  const found = pattern.exec(text);
  if (found === null) {
    return undefined;
  }
  const [, fondsWritten, number = '', letters = '', rest = ''] = found;
  const name = `${Number(number)} ${letters.toUpperCase()}`;
  const caen = name === '21 P';
  const fonds =
    caen || fondsWritten?.toUpperCase() === 'AC' || (fondsWritten === undefined && siteId === 'site:caen' && series[name] === undefined) ? 'AC' : 'GR';
  const warnings: Message[] = [];
  if ((caen && siteId === 'site:vincennes') || (!caen && siteId === 'site:caen')) {
    warnings.push(message('provenance.warning.otherSite', { series: `${fonds} ${name}`, site: caen ? 'SHD Caen' : 'SHD Vincennes' }));
  }
  const rule = caen ? oneNumber : series[name];
  if (rule === undefined) {
    // A series we do not know has no normal form of ours: a cote put in order would look checked.
    return { cote: text, warnings: [...warnings, message('provenance.warning.unknownSeries', { series: name })] };
  }
  const item = readItem(rule, rest, name, fonds, warnings);
  return { cote: item === '' ? `${fonds} ${name}` : `${fonds} ${name} ${item}`, warnings };
}

function readItem(rule: Series, rest: string, name: string, fonds: string, warnings: Message[]): string {
  if (rest === '') {
    warnings.push(message('provenance.warning.missingNumber', { series: `${fonds} ${name}` }));
    return '';
  }
  const separator = rest.includes('/') ? '/' : '';
  // In the one-number series a blank only groups the digits: `431 207` is 431207.
  const numbers = rule === oneNumber && separator === '' ? [rest.replace(/[ .]/gu, '')] : rest.split(/[ /.]+/u).filter((part) => part !== '');
  const item = rule.parts(numbers, separator);
  const usual = rule === oneNumber ? fileNumber : /^[\d /-]+$/u;
  if (item !== undefined && usual.test(item)) {
    return item;
  }
  warnings.push(message('provenance.warning.unusualNumber', { series: `${fonds} ${name}`, number: rest }));
  return rest.replace(/ ?\/ ?/gu, '/');
}
