type Signature = { readonly extension: string; readonly at: number; readonly bytes: string };

// Latin-1 text of the first bytes, from each format's own specification. Only what an archive's reader may bring in.
const signatures: readonly Signature[] = [
  { extension: 'pdf', at: 0, bytes: '%PDF-' },
  { extension: 'jpg', at: 0, bytes: '\xff\xd8\xff' },
  { extension: 'png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { extension: 'tif', at: 0, bytes: 'II*\0' },
  { extension: 'tif', at: 0, bytes: 'MM\0*' },
  { extension: 'tif', at: 0, bytes: 'II+\0' },
  { extension: 'tif', at: 0, bytes: 'MM\0+' },
  { extension: 'jp2', at: 4, bytes: 'jP  \r\n\x87\n' },
  { extension: 'gif', at: 0, bytes: 'GIF8' },
  { extension: 'webp', at: 8, bytes: 'WEBP' },
  { extension: 'heic', at: 4, bytes: 'ftyphei' },
  { extension: 'avif', at: 4, bytes: 'ftypavif' },
  { extension: 'bmp', at: 0, bytes: 'BM' },
];

/** Bytes of a file's beginning that extensionOf needs. */
export const signatureBytes = 16;

/** The extension for a file that begins so, `bin` when its type is not one of ours. The name under which it came says nothing. */
export function extensionOf(beginning: Buffer): string {
  const text = beginning.toString('latin1', 0, signatureBytes);
  return signatures.find(({ at, bytes }) => text.startsWith(bytes, at))?.extension ?? 'bin';
}
