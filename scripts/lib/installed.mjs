import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The part of a lockfile's entry that is read here.
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly os?: readonly string[], readonly cpu?: readonly string[] }} Entry
 */

/**
 * The packages of a lockfile by their folder; undefined when it cannot be read.
 * @param {string} file
 * @returns {ReadonlyMap<string, Entry> | undefined}
 */
function packagesOf(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(Object.entries(packages).filter(([path]) => path !== ''));
  } catch {
    return undefined;
  }
}

/**
 * True when an `npm ci` of the user's own has put all of the lockfile into node_modules, for this machine. Installing again would first
 * delete it, and on a machine that is offline by now there would be nothing left. npm writes its own list last, so a broken-off
 * installation has none.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalledByHand(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || there === undefined) return false;
  for (const [path, { optional }] of wanted) if (optional !== true && !there.has(path)) return false;
  for (const [path, entry] of there) {
    const same = wanted.get(path);
    if (same === undefined || same.version !== entry.version || same.integrity !== entry.integrity) return false;
    if (!suits(entry.os, process.platform) || !suits(entry.cpu, process.arch) || !existsSync(join(root, path))) return false;
  }
  return true;
}

/**
 * npm's `os` and `cpu` lists: names that suit, or `!name` for those that do not.
 * @param {readonly string[] | undefined} list
 * @param {string} mine
 */
function suits(list, mine) {
  if (list === undefined || list.includes('any')) return true;
  if (list.includes(`!${mine}`)) return false;
  return list.includes(mine) || list.every((name) => name.startsWith('!'));
}
