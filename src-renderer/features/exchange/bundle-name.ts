import { asciiSlug } from '../../core/exchange/file-names';

/** The contract's rule for a bundle's name (src-main/contract/bundles.ts). */
const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export function isBundleName(name: string): boolean {
  return allowed.test(name);
}

/**
 * One man's name in the first of his spellings that Latin letters can write, or how many men, and the day: a name that a
 * colleague recognises in a folder. `spellings` holds one list for each man; `day` is an ISO 8601 date.
 */
export function suggestedBundleName(spellings: readonly (readonly string[])[], day: string): string {
  const only = spellings.length === 1 ? spellings[0]?.map(asciiSlug).find((slug) => /[A-Za-z]{2}/.test(slug)) : undefined;
  return `matricule-${only ?? spellings.length}-${day}`;
}
