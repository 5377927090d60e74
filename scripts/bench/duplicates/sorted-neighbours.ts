import type { ManProfile } from '../../../src-renderer/core/model/profile';
import { foldForSearch } from '../../../src-renderer/core/search/fold';
import { jaroWinkler } from '../../evaluate-names/peers';
import { pairKey } from './labelled-register';

export type ScoredPair = { readonly key: string; readonly score: number };

const window = 20;

/**
 * The peer: the classical way of record linkage. Names transliterated, their words in alphabetical order, sorted from the
 * front and from the back; each compared with its neighbours by Jaro-Winkler and the same weight of year and place that the
 * name engine gives (jellyfish, whose Jaro-Winkler this is, cannot be installed here).
 */
export function sortedNeighbours(profiles: readonly ManProfile[]): readonly ScoredPair[] {
  const men = profiles.map((profile) => ({ profile, text: foldForSearch(nameOf(profile)).split(' ').sort().join(' ') }));
  const scored = new Map<string, number>();
  for (const order of [(text: string) => text, (text: string) => [...text].reverse().join('')]) {
    const sorted = men.map((man) => ({ ...man, sort: order(man.text) })).sort((one, other) => (one.sort < other.sort ? -1 : 1));
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1, index + 1 + window)) {
        const score = jaroWinkler(one.text, other.text) * 0.9 + factShare(one.profile, other.profile);
        scored.set(pairKey(one.profile.id, other.profile.id), score);
      }
    });
  }
  return [...scored].map(([key, score]) => ({ key, score })).sort((one, other) => other.score - one.score);
}

function nameOf({ values }: ManProfile): string {
  return values.find(({ property }) => property === 'name')?.written.text ?? '';
}

function factShare(one: ManProfile, other: ManProfile): number {
  const [year, otherYear] = [textOf(one, 'birth-date'), textOf(other, 'birth-date')];
  const [place, otherPlace] = [textOf(one, 'birth-place'), textOf(other, 'birth-place')];
  const gap = year === '' || otherYear === '' ? -1 : Math.abs(Number(year) - Number(otherYear));
  const byYear = gap < 0 ? 0 : gap === 0 ? 0.05 : gap === 1 ? 0.02 : -0.08;
  return byYear + (place === '' || otherPlace === '' ? 0 : place === otherPlace ? 0.05 : -0.04);
}

function textOf({ values }: ManProfile, property: string): string {
  const value = values.find((one) => one.property === property)?.value;
  return value?.type === 'date' ? value.edtf : value?.type === 'place' ? value.name : '';
}
