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
  return { cote: [number, seriesCase(series), tail].filter((part) => part !== '').join(' '), warnings: [] };
}

// Iconographic series are printed with one capital (Fi, Num); the others in capitals (W, AV, J).
function seriesCase(series: string): string {
  const upper = series.toUpperCase();
  return upper === 'FI' || upper === 'NUM' ? `${upper.slice(0, 1)}${upper.slice(1).toLowerCase()}` : upper;
}
