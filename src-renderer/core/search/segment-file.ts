import { failure, type Result, success } from '../result';
import type { PackedIds } from './packed-ids';
import type { PackedStrings } from './packed-strings';
import type { KeyTable, Segment } from './segment';

/** Raised whenever the bytes, the folding, the keys or the weights change their meaning: an index of another version is built anew. */
export const segmentVersion = 4;

type Column = Uint8Array | Uint16Array | Uint32Array;
const magic = 0x4d415452;
// Magic, version, checksum, number of columns; then for each column its bytes a unit and its length; then the columns.
const headWords = 4;

/**
 * A segment as one file: columns one after the other, each at a place divisible by four, so that reading it back copies nothing. Numbers stand in the
 * order of bytes of the machine, which is the same on all that run Chromium.
 */
export function segmentToBytes(segment: Segment): Uint8Array {
  const columns = columnsOf(segment);
  const head = (headWords + columns.length * 2) * 4;
  const size = columns.reduce((sum, { byteLength }) => sum + padded(byteLength), head);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, segmentVersion, 0, columns.length]);
  let place = head;
  for (const [index, column] of columns.entries()) {
    words[headWords + index * 2] = column.BYTES_PER_ELEMENT;
    words[headWords + index * 2 + 1] = column.length;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), place);
    place += padded(column.byteLength);
  }
  words[2] = checksum(bytes);
  return bytes;
}

/** Refuses what is not whole, of another version, or altered; the index is then built anew. `bytes` is kept and must not be changed afterwards. */
export function segmentFromBytes(bytes: Uint8Array<ArrayBuffer>): Result<Segment, 'damaged'> {
  if (bytes.byteOffset % 4 !== 0 || bytes.byteLength % 4 !== 0 || bytes.byteLength < headWords * 4) return failure('damaged');
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  if (words[0] !== magic || words[1] !== segmentVersion || words[2] !== checksum(bytes)) return failure('damaged');
  const columns: Column[] = [];
  let place = (headWords + (words[3] ?? 0) * 2) * 4;
  for (let index = 0; index < (words[3] ?? 0); index += 1) {
    const unit = words[headWords + index * 2] ?? 0;
    const length = words[headWords + index * 2 + 1] ?? 0;
    if (place + unit * length > bytes.byteLength) return failure('damaged');
    const from = bytes.byteOffset + place;
    columns.push(
      unit === 4
        ? new Uint32Array(bytes.buffer, from, length)
        : unit === 2
          ? new Uint16Array(bytes.buffer, from, length)
          : new Uint8Array(bytes.buffer, from, length),
    );
    place += padded(unit * length);
  }
  const segment = segmentOf(columns);
  return segment === undefined ? failure('damaged') : success(segment);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Four sums side by side, over numbers with a sign, which the engine keeps out of the heap: 100 MB take some 20 ms. Every word counts by where it stands; the checksum's own is passed over. */
function checksum({ buffer, byteOffset, byteLength }: Uint8Array): number {
  const words = new Int32Array(buffer, byteOffset, byteLength / 4);
  let one = 1;
  let two = 2;
  let three = 3;
  let four = 4;
  const end = words.length & ~3;
  for (let at = 4; at < end; at += 4) {
    one = Math.imul(one ^ (words[at] ?? 0), 0x01000193);
    two = Math.imul(two ^ (words[at + 1] ?? 0), 0x01000193);
    three = Math.imul(three ^ (words[at + 2] ?? 0), 0x01000193);
    four = Math.imul(four ^ (words[at + 3] ?? 0), 0x01000193);
  }
  for (let at = end; at < words.length; at += 1) one = Math.imul(one ^ (words[at] ?? 0), 0x01000193);
  const mixed = Math.imul(one ^ (two >>> 7), 31) ^ Math.imul(three ^ (four >>> 9), 37) ^ words.length ^ (words[3] ?? 0);
  return mixed >>> 0;
}

function columnsOf({ ids, terms, fields, postings, words, wordTerms, readings, skeletons, forms, commons }: Segment): readonly Column[] {
  const strings = ({ units, starts }: PackedStrings): readonly Column[] => [units, starts];
  const keys = (table: KeyTable): readonly Column[] => [...strings(table.keys), table.starts, table.words];
  return [
    ...(ids.kind === 'uuids' ? [ids.bytes, new Uint32Array(0)] : strings(ids.strings)),
    ...strings(terms),
    fields,
    postings.bytes,
    postings.starts,
    ...strings(words),
    wordTerms,
    ...keys(readings),
    ...keys(skeletons),
    forms.bytes,
    forms.starts,
    ...strings(commons.beginnings),
    commons.starts,
    commons.worths,
    commons.names,
    commons.lists,
    commons.sizes,
    commons.men.bytes,
    commons.men.starts,
  ];
}

function segmentOf(columns: readonly Column[]): Segment | undefined {
  const rest = columns.values();
  const narrow = (): Uint8Array | Uint16Array => {
    const column = rest.next().value;
    if (column === undefined || column instanceof Uint32Array) throw new RangeError();
    return column;
  };
  const bytes = (): Uint8Array => {
    const column = narrow();
    if (!(column instanceof Uint8Array)) throw new RangeError();
    return column;
  };
  const numbers = (): Uint32Array => {
    const column = rest.next().value;
    if (!(column instanceof Uint32Array)) throw new RangeError();
    return column;
  };
  const strings = (): PackedStrings => ({ units: narrow(), starts: numbers() });
  const keys = (): KeyTable => ({ keys: strings(), starts: numbers(), words: numbers() });
  const ids = (): PackedIds => {
    const { units, starts } = strings();
    return starts.length === 0 && units instanceof Uint8Array ? { kind: 'uuids', bytes: units } : { kind: 'strings', strings: { units, starts } };
  };
  try {
    return {
      ids: ids(),
      terms: strings(),
      fields: bytes(),
      postings: { bytes: bytes(), starts: numbers() },
      words: strings(),
      wordTerms: numbers(),
      readings: keys(),
      skeletons: keys(),
      forms: { bytes: bytes(), starts: numbers() },
      commons: {
        beginnings: strings(),
        starts: numbers(),
        worths: bytes(),
        names: bytes(),
        lists: numbers(),
        sizes: numbers(),
        men: { bytes: bytes(), starts: numbers() },
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
