import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { centralHeader, type DosTime, endRecords, localHeader, type ZipEntry } from '../../../src-renderer/core/bundles/zip-records';
import type { Outcome } from '../../contract/results';
import { type Disk, readFully } from '../disk';
import { done, refused } from '../outcomes';

/** A file of the archive as it was written: its path in the bag and the digests that its manifest gives. */
export type WrittenEntry = { readonly path: string; readonly entry: ZipEntry; readonly sha256: string; readonly sha512: string };

type CheckHooks = {
  readonly disk: Disk;
  readonly onBytes: (bytes: number, files: number) => void;
  readonly isCancelled: () => boolean;
};

const chunkBytes = 1024 * 1024;

/**
 * Reads an archive back from the disk, every byte of it: headers against what they must be, contents against their
 * SHA-256, and nothing before, between or after. Returns the SHA-256 of the whole file; `damaged` names the file in the
 * bag that differs, or `archive` for its directory. Throws on system errors.
 */
export async function checkArchive(
  path: string,
  entries: readonly WrittenEntry[],
  time: DosTime,
  size: number,
  { disk, onBytes, isCancelled }: CheckHooks,
): Promise<Outcome<string>> {
  const handle = await disk.open(path, 'r');
  try {
    if ((await handle.stat()).size !== size) return refused({ why: 'damaged', detail: 'archive' });
    const reader = createReader(handle);
    let bytes = 0;
    let files = 0;
    for (const { path: entryPath, entry, sha256 } of entries) {
      if (!(await reader.equals(localHeader(entry, time)))) return refused({ why: 'damaged', detail: entryPath });
      const content = createHash('sha256');
      for (let left = entry.size; left > 0; ) {
        if (isCancelled()) return refused({ why: 'cancelled' });
        const chunk = await reader.next(Math.min(left, chunkBytes));
        if (chunk.length === 0) return refused({ why: 'damaged', detail: entryPath });
        content.update(chunk);
        left -= chunk.length;
        bytes += chunk.length;
        onBytes(bytes, files);
      }
      if (content.digest('hex') !== sha256) return refused({ why: 'damaged', detail: entryPath });
      if (entryPath.startsWith('data/')) files += 1;
    }
    const directory = entries.map(({ entry }) => centralHeader(entry, time));
    const directoryBytes = directory.reduce((sum, header) => sum + header.length, 0);
    const end = endRecords(entries.length, reader.position(), directoryBytes);
    for (const record of [...directory, end]) {
      if (!(await reader.equals(record))) return refused({ why: 'damaged', detail: 'archive' });
    }
    onBytes(bytes, files);
    return done(reader.digest());
  } finally {
    await handle.close();
  }
}

/** Reads a file from front to back through two buffers, one filled while the other is worked on, and hashes all of it. */
function createReader(handle: FileHandle) {
  const whole = createHash('sha256');
  let current = Buffer.alloc(0);
  let spare = Buffer.allocUnsafe(chunkBytes);
  let other = Buffer.allocUnsafe(chunkBytes);
  let used = 0;
  let filled = 0;
  let position = 0;
  let reading = fill(spare);

  async function fill(buffer: Buffer): Promise<number> {
    const count = await readFully(handle, buffer, filled);
    filled += count;
    return count;
  }

  async function advance(): Promise<void> {
    const count = await reading;
    current = spare.subarray(0, count);
    used = 0;
    [spare, other] = [other, spare];
    whole.update(current);
    reading = count === 0 ? Promise.resolve(0) : fill(spare);
    // Awaited at the next advance, or never when the caller stops here.
    reading.catch(() => undefined);
  }

  /** At most `most` bytes, good until the next call; none at the end of the file. */
  async function next(most: number): Promise<Uint8Array> {
    if (used === current.length) await advance();
    const chunk = current.subarray(used, used + most);
    used += chunk.length;
    position += chunk.length;
    return chunk;
  }

  return {
    next,
    position: () => position,
    async equals(expected: Uint8Array): Promise<boolean> {
      let compared = 0;
      while (compared < expected.length) {
        const chunk = await next(expected.length - compared);
        if (chunk.length === 0 || Buffer.compare(chunk, expected.subarray(compared, compared + chunk.length)) !== 0) return false;
        compared += chunk.length;
      }
      return true;
    },
    digest: () => whole.digest('hex'),
  };
}
