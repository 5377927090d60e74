import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a stamp file remembers; undefined when there is none.
 * @param {string} file
 * @returns {string | undefined}
 */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}

/**
 * Writes a stamp that only saves time: where it cannot be written (a folder of another user, a read-only disk) the work goes on without.
 * @param {string} file
 * @param {string} value
 */
export function tryStamp(file, value) {
  try {
    writeStamp(file, value);
  } catch {
    return;
  }
}

/**
 * Every file under a path, sorted by name so that the order is the same on every machine; a file gives itself, an absent path nothing.
 * @param {string} root
 * @param {string} path relative to the root
 * @returns {string[]}
 */
export function filesUnder(root, path) {
  let entries;
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR' ? [path] : [];
  }
  return entries
    .map((entry) => ({ entry, path: `${path}/${entry.name}` }))
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .flatMap(({ entry, path: inner }) => (entry.isDirectory() ? filesUnder(root, inner) : [inner]));
}

/**
 * SHA-256 over the names and the bytes of files, in hexadecimal; `extra` is hashed with them. Contents and not times, because
 * going back to an earlier commit gives older contents a newer time.
 * @param {string} root
 * @param {readonly string[]} files relative to the root
 * @param {string} [extra]
 * @returns {string}
 */
export function hashOf(root, files, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
