/**
 * A memory of what was used last, at most twice as many entries as one half holds: when a half is full the older one is forgotten, so that what is
 * asked for with every key stays.
 */
export class Recent<Key, Value> extends Map<Key, Value> {
  readonly #most: number;
  #older: Map<Key, Value> = new Map();

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override get(key: Key): Value | undefined {
    const value = super.get(key);
    if (value !== undefined) return value;
    const before = this.#older.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  override set(key: Key, value: Value): this {
    if (super.size >= this.#most && !super.has(key)) {
      this.#older = new Map(this);
      super.clear();
    }
    return super.set(key, value);
  }
}
