/** A man found in one segment: the sum of what his words are worth (above 0 unless no word was wanted), and a bit for each wanted word that a name answered best. */
export type CollectedMan = { readonly man: number; readonly total: number; readonly byName: number };

/** The men of one segment who have every wanted word. */
export type Collected = {
  readonly size: number;
  /** The first so many by their sums, the greatest first; equals in no promised order. */
  best(most: number): readonly CollectedMan[];
  /** Visits all of them in no promised order. */
  each(visit: (man: number, total: number) => void): void;
};

export function menOfCollected(collected: Collected): readonly number[] {
  const men: number[] = [];
  collected.each((man) => men.push(man));
  return men;
}

/** Takes men one after the other and keeps the greatest sums: those below `least` need not be offered any more. */
export class BestTotals {
  /** What a man's sum must reach to be among the best still. */
  least = 0;
  readonly #most: number;
  #men: { readonly man: number; readonly total: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(man: number, total: number): void {
    this.#men.push({ man, total });
    // Put in order only now and then; from then on equals of the last are no better than it.
    if (this.#men.length >= 2 * this.#most) this.#keepBest();
  }

  all(): readonly { readonly man: number; readonly total: number }[] {
    this.#keepBest();
    return this.#men;
  }

  #keepBest(): void {
    this.#men.sort((one, other) => other.total - one.total);
    this.#men.length = Math.min(this.#men.length, this.#most);
    if (this.#men.length === this.#most) this.least = (this.#men.at(-1)?.total ?? 0) + 1;
  }
}
