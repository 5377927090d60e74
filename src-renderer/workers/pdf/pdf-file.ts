import type { ByteSource } from '../../core/filetypes/byte-source';
import { type CrossReferences, readCrossReferences } from './cross-references';
import { pdfParser } from './parse';
import { type ObjectAt, readObjectAt } from './read-object';
import { rebuildReferences } from './rebuild';
import { filtersOf, unpackStream } from './stream-data';
import { isDictionary, isReference, numberOf, type PdfDictionary, type PdfValue } from './values';

/** A PDF read object by object, so that of a file of 1 GB only what a page needs is ever in memory. */
export type PdfFile = {
  readonly source: ByteSource;
  readonly trailer: PdfDictionary;
  /** Strings and streams are encrypted and mean nothing as they stand; dictionaries, names and numbers can be read. */
  readonly encrypted: boolean;
  /** The file's own list of objects was useless and the objects were looked for one by one. */
  readonly rebuilt: boolean;
  readonly numbers: () => Iterable<number>;
  object(number: number): Promise<ObjectAt | undefined>;
  /** The value behind a reference, through as many references as there are; what is no reference comes back as it is. */
  resolve(value: PdfValue | undefined): Promise<PdfValue | undefined>;
  dictionary(value: PdfValue | undefined): Promise<PdfDictionary | undefined>;
};

const mostPackedBytes = 67_108_864;
/** Parsed object streams that are kept; each is at most as large as its file makes it. */
const keptStreams = 8;
const keptObjects = 2_000;

/** Opens by the file's own references; undefined when they are damaged. */
export async function openPdfFile(source: ByteSource): Promise<PdfFile | undefined> {
  const references = await readCrossReferences(source);
  return references === undefined ? undefined : fileOf(source, references, false);
}

/** Opens by looking for every object in the whole file; undefined when there is none. */
export async function rebuildPdfFile(source: ByteSource): Promise<PdfFile | undefined> {
  const references = await rebuildReferences(source);
  return references === undefined ? undefined : fileOf(source, references, true);
}

function fileOf(source: ByteSource, { places, trailer }: CrossReferences, rebuilt: boolean): PdfFile {
  const objects = new Map<number, Promise<ObjectAt | undefined>>();
  const streams = new Map<number, Promise<readonly PdfValue[]>>();

  function remembered<Key, Value>(map: Map<Key, Value>, most: number, key: Key, make: () => Value): Value {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    map.set(key, made);
    if (map.size > most) map.delete(map.keys().next().value as Key);
    return made;
  }

  async function resolve(value: PdfValue | undefined, depth = 0): Promise<PdfValue | undefined> {
    if (!isReference(value)) return value;
    if (depth > 20) return undefined;
    return resolve((await object(value.object))?.value, depth + 1);
  }

  /** The length of a stream is followed one step only: two that lean on each other would wait for ever. */
  async function lengthOf(value: PdfValue | undefined): Promise<PdfValue | undefined> {
    if (!isReference(value)) return value;
    const place = places.get(value.object);
    return place?.kind === 'at' ? (await readObjectAt(source, place.offset, async () => undefined))?.value : undefined;
  }

  async function unpackObjects(number: number): Promise<readonly PdfValue[]> {
    const place = places.get(number);
    if (place?.kind !== 'at') return [];
    const holder = await readObjectAt(source, place.offset, lengthOf);
    if (holder?.stream === undefined || !isDictionary(holder.value) || holder.stream.to - holder.stream.from > mostPackedBytes) return [];
    const stored = new Uint8Array(await source.read(holder.stream.from, holder.stream.to));
    const bytes = await unpackStream(stored, await filtersOf(holder.value, lengthOf), mostPackedBytes);
    if (bytes === undefined) return [];
    const count = numberOf(holder.value.entries.get('N')) ?? 0;
    const first = numberOf(holder.value.entries.get('First')) ?? 0;
    const parser = pdfParser(bytes);
    const offsets: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const [own, offset] = [parser.value(), parser.value()];
      if (typeof own !== 'number' || typeof offset !== 'number') break;
      offsets.push(first + offset);
    }
    return offsets.map((offset) => {
      parser.moveTo(offset);
      return parser.value() ?? null;
    });
  }

  async function read(number: number): Promise<ObjectAt | undefined> {
    const place = places.get(number);
    if (place === undefined) return undefined;
    if (place.kind === 'at') {
      const found = await readObjectAt(source, place.offset, lengthOf);
      return found?.number === number ? found : undefined;
    }
    const values = await remembered(streams, keptStreams, place.stream, () => unpackObjects(place.stream));
    const value = values[place.index];
    return value === undefined ? undefined : { number, value };
  }

  function object(number: number): Promise<ObjectAt | undefined> {
    return remembered(objects, keptObjects, number, () => read(number));
  }

  return {
    source,
    trailer,
    rebuilt,
    encrypted: trailer.entries.has('Encrypt'),
    numbers: () => places.keys(),
    object,
    resolve: (value) => resolve(value),
    async dictionary(value) {
      const found = await resolve(value);
      return isDictionary(found) ? found : undefined;
    },
  };
}
