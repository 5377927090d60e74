import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { bagDeclaration, encodeBagInfo, payloadOxum } from '../../../src-renderer/core/bundles/bag-info';
import { encodeManifest } from '../../../src-renderer/core/bundles/manifest';
import { dosTime } from '../../../src-renderer/core/bundles/zip-records';
import { createZipWriter } from '../../../src-renderer/core/bundles/zip-writer';
import type { Failure, Outcome } from '../../contract/results';
import { type Disk, systemCode, writeFailure } from '../disk';
import { fileChunks } from '../originals/hash-file';
import { done, refused } from '../outcomes';
import { checkArchive, type WrittenEntry } from './check-archive';
import { fastCrc32 } from './fast-crc32';
import { createFileSink, type FileSink } from './file-sink';
import type { BagOrder, BagProgress, WrittenBag } from './order';

type BagHooks = {
  readonly disk: Disk;
  readonly onProgress: (progress: BagProgress) => void;
  readonly isCancelled: () => boolean;
};

/** Ends the writing from inside a chunk loop; it is turned into a value at once. */
class Stopped extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.why);
    this.failure = failure;
  }
}

/**
 * Writes the bag to its temporary path and reads all of it back. Originals whose bytes are not those of their name stop
 * it with `damaged` and their path. What is at the temporary path after a failure is the caller's to remove.
 */
export async function writeBag(order: BagOrder, hooks: BagHooks): Promise<Outcome<WrittenBag>> {
  const payload = payloadTotals(order);
  const folder = dirname(order.temporaryPath);
  try {
    const handle = await hooks.disk.open(order.temporaryPath, 'wx');
    const time = dosTime(new Date(order.instant));
    let entries: readonly WrittenEntry[];
    let bytes: number;
    try {
      const sink = createFileSink(handle);
      ({ entries, bytes } = await writeEntries(order, payload, sink, hooks));
      await sink.flush();
      await handle.sync();
    } finally {
      await handle.close();
    }
    const checked = await checkArchive(order.temporaryPath, entries, time, bytes, {
      ...hooks,
      onBytes: (count, files) =>
        hooks.onProgress({ bytes: Math.min(count, payload.bytes), totalBytes: payload.bytes, files, totalFiles: payload.files, phase: 'checking' }),
    });
    return checked.ok ? done({ bytes, files: payload.files, sha256: checked.value }) : checked;
  } catch (error) {
    if (error instanceof Stopped) return refused(error.failure);
    return refused(await writeFailure(error, hooks.disk, folder, payload.bytes));
  }
}

type Totals = { readonly bytes: number; readonly files: number };

function payloadTotals({ texts, originals }: BagOrder): Totals {
  const textBytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text, 'utf8'), 0);
  return { bytes: originals.reduce((sum, { size }) => sum + size, textBytes), files: texts.length + originals.length };
}

async function writeEntries(order: BagOrder, payload: Totals, sink: FileSink, hooks: BagHooks): Promise<{ entries: WrittenEntry[]; bytes: number }> {
  const zip = createZipWriter({ sink, time: dosTime(new Date(order.instant)), crc32: fastCrc32 });
  const entries: WrittenEntry[] = [];
  let bytes = 0;
  let files = 0;

  function report(count: number): void {
    if (hooks.isCancelled()) throw new Stopped({ why: 'cancelled' });
    bytes += count;
    hooks.onProgress({ bytes, totalBytes: payload.bytes, files, totalFiles: payload.files, phase: 'writing' });
  }

  async function add(path: string, size: number, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<WrittenEntry> {
    const sha256 = createHash('sha256');
    const sha512 = createHash('sha512');
    const hashed = hashing(chunks, (chunk) => {
      sha256.update(chunk);
      sha512.update(chunk);
    });
    const entry = await zip.add(Buffer.from(`${order.name}/${path}`, 'utf8'), size, hashed);
    const written = { path, entry, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
    entries.push(written);
    return written;
  }

  const addText = (path: string, text: string) => {
    const content = Buffer.from(text, 'utf8');
    return add(path, content.length, [content]);
  };
  const manifests = async (prefix: 'manifest' | 'tagmanifest', listed: readonly WrittenEntry[]) => {
    await addText(`${prefix}-sha512.txt`, encodeManifest(listed.map(({ path, sha512 }) => ({ path, digest: sha512 }))));
    await addText(`${prefix}-sha256.txt`, encodeManifest(listed.map(({ path, sha256 }) => ({ path, digest: sha256 }))));
  };

  const bagInfo = [
    ...order.bagInfo.filter(([label]) => label.toLowerCase() !== 'payload-oxum'),
    ['Payload-Oxum', payloadOxum(payload.bytes, payload.files)] as const,
  ];
  await addText('bagit.txt', bagDeclaration);
  await addText('bag-info.txt', encodeBagInfo(bagInfo));
  const firstPayload = entries.length;
  for (const { path, text } of order.texts) {
    const { entry } = await addText(path, text);
    files += 1;
    report(entry.size);
  }
  for (const original of order.originals) {
    const { sha256, entry } = await add(original.path, original.size, reporting(originalChunks(hooks.disk, original), report));
    if (sha256 !== original.sha || entry.size !== original.size) throw new Stopped({ why: 'damaged', detail: original.path });
    files += 1;
    report(0);
  }
  await manifests('manifest', entries.slice(firstPayload));
  const tagFiles = entries.filter(({ path }) => !path.startsWith('data/'));
  await manifests('tagmanifest', tagFiles);
  return { entries, bytes: await zip.finish() };
}

/** The chunks of an original, never more bytes than it should have; one that cannot be read is named. */
async function* originalChunks(disk: Disk, original: BagOrder['originals'][number]): AsyncGenerator<Uint8Array> {
  let size = 0;
  const chunks = fileChunks(disk, original.file);
  try {
    for (;;) {
      const next = await chunks.next().catch((error: unknown) => {
        if (systemCode(error) === null) throw error;
        throw new Stopped({ why: 'damaged', detail: original.path });
      });
      if (next.done === true) return;
      size += next.value.length;
      if (size > original.size) throw new Stopped({ why: 'damaged', detail: original.path });
      yield next.value;
    }
  } finally {
    await chunks.return(undefined);
  }
}

async function* reporting(chunks: AsyncIterable<Uint8Array>, report: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    report(chunk.length);
    yield chunk;
  }
}

async function* hashing(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, update: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    update(chunk);
    yield chunk;
  }
}
