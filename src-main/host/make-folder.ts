import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, private to the user; one that is there is left as it is. Not Node's own `recursive`,
 * which tries for ever where the parent exists and the system answers all the same that it does not, as in /proc.
 * Waits for nothing, because Electron's profile must stand before `ready`. Throws the system's error.
 */
export function makeFolder(path: string): void {
  if (made(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  if (!made(path)) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
}

/** True when the folder is there now; false when the one above it is missing. */
function made(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // A file in its place is refused by the first write below it.
    if (code === 'EEXIST') return true;
    if (code === 'ENOENT') return false;
    throw error;
  }
}
