/** One line of a payload or tag manifest: the file's digest in hexadecimal and its path from the bag's base. */
export type ManifestEntry = { readonly path: string; readonly digest: string };

/** RFC 8493 §2.1.3: LF, CR and % in a path are percent-encoded, and nothing else is. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** Lines in order of their paths, two spaces between the columns as `sha512sum -c` reads them. */
export function encodeManifest(entries: readonly ManifestEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`).join('');
}
