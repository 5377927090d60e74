/** Numbers in one typed array that grows; a register of 100,000 men holds a few million of them. `values` is replaced when it grows. */
export class Growing {
  values = new Uint32Array(0);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(Math.max(256, this.length * 2));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Forgets all, the memory too. */
  clear(): void {
    this.values = new Uint32Array(0);
    this.length = 0;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }
}

/** FNV-1a over UTF-16 units, unsigned. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** Two hashes as one; the order of the two counts. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first ^ (first >>> 15), 2246822519) ^ Math.imul(second ^ (second >>> 13), 3266489917);
  hash = Math.imul(hash ^ (hash >>> 16), 668265263);
  return (hash ^ (hash >>> 15)) >>> 0;
}
