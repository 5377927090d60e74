import type { SoldierSummary } from '../../core/model/summary';
import type { TextFunction } from '../../text/use-text';

/** One end of a life in a list: "1915", "v. 1915", "1914/1916"; a question mark when unknown. `edtf` as stored. */
function yearText(edtf: string, years: readonly [number, number] | null, text: TextFunction): string {
  if (years === null) return '?';
  const [first, last] = years;
  if (/[~%?]/.test(edtf)) return text('records.yearAbout', { year: String(/\d{4}/.exec(edtf)?.[0] ?? first) });
  return first === last ? String(first) : `${first}/${last}`;
}

/** Years of birth and death on one line; empty when neither is known. */
export function yearsLine(summary: SoldierSummary, text: TextFunction): string {
  if (summary.birthYears === null && summary.deathYears === null) return '';
  return text('records.yearsLine', { birth: yearText(summary.birth, summary.birthYears, text), death: yearText(summary.death, summary.deathYears, text) });
}
