import { objectsOfPage } from './closure';
import { mostImagePixels } from './open-document';
import type { PdfPage } from './page-tree';
import type { PdfFile } from './pdf-file';
import { filtersOf, unpackStream } from './stream-data';
import { isDictionary, nameOf, numberOf } from './values';

/** What a page's instructions, fonts and tables may unpack to; pictures are bounded by their pixels. */
const mostUnpackedBytes = 134_217_728;
/** Deflate packs at most about a thousandfold, so a shorter stream that is packed once stays within bounds anyway. */
const worthLooking = 131_072;

/** Whether pdf.js could draw the page within bounds: it unpacks streams whole and decodes images whole, however large they prove to be. */
export async function isBearable(file: PdfFile, page: PdfPage): Promise<boolean> {
  const objects = await objectsOfPage(file, page);
  if (objects === undefined) return false;
  for (const { value, stream } of objects.values()) {
    if (stream === undefined || !isDictionary(value)) continue;
    const image = nameOf(value.entries.get('Subtype')) === 'Image';
    const width = numberOf(await file.resolve(value.entries.get('Width'))) ?? 0;
    const height = numberOf(await file.resolve(value.entries.get('Height'))) ?? 0;
    if (image && !(width * height <= mostImagePixels)) return false;
    const filters = await filtersOf(value, file.resolve);
    const packings = filters.findIndex(({ name }) => !/^(Flate|LZW)Decode$/.test(name));
    const leading = filters.slice(0, packings < 0 ? filters.length : packings);
    const last = image && packings < 0 ? leading.slice(0, -1) : leading;
    const length = stream.to - stream.from;
    if (last.length === 0 || (last.length === 1 && length < worthLooking)) continue;
    const stored = new Uint8Array(await file.source.read(stream.from, stream.to));
    if (length > mostUnpackedBytes || (await unpackStream(stored, last, mostUnpackedBytes)) === undefined) return false;
  }
  return true;
}
