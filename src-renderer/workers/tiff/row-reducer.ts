/** Averages boxes of `factor` × `factor` pixels while rows arrive one by one, so that a large page never stands in memory whole. */
export type RowReducer = {
  /** One row of RGBA pixels; columns outside [left, left + width) are not looked at. */
  addRow(row: Uint8ClampedArray): void;
  /** One row of pixels as they are stored; for boxes of more than one pixel. */
  addBytes(row: Uint8Array | Uint8ClampedArray, layout: ByteLayout): void;
  /** One row of one-bit pixels, each bit as light as `light` when it is 1 and as the opposite when it is 0; for boxes of more than one pixel. */
  addBits(row: Uint8Array | Uint8ClampedArray, light: boolean): void;
  /** Closes a last box that is not full. */
  finish(): void;
};

/** Where a stored pixel has its colour: its length in bytes and which of them says how light red, green and blue are, or `inverted` how dark. */
export type ByteLayout = { readonly step: number; readonly red: number; readonly green: number; readonly blue: number; readonly inverted: boolean };

const rgba: ByteLayout = { step: 4, red: 0, green: 1, blue: 2, inverted: false };

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

  function endRow(): void {
    rows += 1;
    if (rows === factor) flush();
  }

  function addGreys(row: Uint8Array | Uint8ClampedArray, { step, red, inverted }: ByteLayout): void {
    for (let column = 0, at = left * step + red; column < across; column += 1) {
      const count = Math.min(factor, width - column * factor);
      const end = at + count * step;
      let sum = 0;
      for (; at < end; at += step) sum += row[at] ?? 0;
      addGrey(column, inverted ? 255 * count - sum : sum);
    }
  }

  function addGrey(column: number, sum: number): void {
    const place = column * 3;
    sums[place] = (sums[place] ?? 0) + sum;
    sums[place + 1] = (sums[place + 1] ?? 0) + sum;
    sums[place + 2] = (sums[place + 2] ?? 0) + sum;
  }

  function addColours(row: Uint8Array | Uint8ClampedArray, { step, red, green, blue }: ByteLayout): void {
    for (let column = 0, at = left * step; column < across; column += 1) {
      const end = at + Math.min(factor, width - column * factor) * step;
      let [reds, greens, blues] = [0, 0, 0];
      for (; at < end; at += step) {
        reds += row[at + red] ?? 0;
        greens += row[at + green] ?? 0;
        blues += row[at + blue] ?? 0;
      }
      const place = column * 3;
      sums[place] = (sums[place] ?? 0) + reds;
      sums[place + 1] = (sums[place + 1] ?? 0) + greens;
      sums[place + 2] = (sums[place + 2] ?? 0) + blues;
    }
  }

  return {
    addRow(row) {
      if (factor === 1) {
        onRow(y, row.subarray(left * 4, (left + width) * 4));
        y += 1;
        return;
      }
      addColours(row, rgba);
      endRow();
    },
    addBytes(row, layout) {
      if (layout.red === layout.green) addGreys(row, layout);
      else addColours(row, layout);
      endRow();
    },
    addBits(row, light) {
      for (let column = 0; column < across; column += 1) {
        const from = left + column * factor;
        const to = Math.min(from + factor, left + width);
        const set = countBits(row, from, to);
        addGrey(column, 255 * (light ? set : to - from - set));
      }
      endRow();
    },
    finish() {
      if (rows > 0) flush();
    },
  };
}
