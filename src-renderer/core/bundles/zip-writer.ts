import { centralHeader, type DosTime, endRecords, localHeader, needsZip64, type ZipEntry } from './zip-records';

/** Where the archive goes. A new file has position 0. */
export type ZipSink = {
  /** Adds bytes at the end; the caller leaves them unchanged until this is answered. */
  write(bytes: Uint8Array): Promise<void>;
  /** Replaces bytes that were written before. */
  writeAt(position: number, bytes: Uint8Array): Promise<void>;
};

type ZipWriter = {
  /**
   * Adds a stored file. `expectedSize` in bytes decides on ZIP64 only; the entry says how many came. Names are UTF-8, at
   * most 65,535 bytes. Throws when a file said to be below 4 GiB is not.
   */
  add(name: Uint8Array, expectedSize: number, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ZipEntry>;
  /** Writes the directory; returns the archive's size in bytes. */
  finish(): Promise<number>;
};

type ZipWriterOptions = {
  readonly sink: ZipSink;
  readonly time: DosTime;
  /** CRC-32 of bytes carried on from a value; the host's own where it is faster than core's. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
};

/** Writes a ZIP of stored files in one pass with flat memory: only the entries' descriptions are kept (design.md §9). */
export function createZipWriter({ sink, time, crc32 }: ZipWriterOptions): ZipWriter {
  const entries: ZipEntry[] = [];
  let position = 0;

  return {
    async add(name, expectedSize, chunks) {
      const offset = position;
      const zip64 = needsZip64(expectedSize);
      const provisional = localHeader({ name, size: 0, crc: 0, offset, zip64 }, time);
      await sink.write(provisional);
      let size = 0;
      let crc = 0;
      for await (const chunk of chunks) {
        // The sum is made while the sink works.
        const writing = sink.write(chunk);
        crc = crc32(chunk, crc);
        await writing;
        size += chunk.length;
      }
      if (needsZip64(size) && !zip64) throw new RangeError(`${expectedSize} bytes were announced and ${size} came.`);
      const entry: ZipEntry = { name, size, crc, offset, zip64 };
      await sink.writeAt(offset, localHeader(entry, time));
      entries.push(entry);
      position = offset + provisional.length + size;
      return entry;
    },
    async finish() {
      const directoryOffset = position;
      for (const entry of entries) {
        const header = centralHeader(entry, time);
        await sink.write(header);
        position += header.length;
      }
      const end = endRecords(entries.length, directoryOffset, position - directoryOffset);
      await sink.write(end);
      return position + end.length;
    },
  };
}
