/** Byte offsets of lines, eight bytes each, so that a million lines cost eight megabytes. */
export type Offsets = { readonly length: number; at(index: number): number; add(offset: number): void };

export function createOffsets(): Offsets {
  let values = new Float64Array(256);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => (index < length ? (values[index] ?? -1) : -1),
    add(offset) {
      if (length === values.length) {
        const larger = new Float64Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = offset;
      length += 1;
    },
  };
}
