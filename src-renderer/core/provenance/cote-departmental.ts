import { message } from '../message';
import type { CoteReading } from './cote';

const letters = '[A-Z][A-Za-z]{0,3}';
const pattern = new RegExp(`^(?:(?:Arch\\.? ?d[ée]p\\.?|AD|FRAD) ?\\d{0,3}[ _,]*)?(\\d{1,5}) ?(${letters}) ?(\\d[\\d /-]*)?$`, 'iu');

/** French departmental archives: `506W285` becomes `506 W 285`, `5fi7/2` becomes `5 Fi 7/2`, `6av12` becomes `6 AV 12` (domain.md §1). */
export function departmentalCote(text: string): CoteReading | undefined {
  const found = pattern.exec(text);
  if (found === null) {
    return undefined;
  }
  const [, number = '', series = '', item = ''] = found;
  const tail = item.replace(/ ?([/-]) ?/gu, '$1').trim();
  const known = series.length === 1 ? series.toUpperCase() : knownSeries.get(series.toUpperCase());
  if (known === undefined) {
    return { cote: text, warnings: [message('provenance.warning.unknownSeries', { series: `${number} ${series}` })] };
  }
  return { cote: [number, known, tail].filter((part) => part !== '').join(' '), warnings: [] };
}

// The frame of filing of the departmental archives: one letter, or one of these as they are printed. Anything else is not
// ours to spell (`12 mars 1944` is no cote) and warns.
const knownSeries: ReadonlyMap<string, string> = new Map(['Fi', 'Mi', 'Num', 'Ph', 'Per', 'AV', 'EDT', 'ETP', 'BIB'].map((name) => [name.toUpperCase(), name]));
