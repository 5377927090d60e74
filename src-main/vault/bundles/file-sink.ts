import type { FileHandle } from 'node:fs/promises';
import type { ZipSink } from '../../../src-renderer/core/bundles/zip-writer';
import { writeAll } from '../disk';

const bufferBytes = 1024 * 1024;
/** After so many bytes the disk is asked to take what it has, while the next are hashed: the wait at the end is then short. */
const bytesPerSync = 64 * 1024 * 1024;

export type FileSink = ZipSink & {
  /** Hands over what is still held back; the file is then complete. */
  flush(): Promise<void>;
};

/** Gathers small pieces into one write; a large one goes as it is, so nothing is copied twice. */
export function createFileSink(handle: FileHandle): FileSink {
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let held = 0;
  let position = 0;
  let unsynced = 0;
  let syncing: Promise<unknown> = Promise.resolve(null);

  /** Puts bytes at the end; answers with the error of an earlier background sync, if there was one. */
  async function put(bytes: Uint8Array): Promise<void> {
    await writeAll(handle, bytes, position);
    position += bytes.length;
    unsynced += bytes.length;
    if (unsynced < bytesPerSync) return;
    unsynced = 0;
    await throwFailed();
    syncing = handle.datasync().then(
      () => null,
      (error: unknown) => error,
    );
  }

  async function throwFailed(): Promise<void> {
    const error = await syncing;
    if (error !== null) throw error;
  }

  async function putHeld(): Promise<void> {
    if (held === 0) return;
    const bytes = buffer.subarray(0, held);
    held = 0;
    await put(bytes);
  }

  return {
    async flush() {
      await putHeld();
      await throwFailed();
    },
    async write(bytes) {
      if (held + bytes.length > bufferBytes) await putHeld();
      if (bytes.length < bufferBytes / 4) {
        buffer.set(bytes, held);
        held += bytes.length;
        return;
      }
      await putHeld();
      await put(bytes);
    },
    async writeAt(at, bytes) {
      if (at >= position) {
        buffer.set(bytes, at - position);
        return;
      }
      await putHeld();
      await writeAll(handle, bytes, at);
    },
  };
}
