import type { FileHandle } from 'node:fs/promises';
import type { ZipSink } from '../../../src-renderer/core/bundles/zip-writer';
import { writeAll } from '../disk';

const bufferBytes = 1024 * 1024;

export type FileSink = ZipSink & {
  /** Hands over what is still held back; the file is then complete. */
  flush(): Promise<void>;
};

/** Gathers small pieces into one write; a large one goes as it is, so nothing is copied twice. */
export function createFileSink(handle: FileHandle): FileSink {
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let held = 0;
  let position = 0;

  async function flush(): Promise<void> {
    if (held === 0) return;
    await writeAll(handle, buffer.subarray(0, held), position);
    position += held;
    held = 0;
  }

  return {
    flush,
    async write(bytes) {
      if (held + bytes.length > bufferBytes) await flush();
      if (bytes.length < bufferBytes / 4) {
        buffer.set(bytes, held);
        held += bytes.length;
        return;
      }
      await flush();
      await writeAll(handle, bytes, position);
      position += bytes.length;
    },
    async writeAt(at, bytes) {
      if (at >= position) {
        buffer.set(bytes, at - position);
        return;
      }
      await flush();
      await writeAll(handle, bytes, at);
    },
  };
}
