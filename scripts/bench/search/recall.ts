import { parseQuery } from '../../../src-renderer/core/search/query';
import type { SearchIndex } from '../../../src-renderer/core/search/search-index';
import { pick, randomOf } from '../../evaluate-names/random';
import { type Clerk, spell, withSlips } from '../../evaluate-names/spell';
import type { BenchMan } from './register';

export type Recall = {
  readonly what: string;
  readonly queries: number;
  /** Share of the queries in whose first 5, 10 and 50 a man of the very name stands. */
  readonly byName: readonly [number, number, number];
  /** The same for the man the query was made from, whom nothing tells from his namesakes. */
  readonly himself: readonly [number, number, number];
};

const depths = [5, 10, 50] as const;

/** Whether men are found under spellings and slips that nothing in the index holds. */
export function measureRecall(index: SearchIndex, men: readonly BenchMan[], queries: number, seed: string): readonly Recall[] {
  const random = randomOf(`${seed} recall ${men.length}`);
  const placeOf = new Map(men.map(({ texts }, place) => [texts.id, place]));
  const stored = (man: BenchMan) => man.texts.texts[0]?.written ?? '';
  const foreign = (clerk: Clerk) => (man: BenchMan) => spell(man.kazakh, clerk, random);
  const kinds: readonly (readonly [string, (man: BenchMan) => string])[] = [
    ['name with one slip', (man) => withSlips(stored(man), 1, random)],
    ['name with two slips', (man) => withSlips(stored(man), 2, random)],
    ['surname with one slip', (man) => withSlips(stored(man).split(' ')[1] ?? '', 1, random)],
    ['name as a German clerk wrote it', foreign('german')],
    ['name as a French clerk wrote it', foreign('french')],
    ['name as an English clerk wrote it', foreign('english')],
    ['foreign name with one slip', (man) => withSlips(foreign(pick(random, ['german', 'french', 'english'] as const))(man), 1, random)],
    [
      'foreign name, first seven letters of each word',
      (man) => foreign(pick(random, ['german', 'french', 'english'] as const))(man).replace(/(\S{7})\S+/gu, '$1'),
    ],
  ];
  return kinds.map(([what, queryOf]) => {
    const byName = [0, 0, 0];
    const himself = [0, 0, 0];
    for (let at = 0; at < queries; at += 1) {
      const man = pick(random, men);
      const found = index.find(parseQuery(queryOf(man)), { limit: 50 }).best.map(({ id }) => men[placeOf.get(id) ?? -1]);
      const isOfName = (other: BenchMan | undefined) =>
        other !== undefined && (what.startsWith('surname') ? surnameOf(other) === surnameOf(man) : other.kazakh === man.kazakh);
      for (const [place, depth] of depths.entries()) {
        if (found.slice(0, depth).some(isOfName)) byName[place] = (byName[place] ?? 0) + 1;
        if (found.slice(0, depth).includes(man)) himself[place] = (himself[place] ?? 0) + 1;
      }
    }
    return { what, queries, byName: shares(byName, queries), himself: shares(himself, queries) };
  });
}

function surnameOf({ kazakh }: BenchMan): string {
  return kazakh.split(' ')[1] ?? '';
}

function shares([one = 0, two = 0, three = 0]: readonly number[], of: number): readonly [number, number, number] {
  return [one / of, two / of, three / of];
}
