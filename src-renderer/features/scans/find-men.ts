import type { SoldierSummary } from '../../core/model/summary';
import { foldForSearch, matchesTokens, queryTokens } from '../../core/search/fold';

/**
 * Men whose stored spellings, numbers or places hold every word typed, in any script; names that begin with it come first.
 * At most `most` of them.
 */
export function findMen(summaries: readonly SoldierSummary[], query: string, most: number): readonly SoldierSummary[] {
  const tokens = queryTokens(query);
  const [first] = tokens;
  if (first === undefined) return [];
  const starts: SoldierSummary[] = [];
  const others: SoldierSummary[] = [];
  for (const summary of summaries) {
    if (!matchesTokens(summary.folded, tokens)) continue;
    const begins = [summary.name, ...summary.otherNames].some((name) =>
      foldForSearch(name)
        .split(' ')
        .some((word) => word.startsWith(first)),
    );
    (begins ? starts : others).push(summary);
  }
  return [...starts, ...others].slice(0, most);
}

/** `1915–1944`, `vers` left to the record; empty when neither year is known. */
export function yearsOf({ birthYears, deathYears }: SoldierSummary): string {
  if (birthYears === null && deathYears === null) return '';
  return `${yearOf(birthYears)}–${yearOf(deathYears)}`;
}

function yearOf(years: readonly [number, number] | null): string {
  if (years === null) return '?';
  return years[0] === years[1] ? String(years[0]) : `${years[0]}/${years[1]}`;
}
