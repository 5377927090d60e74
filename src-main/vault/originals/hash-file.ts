import { createHash } from 'node:crypto';
import type { Disk } from '../disk';

const chunkBytes = 1024 * 1024;

/** SHA-256 of a file's bytes as the disk gives them now, in hexadecimal, and their number. Throws on system errors. */
export async function hashFile(disk: Disk, path: string): Promise<{ readonly sha: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of fileChunks(disk, path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha: hash.digest('hex'), size };
}

/** Chunks of a file; the next one is read while the caller works on this one, which is good until the one after the next. */
export async function* fileChunks(disk: Disk, path: string): AsyncGenerator<Buffer> {
  const handle = await disk.open(path, 'r');
  try {
    let current = Buffer.allocUnsafe(chunkBytes);
    let other = Buffer.allocUnsafe(chunkBytes);
    let position = 0;
    let reading = handle.read(current, 0, chunkBytes, position);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      position += bytesRead;
      const ready = current.subarray(0, bytesRead);
      [current, other] = [other, current];
      reading = handle.read(current, 0, chunkBytes, position);
      // The caller may stop here: then the read under way must neither fail unheard nor outlive the handle.
      reading.catch(() => undefined);
      try {
        yield ready;
      } finally {
        await reading.catch(() => undefined);
      }
    }
  } finally {
    await handle.close();
  }
}
