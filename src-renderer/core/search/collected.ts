/** The men of one segment who have every wanted word, with the sum of what their words are worth (above 0 unless no word was wanted). */
export type Collected = {
  /** Adds to the number of men of each sum. */
  count(counts: Uint32Array): void;
  /** Visits the men of at least some sum in no promised order, until it is answered true. */
  each(least: number, visit: (man: number, total: number, at: number) => boolean): void;
  /** A bit for each wanted word that a name answered best; `at` as the man was visited with. */
  byName(man: number, at: number): number;
};

export function menOfCollected(collected: Collected): readonly number[] {
  const men: number[] = [];
  collected.each(0, (man) => {
    men.push(man);
    return false;
  });
  return men;
}
