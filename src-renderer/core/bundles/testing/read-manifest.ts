import type { ManifestEntry } from '../manifest';

/** A line as read; `marked` when the path had the asterisk of md5sum and its kin, which RFC 8493 §2.1.3 discourages. */
type ManifestLine = ManifestEntry & { readonly marked: boolean };

/** Names as BagIt writes them (RFC 8493 §2.4), from strongest to weakest. */
export const digestAlgorithms = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'] as const;
export type DigestAlgorithm = (typeof digestAlgorithms)[number];

/** Before version 1.0 a percent sign stood for itself, so only line ends are decoded there. */
function decodePath(written: string, percentEncoded: boolean): string {
  return written.replace(/%(0A|0D|25)/gi, (whole, code: string) => {
    if (code === '25') return percentEncoded ? '%' : whole;
    return code.toUpperCase() === '0A' ? '\n' : '\r';
  });
}

/** Reads a manifest with any line end; lines that are none are counted from 1 in `unreadable`. Digests come in lower case. */
export function parseManifest(text: string, percentEncoded: boolean): { readonly lines: readonly ManifestLine[]; readonly unreadable: readonly number[] } {
  const lines: ManifestLine[] = [];
  const unreadable: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const match = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/.exec(line);
    if (match === null) {
      unreadable.push(index + 1);
      continue;
    }
    const [, digest = '', asterisk, path = ''] = match;
    lines.push({ digest: digest.toLowerCase(), path: decodePath(path, percentEncoded), marked: asterisk === '*' });
  }
  return { lines, unreadable };
}
