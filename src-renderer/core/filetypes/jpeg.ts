import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { readExifOrientation } from './exif';
import type { Orientation } from './orientation';

type JpegFacts = {
  /** Pixels as stored, before the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Bits a sample; browsers decode 8. */
  readonly precision: number;
  /** Lossless, hierarchical and JPEG-LS frames, which browsers do not decode. */
  readonly unusualFrame: boolean;
  readonly orientation: Orientation;
  /** Where the EXIF segments stand: bytes [from, to) of the file. */
  readonly exifAt: readonly { readonly from: number; readonly to: number }[];
  /** The transform of Adobe's APP14 marker: 0 none, 1 YCbCr, 2 YCCK. */
  readonly adobeTransform?: number | undefined;
};

/** A file with more header segments than this before its picture is not a JPEG anybody wrote. */
const mostSegments = 2_000;
/** No segment is longer than what is skipped at once. */
const mostStrayBytes = 65_536;
const mostStrays = 16;
const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0];
const adobeMark = [0x41, 0x64, 0x6f, 0x62, 0x65];

/** Reads the marker segments up to the frame header (ITU-T T.81 Annex B); `damaged` when there is none. */
export async function readJpegFacts(source: ByteSource): Promise<Result<JpegFacts, 'damaged'>> {
  let at = 2;
  let strays = 0;
  let orientation: Orientation | undefined;
  const exifAt: { readonly from: number; readonly to: number }[] = [];
  let adobeTransform: number | undefined;
  for (let index = 0; index < mostSegments; index += 1) {
    const header = await source.read(at, at + 4);
    if (header[0] !== 0xff) {
      strays += 1;
      const next = strays > mostStrays ? undefined : await nextMarker(source, at);
      if (next === undefined) return failure('damaged');
      at = next;
      continue;
    }
    const marker = header[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (hasNoLength(marker)) {
      at += 2;
      continue;
    }
    if (header.length < 4 || marker === 0xda || marker === 0xd9) return failure('damaged');
    const length = unsigned16(header, 2);
    if (length < 2) return failure('damaged');
    const body = at + 4;
    const end = at + 2 + length;
    if (marker === 0xe1) {
      const segment = await source.read(body, end);
      if (startsWith(segment, exifMark)) {
        orientation ??= readExifOrientation(segment.subarray(6));
        exifAt.push({ from: at, to: end });
      }
    } else if (marker === 0xee) {
      const segment = await source.read(body, end);
      if (startsWith(segment, adobeMark)) adobeTransform = segment[11];
    } else if (isFrame(marker)) {
      const frame = await source.read(body, body + 6);
      const [width, height] = [unsigned16(frame, 3), unsigned16(frame, 1)];
      // A height of 0 means that a later DNL marker gives it; no browser reads those.
      if (frame.length < 6 || width === 0 || height === 0) return failure('damaged');
      return success({
        width,
        height,
        components: frame[5] ?? 0,
        precision: frame[0] ?? 0,
        unusualFrame: marker > 0xc2,
        orientation: orientation ?? 1,
        adobeTransform,
        exifAt,
      });
    }
    at = end;
  }
  return failure('damaged');
}

/** Where the next marker begins behind bytes that belong to none, as after a segment that states too short a length; decoders skip them too. */
async function nextMarker(source: ByteSource, at: number): Promise<number | undefined> {
  const bytes = await source.read(at, at + mostStrayBytes);
  const found = bytes.findIndex((byte, index) => byte === 0xff && (bytes[index + 1] ?? 0) >= 0xc0 && bytes[index + 1] !== 0xff);
  return found < 0 ? undefined : at + found;
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0 to SOF15 without DHT, JPG and DAC, and the frame of JPEG-LS. */
function isFrame(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) || marker === 0xf7;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function unsigned16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
