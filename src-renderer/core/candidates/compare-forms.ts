import type { ManProfile } from '../model/profile';
import { compareNames, type NameComparison } from '../names/compare';
import { type ParsedName, parseName } from '../names/parse';

/** The properties whose written texts are names of the man: his own, and his alias in the Resistance. */
const nameProperties: ReadonlySet<string> = new Set(['name', 'resistance-alias']);
/** A man seldom has more; the rest would cost the square of their number. */
const mostForms = 12;

/** A man's written names, each once; those read in a source marked as wrong are none of his. */
export function nameFormsOf({ values }: Pick<ManProfile, 'values'>): readonly string[] {
  const forms = values
    .filter(({ property, discredited }) => nameProperties.has(property) && discredited === undefined)
    .map(({ written }) => written.text.trim());
  return [...new Set(forms.filter((form) => form !== ''))].slice(0, mostForms);
}

export type BestForms = { readonly first: ParsedName; readonly second: ParsedName; readonly comparison: NameComparison };

/** The two written forms that agree best; null when either man has no readable name. Each form is parsed once. */
export function bestForms(first: readonly string[], second: readonly string[]): BestForms | null {
  const [one, other] = [first, second].map((forms) => forms.map((form) => parseName(form)).filter(({ parts }) => parts.length > 0));
  let best: BestForms | null = null;
  for (const a of one ?? []) {
    for (const b of other ?? []) {
      const comparison = compareNames(a, b);
      if (best === null || isBetter({ first: a, second: b, comparison }, best)) best = { first: a, second: b, comparison };
    }
  }
  return best;
}

// Of equals, the longer forms say more; then their words decide, so that either order of the men gives the same pair.
function isBetter(one: BestForms, other: BestForms): boolean {
  const score = rounded(one.comparison.nameScore) - rounded(other.comparison.nameScore);
  if (score !== 0) return score > 0;
  const parts = one.comparison.parts.length - other.comparison.parts.length;
  return parts === 0 ? keyOf(one) < keyOf(other) : parts > 0;
}

/** Sums of costs differ in their last digits by the order of the two. */
export function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

function keyOf({ first, second }: BestForms): string {
  return [first.written, second.written].sort().join('\n');
}
