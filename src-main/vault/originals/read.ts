import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Outcome } from '../../contract/results';
import { type Disk, readFailure, readFully, systemCode } from '../disk';
import { done, refused } from '../outcomes';
import { hashFile } from './hash-file';
import type { Places } from './places';

/** Bytes [from, to) of an original; shorter only at its end. */
export async function readOriginalRange(disk: Disk, places: Places, sha: string, from: number, to: number): Promise<Outcome<Uint8Array>> {
  const path = await places.find(sha);
  if (path === null) return refused({ why: 'unknown-original' });
  try {
    const handle = await disk.open(path, 'r');
    try {
      const { size } = await handle.stat();
      const beyond = Math.min(to, size);
      if (beyond <= from) return done(new Uint8Array(0));
      // A buffer of its own, never a slice of Node's shared pool: hosts transfer it to the page.
      const bytes = new Uint8Array(beyond - from);
      return done(bytes.subarray(0, await readFully(handle, bytes, from)));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refused(readFailure(error));
  }
}

type Verification = { readonly whole: string[]; readonly different: string[]; readonly missing: string[] };

/** Hashes originals again from the disk. One that cannot be read for another reason than absence counts as different. The signal is heard between two originals. */
export async function verifyOriginals(disk: Disk, places: Places, shas: readonly string[], signal: AbortSignal): Promise<Outcome<Verification>> {
  const result: Verification = { whole: [], different: [], missing: [] };
  for (const sha of shas) {
    if (signal.aborted) return refused({ why: 'cancelled' });
    const path = await places.find(sha);
    if (path === null) result.missing.push(sha);
    else if (await isWhole(disk, path, sha)) result.whole.push(sha);
    else result.different.push(sha);
  }
  return done(result);
}

async function isWhole(disk: Disk, path: string, sha: string): Promise<boolean> {
  try {
    return (await hashFile(disk, path)).sha === sha;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

/** Copies an original to a private folder under a name and extension of our making; returns the copy's path. */
export async function copyOriginalOutside(places: Places, sha: string, openedFolder: string): Promise<Outcome<string>> {
  const path = await places.find(sha);
  if (path === null) return refused({ why: 'unknown-original' });
  const folder = join(openedFolder, randomUUID());
  const copy = join(folder, `document-${sha.slice(0, 12)}${extname(path)}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(path, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    // Writable, so that a program that annotates in place does not fail: the original is out of its reach.
    await chmod(copy, 0o600);
    return done(copy);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return refused({ why: 'cannot-write', detail: code });
  }
}
