import { inflated } from '../inflated';
import { decodeLzw } from '../tiff/lzw';
import { isArray, isDictionary, nameOf, numberOf, type PdfDictionary, type PdfValue } from './values';

/** How one filter of a stream is to be undone; `parameters` is its entry of DecodeParms. */
export type PdfFilter = { readonly name: string; readonly parameters: PdfDictionary | undefined };

const shortNames: { readonly [name: string]: string } = { Fl: 'FlateDecode', LZW: 'LZWDecode', DCT: 'DCTDecode', CCF: 'CCITTFaxDecode' };

/** The filters of a stream in the order in which they are undone (ISO 32000-1 §7.4); `resolve` follows references. */
export async function filtersOf(
  dictionary: PdfDictionary,
  resolve: (value: PdfValue | undefined) => Promise<PdfValue | undefined>,
): Promise<readonly PdfFilter[]> {
  const filter = await resolve(dictionary.entries.get('Filter') ?? dictionary.entries.get('F'));
  const parameters = await resolve(dictionary.entries.get('DecodeParms') ?? dictionary.entries.get('DP'));
  const names = isArray(filter) ? filter.items : filter === undefined || filter === null ? [] : [filter];
  const lists = isArray(parameters) ? parameters.items : [parameters];
  return Promise.all(
    names.map(async (each, index) => {
      const name = nameOf(await resolve(each)) ?? '';
      const own = await resolve(lists[index]);
      return { name: shortNames[name] ?? name, parameters: isDictionary(own) ? own : undefined };
    }),
  );
}

/** What a stream holds after its filters, at most `most` bytes; undefined when it holds more, is damaged, or uses a filter for pictures. */
export async function unpackStream(stored: Uint8Array<ArrayBuffer>, filters: readonly PdfFilter[], most: number): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array = stored;
  for (const { name, parameters } of filters) {
    const unpacked = await undo(bytes as Uint8Array<ArrayBuffer>, name, parameters, most);
    if (unpacked === undefined || unpacked.length > most) return undefined;
    bytes = unpacked;
  }
  return bytes;
}

async function undo(bytes: Uint8Array<ArrayBuffer>, name: string, parameters: PdfDictionary | undefined, most: number): Promise<Uint8Array | undefined> {
  if (name === 'FlateDecode') {
    const inflated = await inflateUpTo(bytes, most);
    return inflated === undefined ? undefined : undoRowPredictor(inflated, parameters);
  }
  if (name === 'LZWDecode' && numberOf(parameters?.entries.get('EarlyChange')) !== 0) {
    // No code stands for more than 4096 bytes, and nine bits are the shortest.
    const unpacked = decodeLzw(bytes, Math.min(most, bytes.length * 4_096));
    return unpacked.ok ? undoRowPredictor(unpacked.value, parameters) : undefined;
  }
  if (name === 'ASCIIHexDecode') return hexadecimalBytes(bytes);
  return undefined;
}

function hexadecimalBytes(bytes: Uint8Array): Uint8Array {
  const digits =
    new TextDecoder('latin1')
      .decode(bytes)
      .split('>')[0]
      ?.replace(/[^0-9a-fA-F]/g, '') ?? '';
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16));
}

/** Everything a zlib stream gives before it breaks off; undefined when nothing comes or more than `most` bytes would. */
export async function inflateUpTo(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = inflated(bytes);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    if (length === 0) return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** ISO 32000-1 §7.4.4.4: PNG's row filters, of which each row names its own. TIFF's predictor is used by pictures only. */
function undoRowPredictor(bytes: Uint8Array, parameters: PdfDictionary | undefined): Uint8Array | undefined {
  const predictor = numberOf(parameters?.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  if (predictor < 10) return undefined;
  const colours = numberOf(parameters?.entries.get('Colors')) ?? 1;
  const bits = numberOf(parameters?.entries.get('BitsPerComponent')) ?? 8;
  const columns = numberOf(parameters?.entries.get('Columns')) ?? 1;
  const step = Math.max(1, Math.ceil((colours * bits) / 8));
  const width = Math.ceil((columns * colours * bits) / 8);
  if (!(width > 0 && width < 10_000_000)) return undefined;
  const rows = Math.ceil(bytes.length / (width + 1));
  const output = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = bytes[from] ?? 0;
    for (let index = 0; index < width; index += 1) {
      const left = index >= step ? (output[to + index - step] ?? 0) : 0;
      const above = row > 0 ? (output[to + index - width] ?? 0) : 0;
      const corner = row > 0 && index >= step ? (output[to + index - width - step] ?? 0) : 0;
      output[to + index] = (bytes[from + 1 + index] ?? 0) + predicted(kind, left, above, corner);
    }
  }
  return output;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
      if (toLeft <= toAbove && toLeft <= toCorner) return left;
      return toAbove <= toCorner ? above : corner;
    }
    default:
      return 0;
  }
}
