import { type Disk, readFully, writeAll } from '../disk';

const chunkBytes = 1024 * 1024;

/** Writes the first `bytes` of each file one after another into a new file, and waits for the disk. Throws on system errors. */
export async function copyJournal(disk: Disk, files: readonly { readonly path: string; readonly bytes: number }[], target: string): Promise<void> {
  const output = await disk.open(target, 'w');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let written = 0;
    for (const { path, bytes } of files) {
      const input = await disk.open(path, 'r');
      try {
        for (let at = 0; at < bytes; ) {
          const count = await readFully(input, chunk.subarray(0, Math.min(chunkBytes, bytes - at)), at);
          if (count === 0) break;
          await writeAll(output, chunk.subarray(0, count), written);
          at += count;
          written += count;
        }
      } finally {
        await input.close();
      }
    }
    await output.sync();
  } finally {
    await output.close();
  }
}
