/** The first so many of the nearest: those fewest slips away, and among these the first that came. */
export class Nearest {
  readonly #levels: number[][];
  readonly #most: number;
  /** How many slips away another may be and still be among them; -1 when there are enough without any. */
  allowed: number;

  constructor(allowed: number, most: number) {
    this.#levels = Array.from({ length: allowed + 1 }, () => []);
    this.#most = most;
    this.allowed = allowed;
  }

  /** Does nothing with what is further away than is still allowed. */
  add(slips: number, item: number): void {
    if (slips > this.allowed) return;
    this.#levels[slips]?.push(item);
    let count = 0;
    for (let level = 0; level <= this.allowed; level += 1) {
      count += this.#levels[level]?.length ?? 0;
      if (count >= this.#most) this.allowed = level - 1;
    }
  }

  all(): readonly number[] {
    return this.#levels.flat().slice(0, this.#most);
  }
}
