/** Averages boxes of `factor` × `factor` pixels while rows arrive one by one, so that a large page never stands in memory whole. */
export type RowReducer = {
  /** One row of RGBA pixels; columns outside [left, left + width) are not looked at. */
  addRow(row: Uint8ClampedArray): void;
  /** One row of one-bit pixels, each bit as light as `light` when it is 1 and as the opposite when it is 0; for boxes of more than one pixel. */
  addBits(row: Uint8Array | Uint8ClampedArray, light: boolean): void;
  /** Closes a last box that is not full. */
  finish(): void;
};

/** How many bits of a byte are 1. */
const ones = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

function countBits(row: Uint8Array | Uint8ClampedArray, from: number, to: number): number {
  const [first, last] = [from >>> 3, to >>> 3];
  const head = 0xff >>> (from & 7);
  const tail = 0xff & ~(0xff >>> (to & 7));
  if (first === last) return ones[(row[first] ?? 0) & head & tail] ?? 0;
  let count = (ones[(row[first] ?? 0) & head] ?? 0) + (tail === 0 ? 0 : (ones[(row[last] ?? 0) & tail] ?? 0));
  for (let at = first + 1; at < last; at += 1) count += ones[row[at] ?? 0] ?? 0;
  return count;
}

export type ReducedRow = (y: number, row: Uint8ClampedArray) => void;

/** `onRow` gets `ceil(width / factor)` RGBA pixels in a buffer that is used again. */
export function rowReducer(left: number, width: number, factor: number, onRow: ReducedRow): RowReducer {
  const across = Math.ceil(width / factor);
  const sums = new Uint32Array(across * 3);
  const output = new Uint8ClampedArray(across * 4).fill(255);
  let rows = 0;
  let y = 0;

  function flush(): void {
    for (let column = 0; column < across; column += 1) {
      const area = rows * Math.min(factor, width - column * factor);
      output[column * 4] = (sums[column * 3] ?? 0) / area;
      output[column * 4 + 1] = (sums[column * 3 + 1] ?? 0) / area;
      output[column * 4 + 2] = (sums[column * 3 + 2] ?? 0) / area;
    }
    onRow(y, output);
    sums.fill(0);
    rows = 0;
    y += 1;
  }

  return {
    addRow(row) {
      if (factor === 1) {
        onRow(y, row.subarray(left * 4, (left + width) * 4));
        y += 1;
        return;
      }
      let at = left * 4;
      for (let column = 0; column < across; column += 1) {
        const count = Math.min(factor, width - column * factor);
        let red = 0;
        let green = 0;
        let blue = 0;
        for (let step = 0; step < count; step += 1) {
          red += row[at] ?? 0;
          green += row[at + 1] ?? 0;
          blue += row[at + 2] ?? 0;
          at += 4;
        }
        const place = column * 3;
        sums[place] = (sums[place] ?? 0) + red;
        sums[place + 1] = (sums[place + 1] ?? 0) + green;
        sums[place + 2] = (sums[place + 2] ?? 0) + blue;
      }
      rows += 1;
      if (rows === factor) flush();
    },
    addBits(row, light) {
      for (let column = 0; column < across; column += 1) {
        const from = left + column * factor;
        const to = Math.min(from + factor, left + width);
        const set = countBits(row, from, to);
        const sum = 255 * (light ? set : to - from - set);
        const place = column * 3;
        sums[place] = (sums[place] ?? 0) + sum;
        sums[place + 1] = (sums[place + 1] ?? 0) + sum;
        sums[place + 2] = (sums[place + 2] ?? 0) + sum;
      }
      rows += 1;
      if (rows === factor) flush();
    },
    finish() {
      if (rows > 0) flush();
    },
  };
}
