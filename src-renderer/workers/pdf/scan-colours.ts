import type { PdfFile } from './pdf-file';
import { filtersOf, unpackStream } from './stream-data';
import { isArray, isDictionary, isReference, nameOf, numberOf, type PdfDictionary, type PdfValue } from './values';

const mostProfileBytes = 1_048_576;

/** 1 for grey, 3 for plain red, green and blue; undefined for every colour space that has to be computed. */
export async function plainColours(file: PdfFile, image: PdfDictionary): Promise<1 | 3 | undefined> {
  const space = await file.resolve(image.entries.get('ColorSpace') ?? image.entries.get('CS'));
  const name = nameOf(space);
  if (name === 'DeviceGray' || name === 'G') return 1;
  if (name === 'DeviceRGB' || name === 'RGB') return 3;
  if (!isArray(space) || nameOf(await file.resolve(space.items[0])) !== 'ICCBased') return undefined;
  return ordinaryProfile(file, space.items[1]);
}

/** Scanners mostly embed sRGB, or grey with its curve: what a screen shows anyway. Every other profile is left to pdf.js. */
async function ordinaryProfile(file: PdfFile, reference: PdfValue | undefined): Promise<1 | 3 | undefined> {
  const object = isReference(reference) ? await file.object(reference.object) : undefined;
  if (object?.stream === undefined || !isDictionary(object.value) || object.stream.to - object.stream.from > mostProfileBytes) return undefined;
  const stored = new Uint8Array(await file.source.read(object.stream.from, object.stream.to));
  const profile = await unpackStream(stored, await filtersOf(object.value, file.resolve), mostProfileBytes);
  if (profile === undefined) return undefined;
  // Descriptions stand as plain ASCII or as UTF-16; without zeros both read alike.
  const words = new TextDecoder('latin1').decode(profile.filter((byte) => byte !== 0));
  const components = numberOf(await file.resolve(object.value.entries.get('N')));
  if (components === 3 && /sRGB/.test(words)) return 3;
  return components === 1 && /sGray|sRGB|Gray Gamma 2\.2/.test(words) ? 1 : undefined;
}

/** Whether the samples mean what they say: no mask, no transparency, and a Decode array that changes nothing. `inverted` for one that turns light and dark. */
export async function plainSamples(file: PdfFile, image: PdfDictionary): Promise<'plain' | 'inverted' | undefined> {
  const { entries } = image;
  if (entries.has('SMask') || entries.has('Mask') || entries.has('SMaskInData') || (await file.resolve(entries.get('ImageMask') ?? entries.get('IM'))) === true)
    return undefined;
  const decode = await file.resolve(entries.get('Decode') ?? entries.get('D'));
  if (decode === undefined || decode === null) return 'plain';
  if (!isArray(decode)) return undefined;
  if (decode.items.every((item, index) => item === index % 2)) return 'plain';
  return decode.items.length === 2 && decode.items[0] === 1 && decode.items[1] === 0 ? 'inverted' : undefined;
}
