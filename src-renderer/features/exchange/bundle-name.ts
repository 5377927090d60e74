import { asciiSlug } from '../../core/exchange/file-names';

/** The contract's rule for a bundle's name (src-main/contract/bundles.ts). */
const allowed = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export function isBundleName(name: string): boolean {
  return allowed.test(name);
}

/** One man's name, or how many men, and the day: a name that a colleague recognises in a folder. `day` is an ISO 8601 date. */
export function suggestedBundleName(names: readonly string[], day: string): string {
  const only = names.length === 1 ? asciiSlug(names[0] ?? '') : '';
  return `matricule-${only === '' ? names.length : only}-${day}`;
}
