/** Who can show the pages of a file; `none` means: kept, cannot be previewed. */
type Decoder = 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'jpeg2000' | 'tiff' | 'pdf' | 'none';
export type DetectedType = {
  readonly mediaType: string;
  /** What people call the format; empty when the bytes say nothing. */
  readonly name: string;
  readonly decoder: Decoder;
};

/** As many bytes as a decision needs: a PDF header may stand anywhere in the first 1024 (ISO 32000-1 Annex H, note 13). */
export const bytesToDetect = 1_024 + 5;

type Signature = DetectedType & { readonly at: number; readonly bytes: readonly number[] };

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function shown(mediaType: string, name: string, decoder: Decoder, bytes: readonly number[], at = 0): Signature {
  return { mediaType, name, decoder, at, bytes };
}

function unshown(mediaType: string, name: string, bytes: readonly number[], at = 0): Signature {
  return { mediaType, name, decoder: 'none', at, bytes };
}

const signatures: readonly Signature[] = [
  shown('image/jpeg', 'JPEG', 'jpeg', [0xff, 0xd8, 0xff]),
  shown('image/png', 'PNG', 'png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  shown('image/tiff', 'TIFF', 'tiff', [0x49, 0x49, 0x2a, 0x00]),
  shown('image/tiff', 'TIFF', 'tiff', [0x4d, 0x4d, 0x00, 0x2a]),
  shown('image/tiff', 'BigTIFF', 'tiff', [0x49, 0x49, 0x2b, 0x00]),
  shown('image/tiff', 'BigTIFF', 'tiff', [0x4d, 0x4d, 0x00, 0x2b]),
  shown('image/gif', 'GIF', 'gif', ascii('GIF8')),
  shown('image/webp', 'WebP', 'webp', ascii('WEBP'), 8),
  unshown('audio/wav', 'WAV', ascii('WAVE'), 8),
  unshown('video/x-msvideo', 'AVI', ascii('AVI '), 8),
  shown('image/jp2', 'JPEG 2000', 'jpeg2000', [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20]),
  shown('image/jp2', 'JPEG 2000', 'jpeg2000', [0xff, 0x4f, 0xff, 0x51]),
  unshown('image/jxl', 'JPEG XL', [0xff, 0x0a]),
  unshown('image/jxl', 'JPEG XL', [0, 0, 0, 0x0c, 0x4a, 0x58, 0x4c, 0x20]),
  unshown('image/avif', 'AVIF', ascii('ftypavif'), 4),
  unshown('image/heic', 'HEIC', ascii('ftyphei'), 4),
  unshown('image/heic', 'HEIC', ascii('ftypmif1'), 4),
  unshown('video/quicktime', 'QuickTime', ascii('ftypqt'), 4),
  unshown('video/mp4', 'MP4', ascii('ftyp'), 4),
  shown('image/bmp', 'BMP', 'bmp', ascii('BM')),
  unshown('image/vnd.djvu', 'DjVu', ascii('AT&TFORM')),
  unshown('image/vnd.adobe.photoshop', 'Photoshop', ascii('8BPS')),
  unshown('application/postscript', 'PostScript', ascii('%!PS')),
  unshown('application/rtf', 'RTF', ascii('{\\rtf')),
  unshown('application/x-ole-storage', 'Microsoft Office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  unshown('application/zip', 'ZIP', [0x50, 0x4b, 0x03, 0x04]),
  unshown('application/zip', 'ZIP', [0x50, 0x4b, 0x05, 0x06]),
  unshown('application/vnd.rar', 'RAR', ascii('Rar!')),
  unshown('application/x-7z-compressed', '7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  unshown('application/gzip', 'gzip', [0x1f, 0x8b]),
  unshown('audio/mpeg', 'MP3', ascii('ID3')),
  unshown('text/xml', 'XML', ascii('<?xml')),
  unshown('text/html', 'HTML', ascii('<!DOCTYPE html')),
  unshown('text/html', 'HTML', ascii('<html')),
];

const pdf: DetectedType = { mediaType: 'application/pdf', name: 'PDF', decoder: 'pdf' };
const unknown: DetectedType = { mediaType: 'application/octet-stream', name: '', decoder: 'none' };

/**
 * What a file is by its first bytes, never by its name (design.md §7). `head`: the first `bytesToDetect` bytes, or all of a shorter file.
 * A picture's own signature wins over a PDF header found further in, since any file may hold one. A file that nothing else explains and that
 * begins with an object of a PDF is one whose header is lost.
 */
export function detectType(head: Uint8Array): DetectedType {
  const found = signatures.find((signature) => matches(head, signature.bytes, signature.at));
  if (found !== undefined && found.decoder !== 'none') return describe(found);
  if (findPdfHeader(head)) return pdf;
  if (found !== undefined) return describe(found);
  return hasPdfObject(head) ? pdf : unknown;
}

/** What people call files of a media type; empty when it says nothing. */
export function formatName(mediaType: string): string {
  return [pdf, ...signatures].find((type) => type.mediaType === mediaType)?.name ?? '';
}

function describe({ mediaType, name, decoder }: Signature): DetectedType {
  return { mediaType, name, decoder };
}

function matches(head: Uint8Array, bytes: readonly number[], at: number): boolean {
  return head.length >= at + bytes.length && bytes.every((byte, index) => head[at + index] === byte);
}

const pdfHeader = ascii('%PDF-');

function findPdfHeader(head: Uint8Array): boolean {
  for (let at = 0; at <= Math.min(1_024, head.length - pdfHeader.length); at += 1) if (matches(head, pdfHeader, at)) return true;
  return false;
}

/** `7 0 obj <<` (ISO 32000-1 §7.3.10), at the beginning of a line. */
function hasPdfObject(head: Uint8Array): boolean {
  return /(?:^|[\r\n])\d{1,10} \d{1,5} obj\s*<</.test(Array.from(head, (byte) => String.fromCharCode(byte)).join(''));
}
