import type { ByteSource } from '../../core/filetypes/byte-source';
import type { CrossReferences, ObjectPlace } from './cross-references';
import { pdfParser } from './parse';
import { readObjectAt } from './read-object';
import { filtersOf, unpackStream } from './stream-data';
import { isDictionary, isReference, nameOf, numberOf, type PdfValue } from './values';

const piece = 4_194_304;
/** An object's header or a trailer that lies across two pieces is found in the second. */
const overlap = 4_096;
const mostObjects = 500_000;
const mostPackedBytes = 67_108_864;

/**
 * Looks for every `12 0 obj` in the file, and for what object streams hold; the last of two with one number counts, as with changes added at the
 * end. A trailer is taken where one is left, else made up from the catalogue; undefined when there is not one object.
 */
export async function rebuildReferences(source: ByteSource): Promise<CrossReferences | undefined> {
  const places = new Map<number, ObjectPlace>();
  const entries = new Map<string, PdfValue>();
  const packed: number[] = [];
  for (let at = 0; at < source.size; at += piece) {
    const bytes = await source.read(Math.max(0, at - overlap), Math.min(source.size, at + piece));
    const text = new TextDecoder('latin1').decode(bytes);
    const base = Math.max(0, at - overlap);
    for (const found of text.matchAll(/(?<![0-9])(\d{1,10})[ \t\r\n]+(\d{1,5})[ \t\r\n]+obj\b/g)) {
      if (places.size > mostObjects) return undefined;
      places.set(Number(found[1]), { kind: 'at', offset: base + found.index });
      const head = text.slice(found.index, found.index + 400);
      if (head.includes('/ObjStm')) packed.push(Number(found[1]));
      // The dictionary of a stream of references says the same as a trailer.
      if (head.includes('/XRef')) addTrailer(entries, pdfParser(bytes, found.index + found[0].length).value());
    }
    for (const found of text.matchAll(/trailer\s*<</g)) addTrailer(entries, pdfParser(bytes, found.index + 'trailer'.length).value());
  }
  if (places.size === 0) return undefined;
  for (const stream of new Set(packed)) await addPacked(source, places, stream);
  return { places, trailer: { kind: 'dictionary', entries } };
}

function addTrailer(entries: Map<string, PdfValue>, value: PdfValue | undefined): void {
  if (!isDictionary(value)) return;
  for (const name of ['Root', 'Encrypt', 'ID']) {
    const entry = value.entries.get(name);
    if (entry !== undefined) entries.set(name, entry);
  }
}

async function addPacked(source: ByteSource, places: Map<number, ObjectPlace>, stream: number): Promise<void> {
  const place = places.get(stream);
  if (place?.kind !== 'at') return;
  const lengths = async (value: PdfValue | undefined) => {
    const own = isReference(value) ? places.get(value.object) : undefined;
    return own?.kind === 'at' ? (await readObjectAt(source, own.offset, async (each) => each))?.value : value;
  };
  const holder = await readObjectAt(source, place.offset, lengths);
  if (holder?.stream === undefined || !isDictionary(holder.value) || nameOf(holder.value.entries.get('Type')) !== 'ObjStm') return;
  if (holder.stream.to - holder.stream.from > mostPackedBytes) return;
  const bytes = await unpackStream(
    new Uint8Array(await source.read(holder.stream.from, holder.stream.to)),
    await filtersOf(holder.value, lengths),
    mostPackedBytes,
  );
  if (bytes === undefined) return;
  const parser = pdfParser(bytes);
  for (let index = 0; index < (numberOf(holder.value.entries.get('N')) ?? 0) && places.size < mostObjects; index += 1) {
    const [number, offset] = [parser.value(), parser.value()];
    if (typeof number !== 'number' || typeof offset !== 'number') break;
    if (!places.has(number)) places.set(number, { kind: 'packed', stream, index });
  }
}
