import { hash } from 'node:crypto';

/** Which changes the journal holds, and with what content. Both hashes are hexadecimal SHA-256. */
export type KnownChanges = {
  readonly size: number;
  /** 'same' and 'other' speak of the content; 'new' when the id is not there. */
  compare(id: string, content: string): 'new' | 'same' | 'other';
  add(id: string, content: string): void;
};

// 128 bits of each hash: enough that two different ids or contents never meet, at half the memory.
const wordsPerEntry = 8;

/** A flat table with open addressing: a million changes take some 64 MB outside the heap, where a Map of strings takes several hundred on it. */
export function createKnownChanges(): KnownChanges {
  let capacity = 1024;
  let table = new Uint32Array(capacity * wordsPerEntry);
  let used = new Uint8Array(capacity);
  let size = 0;

  function slotOf(key: Uint32Array): number {
    let slot = (key[0] ?? 0) & (capacity - 1);
    while (used[slot] === 1 && !sameWords(table, slot * wordsPerEntry, key)) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function put(key: Uint32Array, value: Uint32Array): void {
    const slot = slotOf(key);
    if (used[slot] === 0) size += 1;
    used[slot] = 1;
    table.set(key, slot * wordsPerEntry);
    table.set(value, slot * wordsPerEntry + 4);
  }

  function grow(): void {
    const old = { table, used, capacity };
    capacity *= 2;
    table = new Uint32Array(capacity * wordsPerEntry);
    used = new Uint8Array(capacity);
    size = 0;
    for (let slot = 0; slot < old.capacity; slot += 1) {
      if (old.used[slot] === 0) continue;
      const at = slot * wordsPerEntry;
      put(old.table.subarray(at, at + 4), old.table.subarray(at + 4, at + 8));
    }
  }

  return {
    get size() {
      return size;
    },
    compare(id, content) {
      const slot = slotOf(idWords(id));
      if (used[slot] === 0) return 'new';
      return sameWords(table, slot * wordsPerEntry + 4, words(content)) ? 'same' : 'other';
    },
    add(id, content) {
      if (size * 4 >= capacity * 3) grow();
      put(idWords(id), words(content));
    },
  };
}

function idWords(id: string): Uint32Array {
  return words(hash('sha256', id));
}

function words(hex: string): Uint32Array {
  const result = new Uint32Array(4);
  for (let index = 0; index < 4; index += 1) result[index] = Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16);
  return result;
}

function sameWords(table: Uint32Array, at: number, key: Uint32Array): boolean {
  return table[at] === key[0] && table[at + 1] === key[1] && table[at + 2] === key[2] && table[at + 3] === key[3];
}
