import type { ByteSource } from '../../core/filetypes/byte-source';
import { pdfParser } from './parse';
import { type ObjectAt, readObjectAt } from './read-object';
import { filtersOf, unpackStream } from './stream-data';
import { isArray, isDictionary, numberOf, type PdfDictionary, type PdfValue } from './values';

/** Where an object stands: at a byte of the file, or as one of those packed into an object stream. */
export type ObjectPlace = { readonly kind: 'at'; readonly offset: number } | { readonly kind: 'packed'; readonly stream: number; readonly index: number };
/** What the tables read so far say; of an object that is free, older ones say nothing. */
type Read = { readonly places: Map<number, ObjectPlace>; readonly free: Set<number> };
export type CrossReferences = { readonly places: Map<number, ObjectPlace>; readonly trailer: PdfDictionary };

/** More tables than this are a circle with a long way round. */
const mostTables = 1_000;
const mostObjects = 5_000_000;
const mostTableBytes = 120_000_000;
/** The end of a file has its last table or the greater part of it, whose beginning is read then without another question. */
const tailBytes = 32_768;
/** The last table has most objects in it, those before it what was changed one time or another. */
const lastTableBytes = 524_288;
const earlierTableBytes = 65_536;

/** Reads the tables and streams of references from the last one back (ISO 32000-1 §7.5.4, §7.5.8); undefined when they cannot be followed to their end. */
export async function readCrossReferences(source: ByteSource): Promise<CrossReferences | undefined> {
  let next = await findStart(source);
  const read: Read = { places: new Map(), free: new Set() };
  const visited = new Set<number>();
  let trailer: PdfDictionary | undefined;
  while (next !== undefined) {
    if (visited.has(next) || visited.size > mostTables) return undefined;
    visited.add(next);
    const section = await readSection(source, next, visited.size === 1 ? lastTableBytes : earlierTableBytes, read);
    if (section === undefined || read.places.size > mostObjects) return undefined;
    trailer ??= section;
    const hybrid = numberOf(section.entries.get('XRefStm'));
    if (hybrid !== undefined && !visited.has(hybrid)) {
      visited.add(hybrid);
      await readSection(source, hybrid, earlierTableBytes, read);
    }
    next = numberOf(section.entries.get('Prev'));
  }
  return trailer === undefined ? undefined : { places: read.places, trailer };
}

async function findStart(source: ByteSource): Promise<number | undefined> {
  const from = Math.max(0, source.size - tailBytes);
  const tail = new TextDecoder('latin1').decode(await source.read(from, source.size));
  const found = /startxref\s+(\d+)/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  return found === null ? undefined : Number(found[1]);
}

/** `guess`: bytes that a table is first read to; a longer one is read again with more. */
async function readSection(source: ByteSource, at: number, guess: number, read: Read): Promise<PdfDictionary | undefined> {
  if (at >= source.size) return undefined;
  const head = new TextDecoder('latin1').decode(await source.read(at, at + 32));
  if (/^\s*xref/.test(head)) return readTable(source, at, guess, read);
  const object = await readObjectAt(source, at, async (value) => value);
  return object === undefined ? undefined : readStream(source, object, read);
}

async function readTable(source: ByteSource, at: number, guess: number, read: Read): Promise<PdfDictionary | undefined> {
  for (let length = guess; ; length *= 4) {
    const bytes = await source.read(at, at + length);
    const parser = pdfParser(bytes);
    const rows: [number, ObjectPlace | undefined][] = [];
    parser.take('xref');
    for (let first = parser.value(); typeof first === 'number'; first = parser.value()) {
      const count = parser.value();
      // Where what was read so far ends, more is read below.
      if (typeof count !== 'number') break;
      if (count > mostObjects) return undefined;
      parser.skip();
      for (let index = 0; index < count; index += 1) {
        const plain = plainRow(bytes, parser.position());
        if (plain !== undefined) {
          rows.push([first + index, plain.place]);
          parser.moveTo(parser.position() + rowBytes);
          continue;
        }
        const offset = parser.value();
        const generation = parser.value();
        const kind = parser.value();
        if (typeof offset !== 'number' || typeof generation !== 'number') break;
        const used = typeof kind === 'object' && kind?.kind === 'operator' && kind.name === 'n';
        rows.push([first + index, used && offset > 0 ? { kind: 'at', offset } : undefined]);
        parser.skip();
      }
    }
    const trailer = parser.value();
    if (isDictionary(trailer)) {
      for (const [number, place] of rows) keep(read, number, place);
      return trailer;
    }
    if (at + length >= source.size || length > mostTableBytes) return undefined;
  }
}

const rowBytes = 20;
const zero = 0x30;

/** A row as it must be written, ten digits, a space, five digits, a space, the word and a line end of two signs; the many rows of a large file are read so. */
function plainRow(bytes: Uint8Array, at: number): { readonly place: ObjectPlace | undefined } | undefined {
  const kind = bytes[at + 17];
  if (at + rowBytes > bytes.length || bytes[at + 10] !== 0x20 || bytes[at + 16] !== 0x20 || (kind !== 0x6e && kind !== 0x66)) return undefined;
  if (!isLineEnd(bytes[at + 18]) || !isLineEnd(bytes[at + 19])) return undefined;
  let offset = 0;
  for (let index = at; index < at + 16; index += 1) {
    if (index === at + 10) continue;
    const digit = (bytes[index] ?? 0) - zero;
    if (digit < 0 || digit > 9) return undefined;
    if (index < at + 10) offset = offset * 10 + digit;
  }
  return { place: kind === 0x6e && offset > 0 ? { kind: 'at', offset } : undefined };
}

/** Many writers have a space and one sign of the line's end. */
function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/** The newest table is read first, so what it says of an object stays. */
function keep({ places, free }: Read, number: number, place: ObjectPlace | undefined): void {
  if (places.has(number) || free.has(number)) return;
  if (place === undefined) free.add(number);
  else places.set(number, place);
}

async function readStream(source: ByteSource, object: ObjectAt, read: Read): Promise<PdfDictionary | undefined> {
  const { value, stream } = object;
  if (!isDictionary(value) || stream === undefined || stream.to - stream.from > mostTableBytes) return undefined;
  const stored = new Uint8Array(await source.read(stream.from, stream.to));
  const bytes = await unpackStream(stored, await filtersOf(value, async (each) => each), mostTableBytes);
  const widths = numbersOf(value.entries.get('W'));
  const size = numberOf(value.entries.get('Size')) ?? 0;
  const index = numbersOf(value.entries.get('Index')) ?? [0, size];
  if (bytes === undefined || widths === undefined || widths.length < 3 || widths.some((width) => width < 0 || width > 8)) return undefined;
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const step = kindWidth + firstWidth + secondWidth;
  let at = 0;
  const field = (from: number, width: number) => {
    let sum = 0;
    for (let byte = 0; byte < width; byte += 1) sum = sum * 256 + (bytes[from + byte] ?? 0);
    return sum;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    for (let count = 0; count < (index[pair + 1] ?? 0) && at + step <= bytes.length && step > 0; count += 1, at += step) {
      const kind = kindWidth === 0 ? 1 : field(at, kindWidth);
      const one = field(at + kindWidth, firstWidth);
      const other = field(at + kindWidth + firstWidth, secondWidth);
      if (kind === 1) keep(read, first + count, { kind: 'at', offset: one });
      else if (kind === 2) keep(read, first + count, { kind: 'packed', stream: one, index: other });
      else if (kind === 0) keep(read, first + count, undefined);
    }
  }
  return value;
}

function numbersOf(value: PdfValue | undefined): readonly number[] | undefined {
  return isArray(value) && value.items.every((item) => typeof item === 'number') ? (value.items as readonly number[]) : undefined;
}
