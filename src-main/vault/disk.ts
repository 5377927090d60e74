import { type FileHandle, mkdir, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Failure } from '../contract/results';

type Space = { readonly free: number; readonly total: number };

/** What the vault asks of the file system where tests must be able to make it fail: a full disk cannot be had on demand. */
export type Disk = {
  open(path: string, flags: string, mode?: number): Promise<FileHandle>;
  /** Bytes on the volume that holds `path`. */
  space(path: string): Promise<Space>;
};

export const realDisk: Disk = {
  open: (path, flags, mode) => open(path, flags, mode),
  space: async (path) => {
    const volume = await statfs(path);
    // bavail, not bfree: what an ordinary user may still write.
    return { free: volume.bavail * volume.bsize, total: volume.blocks * volume.bsize };
  },
};

/** What file systems without such a thing answer to an fsync of a folder, or to a change of its permissions: network drives, some USB sticks. */
const notOffered: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EPERM']);

/** True when the file system does not offer what was asked; nothing is lost that it could have given. */
export function isNotOffered(error: unknown): boolean {
  return notOffered.has(systemCode(error));
}

/** Makes created, renamed and removed names in a folder survive a power cut. Windows cannot open folders and keeps names itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!isNotOffered(error)) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it that are missing, each with its name on the disk. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

/** Makes a folder inside one that is there, and nothing above it: what was removed meanwhile must not come back as an empty folder. */
export async function makeInside(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** The system's error code (`ENOENT`), or null when the error is our own mistake and must be thrown on. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What the user is told when reading failed. Throws on what is not a system error. */
export function readFailure(error: unknown): Failure {
  const code = systemCode(error);
  if (code === null) throw error;
  return { why: 'cannot-read', detail: code };
}

/** What the user is told when writing failed: a full disk comes with the numbers. Throws on what is not a system error. */
export async function writeFailure(error: unknown, disk: Disk, folder: string, needed: number): Promise<Failure> {
  const code = systemCode(error);
  if (code === null) throw error;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return { why: 'cannot-write', detail: code };
  const space = await disk.space(folder).catch(() => ({ free: 0 }));
  return { why: 'no-space', needed, free: space.free };
}

/** Writes all of the bytes: one call may write fewer than asked. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Fills the buffer from `position`; returns how many bytes there were, fewer only at the end of the file. */
export async function readFully(handle: FileHandle, buffer: Uint8Array, position: number): Promise<number> {
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await handle.read(buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}
