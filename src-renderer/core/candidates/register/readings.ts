import type { Lattice } from '../../names/lattice';
import { noSound } from '../../names/sounds';

/** One way to read a word: its sounds (names/sounds) as one text, and what is unusual about reading it so. */
export type Reading = { readonly sounds: string; readonly cost: number };

const dearest = 0.5;

/**
 * The likeliest ways to read a word, the cheapest first, at most `most`. Two flat rows of sounds are compared in a fraction of
 * a microsecond, where two lattices take tens: enough for an estimate over millions of pairs, not for the decision.
 */
export function readingsOf(lattice: Lattice, most: number, added = 0): readonly Reading[] {
  const reached: Map<string, number>[] = Array.from({ length: lattice.size }, () => new Map<string, number>());
  reached[0]?.set('', 0);
  for (let place = 0; place < lattice.size - 1; place += 1) {
    const here = [...(reached[place] ?? [])].sort(([, one], [, other]) => one - other).slice(0, most);
    for (const edge of lattice.edges[place] ?? []) {
      const there = reached[edge.to];
      for (const [sounds, cost] of here) {
        const total = cost + edge.cost;
        const next = edge.sound === noSound ? sounds : sounds + String.fromCharCode(edge.sound);
        if (total <= dearest && total < (there?.get(next) ?? Number.POSITIVE_INFINITY)) there?.set(next, total);
      }
    }
  }
  return [...(reached[lattice.size - 1] ?? [])]
    .sort(([one, first], [other, second]) => first - second || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([sounds, cost]) => ({ sounds, cost: cost + added }));
}
