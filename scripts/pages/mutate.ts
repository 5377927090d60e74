/** A generator that gives the same numbers for the same seed (mulberry32, public domain); `below(n)`: a whole number from 0 to n - 1. */
type Chance = { below(limit: number): number; pick<Value>(values: readonly Value[]): Value };

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (values) => values[below(values.length)] as never };
}

type Mutation = (bytes: Uint8Array, luck: Chance) => Uint8Array;

/** Headers decide most, so half of all changes fall into the first bytes. */
function place(bytes: Uint8Array, luck: Chance): number {
  return luck.below(luck.below(2) === 0 ? Math.min(bytes.length, 700) : bytes.length);
}

const someBytes: Mutation = (bytes, luck) => {
  const changed = bytes.slice();
  for (let count = 1 + luck.below(30); count > 0; count -= 1) changed[place(changed, luck)] = luck.below(256);
  return changed;
};

const oneBit: Mutation = (bytes, luck) => {
  const changed = bytes.slice();
  for (let count = 1 + luck.below(8); count > 0; count -= 1) {
    const at = place(changed, luck);
    changed[at] = (changed[at] ?? 0) ^ (1 << luck.below(8));
  }
  return changed;
};

/** Sizes, counts and offsets become the numbers that overflow. */
const absurdNumber: Mutation = (bytes, luck) => {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let count = 1 + luck.below(3); count > 0; count -= 1) {
    const at = place(changed, luck);
    const value = luck.pick([0, 1, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, changed.length, 65_535 * 65_536]);
    if (at + 4 <= changed.length) view.setUint32(at, value, luck.below(2) === 0);
  }
  return changed;
};

const cutShort: Mutation = (bytes, luck) => bytes.slice(0, 1 + luck.below(bytes.length));

const piece: Mutation = (bytes, luck) => {
  const [from, to] = [place(bytes, luck), place(bytes, luck)].toSorted((one, other) => one - other) as [number, number];
  const part = bytes.subarray(from, Math.min(to, from + 5_000));
  const at = luck.below(bytes.length);
  return luck.below(2) === 0 ? joined(bytes.subarray(0, at), part, bytes.subarray(at)) : joined(bytes.subarray(0, from), bytes.subarray(from + part.length));
};

/** In a PDF, written numbers: lengths, object numbers, sizes. */
const writtenNumber: Mutation = (bytes, luck) => {
  const text = Buffer.from(bytes).toString('latin1');
  const found = [...text.matchAll(/\d+/g)];
  if (found.length === 0) return someBytes(bytes, luck);
  let changed = text;
  for (let count = 1 + luck.below(4); count > 0; count -= 1) {
    const number = luck.pick(found);
    const other = luck.pick(['0', '1', '-1', '2', '3', '99999999', '4294967295', '1e9', luck.pick(found)[0]]);
    changed =
      changed.slice(0, number.index) +
      other.padEnd(number[0].length).slice(0, Math.max(other.length, number[0].length)) +
      changed.slice(number.index + number[0].length);
  }
  return new Uint8Array(Buffer.from(changed, 'latin1'));
};

const mutations = [someBytes, oneBit, absurdNumber, cutShort, piece];

/** The bytes damaged once or several times over, the same for the same seed. */
export function mutate(bytes: Uint8Array, luck: Chance): Uint8Array {
  const pdf = bytes[0] === 0x25 && bytes[1] === 0x50;
  let changed = bytes;
  for (let times = 1 + luck.below(3); times > 0 && changed.length > 0; times -= 1)
    changed = luck.pick(pdf ? [...mutations, writtenNumber, writtenNumber] : mutations)(changed, luck);
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
