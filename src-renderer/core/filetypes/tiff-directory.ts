import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { mostPages, mostTagBytes } from './limits';

export type TiffLayout = { readonly littleEndian: boolean; readonly big: boolean };
/** `valueAt`: where in the file the values stand, inside the entry itself when they fit. */
export type TiffEntry = { readonly type: number; readonly count: number; readonly valueAt: number };
export type TiffDirectory = { readonly at: number; readonly entries: ReadonlyMap<number, TiffEntry> };
const rational = 5;
/** Bytes of one value of each field type (TIFF 6.0 §2; 13 is TIFF Tech Note 1; 16 to 18 are BigTIFF). */
const typeBytes: { readonly [type: number]: number } = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};

/** The chain of directories, followed only as far as it is asked for: a file of 2 GB has thousands, far apart. */
type TiffChain = {
  readonly layout: TiffLayout;
  /** The next directory; `end` after the last one, `broken` where the chain breaks off, runs in a circle or exceeds the bound. */
  next(): Promise<TiffDirectory | 'end' | 'broken'>;
};

/** Opens the chain, each directory visited once, never more than `mostPages`. `damaged`: there is no header. */
export async function openTiffChain(source: ByteSource): Promise<Result<TiffChain, 'damaged'>> {
  const header = await source.read(0, 16);
  if (header.length < 8) return failure('damaged');
  const littleEndian = header[0] === 0x49;
  const view = viewOf(header);
  const big = view.getUint16(2, littleEndian) === 43;
  if (big && (header.length < 16 || view.getUint16(4, littleEndian) !== 8)) return failure('damaged');
  const layout: TiffLayout = { littleEndian, big };
  const visited = new Set<number>();
  let at = big ? unsigned64(view, 8, littleEndian) : view.getUint32(4, littleEndian);
  return success({
    layout,
    async next() {
      if (at === 0) return 'end';
      if (visited.has(at) || visited.size >= mostPages) return 'broken';
      const read = await readDirectory(source, layout, at);
      if (read === undefined) return 'broken';
      visited.add(at);
      at = read.next;
      return read.directory;
    },
  });
}

type DirectoryRead = { readonly directory: TiffDirectory; readonly next: number };

async function readDirectory(source: ByteSource, { littleEndian, big }: TiffLayout, at: number): Promise<DirectoryRead | undefined> {
  const countBytes = big ? 8 : 2;
  const entryBytes = big ? 20 : 12;
  const counter = await source.read(at, at + countBytes);
  if (counter.length < countBytes) return undefined;
  const count = big ? unsigned64(viewOf(counter), 0, littleEndian) : viewOf(counter).getUint16(0, littleEndian);
  // 65,535 is the most a classic directory can say; a BigTIFF that says more is not honest.
  if (count === 0 || count > 65_535) return undefined;
  const start = at + countBytes;
  const end = start + count * entryBytes;
  const block = await source.read(start, end + (big ? 8 : 4));
  if (block.length < count * entryBytes) return undefined;
  const view = viewOf(block);
  const entries = new Map<number, TiffEntry>();
  for (let index = 0; index < count; index += 1) {
    const offset = index * entryBytes;
    const tag = view.getUint16(offset, littleEndian);
    const type = view.getUint16(offset + 2, littleEndian);
    const values = big ? unsigned64(view, offset + 4, littleEndian) : view.getUint32(offset + 4, littleEndian);
    const bytes = (typeBytes[type] ?? 0) * values;
    const inline = offset + (big ? 12 : 8);
    const pointer = big ? unsigned64(view, inline, littleEndian) : view.getUint32(inline, littleEndian);
    // The first of two equal tags counts, as in libtiff.
    if (bytes > 0 && !entries.has(tag)) entries.set(tag, { type, count: values, valueAt: bytes <= (big ? 8 : 4) ? start + inline : pointer });
  }
  const hasNext = block.length >= count * entryBytes + (big ? 8 : 4);
  const next = !hasNext ? 0 : big ? unsigned64(view, count * entryBytes, littleEndian) : view.getUint32(count * entryBytes, littleEndian);
  return { directory: { at, entries }, next };
}

/** The whole numbers of one tag; undefined when the tag is absent, is not of a whole-number type, is absurdly long or lies outside the file. */
export async function readTiffNumbers(source: ByteSource, layout: TiffLayout, directory: TiffDirectory, tag: number): Promise<readonly number[] | undefined> {
  const entry = directory.entries.get(tag);
  if (entry === undefined) return undefined;
  const bytes = await readTiffBytes(source, directory, tag);
  if (bytes === undefined) return undefined;
  const read = numberReader(entry.type, viewOf(bytes), layout.littleEndian);
  return read === undefined ? undefined : Array.from({ length: entry.count }, (_, index) => read(index));
}

/** The numbers of one tag that may be fractions of two whole ones (RATIONAL, TIFF 6.0 §2); undefined as for `readTiffNumbers`. */
export async function readTiffFractions(source: ByteSource, layout: TiffLayout, directory: TiffDirectory, tag: number): Promise<readonly number[] | undefined> {
  const entry = directory.entries.get(tag);
  if (entry?.type !== rational) return readTiffNumbers(source, layout, directory, tag);
  const bytes = await readTiffBytes(source, directory, tag);
  if (bytes === undefined) return undefined;
  const view = viewOf(bytes);
  const whole = (index: number) => view.getUint32(index * 4, layout.littleEndian);
  return Array.from({ length: entry.count }, (_, index) => whole(index * 2) / (whole(index * 2 + 1) || 1));
}

/** The raw bytes of one tag's values; undefined as for `readTiffNumbers`. */
export async function readTiffBytes(source: ByteSource, directory: TiffDirectory, tag: number): Promise<Uint8Array | undefined> {
  const entry = directory.entries.get(tag);
  if (entry === undefined) return undefined;
  const length = (typeBytes[entry.type] ?? 0) * entry.count;
  if (length === 0 || length > mostTagBytes || entry.valueAt + length > source.size) return undefined;
  const bytes = await source.read(entry.valueAt, entry.valueAt + length);
  return bytes.length === length ? bytes : undefined;
}

function numberReader(type: number, view: DataView, littleEndian: boolean): ((index: number) => number) | undefined {
  switch (type) {
    case 1:
    case 7:
      return (index) => view.getUint8(index);
    case 6:
      return (index) => view.getInt8(index);
    case 3:
      return (index) => view.getUint16(index * 2, littleEndian);
    case 8:
      return (index) => view.getInt16(index * 2, littleEndian);
    case 4:
    case 13:
      return (index) => view.getUint32(index * 4, littleEndian);
    case 9:
      return (index) => view.getInt32(index * 4, littleEndian);
    case 16:
    case 18:
      return (index) => unsigned64(view, index * 8, littleEndian);
    default:
      return undefined;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Exact up to 2^53, which is more bytes than any file has; above that still beyond every file's end. */
function unsigned64(view: DataView, at: number, littleEndian: boolean): number {
  return Number(view.getBigUint64(at, littleEndian));
}
