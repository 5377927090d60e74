import type { Document } from '../model/document';
import type { Scan } from '../model/scan';

const extensions: { readonly [mediaType: string]: string } = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'application/pdf': 'pdf',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/jp2': 'jp2',
};

/** ASCII letters, digits and hyphens, at most 60: other file names break validators between systems (domain.md §5). */
export function asciiSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** A slug of a text that is mostly in other letters would be a row of leftover digits; the empty text says so. */
function latinSlug(text: string): string {
  return /\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, '')) ? '' : asciiSlug(text);
}

/**
 * The path below `data/originals/` of each scan: its cote or file name made ASCII, then twelve digits of its SHA-256,
 * which keep two scans of one name apart and tie the file to its record.
 */
export function originalPaths(scans: readonly Scan[], documents: readonly Document[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const scan of scans) {
    const document = documents.find((candidate) => candidate.pages.some((page) => page.scan === scan.id));
    const fileName = scan.names[0] ?? '';
    const label = latinSlug(document?.fields.cote ?? '') || latinSlug(fileName.replace(/\.[^.]*$/, '')) || 'original';
    paths.set(scan.id, `data/originals/${label}-${scan.id.slice(0, 12)}.${extensions[scan.mediaType] ?? 'bin'}`);
  }
  return paths;
}
