import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mediaTypeOf } from './media-types';

type StaticFile = { readonly path: string; readonly size: number; readonly mediaType: string; readonly cacheControl: string };

/**
 * Finds one of the program's files by the path of a URL, or null. Nothing outside `root` is ever found: no `..`, no
 * backslash, no drive, no link that leads out. `/` is index.html.
 */
export async function findStaticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const relative = decodePath(urlPath);
  if (relative === null) return null;
  try {
    const base = await realpath(root);
    const path = await realpath(join(base, relative === '' ? 'index.html' : relative));
    if (!path.startsWith(base + sep)) return null;
    const found = await stat(path);
    if (!found.isFile()) return null;
    return { path, size: found.size, mediaType: mediaTypeOf(path), cacheControl: cacheControlOf(relative) };
  } catch {
    return null;
  }
}

/** `/assets/x.js` → `assets/x.js`; null for a path that no file of ours has. */
function decodePath(urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\\\0:]/.test(decoded)) return null;
  const segments = decoded.slice(1).split('/');
  if (segments.some((segment) => segment === '..' || segment === '.')) return null;
  if (segments.length > 1 && segments.includes('')) return null;
  return segments.join('/');
}

/** A name that Vite made from the content's hash never changes its content; all else is asked for again. */
function cacheControlOf(relative: string): string {
  return /^assets\/.*-[\w-]{8}\.\w+$/.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
