import type { ByteSource } from '../../core/filetypes/byte-source';
import { pdfParser } from './parse';
import { isDictionary, type PdfValue } from './values';

/** An object as it stands in the file; `stream`: bytes [from, to) of its data, still packed. */
export type ObjectAt = { readonly number: number; readonly value: PdfValue; readonly stream?: { readonly from: number; readonly to: number } | undefined };
export type Resolve = (value: PdfValue | undefined) => Promise<PdfValue | undefined>;

/** Most objects are short; what is longer is read again with more. */
const firstBytes = 2_048;
/** No object but a stream's data is longer, unless it was made to be. */
const mostBytes = 33_554_432;

/** Reads `12 0 obj …` at a byte of the file (ISO 32000-1 §7.3.10); undefined when no whole object stands there. */
export async function readObjectAt(source: ByteSource, at: number, resolve: Resolve): Promise<ObjectAt | undefined> {
  for (let length = firstBytes; length <= mostBytes; length *= 8) {
    const bytes = await source.read(at, at + length);
    const parser = pdfParser(bytes);
    const number = parser.value();
    const generation = parser.value();
    if (typeof number !== 'number' || typeof generation !== 'number' || !parser.take('obj')) return undefined;
    const value = parser.value();
    const whole = value !== undefined && (!parser.touchedEnd() || at + length >= source.size);
    if (!whole) {
      if (at + length >= source.size) return undefined;
      continue;
    }
    if (!isDictionary(value)) return { number, value };
    const isStream = parser.take('stream');
    if (parser.touchedEnd() && at + length < source.size) continue;
    if (!isStream) return { number, value };
    const from = at + afterLineEnd(bytes, parser.position());
    const stated = await resolve(value.entries.get('Length'));
    const to = await streamEnd(source, from, typeof stated === 'number' ? stated : -1);
    return { number, value, stream: { from, to } };
  }
  return undefined;
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1;
  return bytes[at] === 10 ? at + 1 : at;
}

/** The stated length when `endstream` follows there, else where that word is found, or `endobj` where it was forgotten, else the end of the file. */
async function streamEnd(source: ByteSource, from: number, stated: number): Promise<number> {
  if (stated >= 0 && from + stated <= source.size) {
    const after = new TextDecoder('latin1').decode(await source.read(from + stated, from + stated + 16));
    if (/^\s*end(stream|obj)/.test(after)) return from + stated;
  }
  const piece = 1_048_576;
  for (let at = from; at < source.size; at += piece) {
    const text = new TextDecoder('latin1').decode(await source.read(at, Math.min(source.size, at + piece + 9)));
    const found = text.search(/end(stream|obj)/);
    if (found >= 0) return at + found;
  }
  return source.size;
}
