import { foldForSearch } from '../../src-renderer/core/search/fold';

/** Jaro-Winkler similarity (prefix of up to four letters, scale 0.1), the peer that record linkage measures itself against. */
export function jaroWinkler(first: string, second: string): number {
  if (first === second) return first === '' ? 0 : 1;
  const jaro = jaroOf(first, second);
  let prefix = 0;
  while (prefix < 4 && prefix < first.length && first[prefix] === second[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(first: string, second: string): number {
  if (first.length === 0 || second.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(first.length, second.length) / 2) - 1);
  const taken = new Array<boolean>(second.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < first.length; i += 1) {
    for (let j = Math.max(0, i - reach); j < Math.min(second.length, i + reach + 1); j += 1) {
      if (taken[j] === true || first[i] !== second[j]) continue;
      taken[j] = true;
      matched.push(first[i] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  const others = [...second].filter((_, index) => taken[index] === true);
  const halfSwaps = matched.filter((letter, index) => letter !== others[index]).length;
  const count = matched.length;
  return (count / first.length + count / second.length + (count - halfSwaps / 2) / count) / 3;
}

type Peer = { readonly name: string; readonly prepare: (written: string) => string };

export const peers: readonly Peer[] = [
  { name: 'Jaro-Winkler, as written', prepare: (written) => written.toLowerCase() },
  // Words in alphabetical order, since the order of given name and surname is unknown: it helps the peer.
  { name: 'Jaro-Winkler, transliterated', prepare: (written) => foldForSearch(written).split(' ').sort().join(' ') },
];
