import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeptOriginal } from '../../contract/originals';
import type { Outcome } from '../../contract/results';
import { type Disk, isNotOffered, makeInside, readFailure, syncFolder, writeAll, writeFailure } from '../disk';
import { done, refused } from '../outcomes';
import { createQueue, type Queue } from '../queue';
import { fromSource, SourceFailure } from './from-source';
import { fileChunks, hashFile } from './hash-file';
import { extensionOf, signatureBytes } from './media-type';
import type { Places } from './places';

export type Keeper = {
  /** A file of the user's; refused when it changes under our hands. */
  keepFile(path: string, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<Outcome<KeptOriginal>>;
  /** Bytes that come one chunk after another; refused when they are not as many as was said. */
  keepStream(chunks: AsyncIterable<Uint8Array>, expectedSize: number, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<Outcome<KeptOriginal>>;
};

type KeeperOptions = {
  readonly disk: Disk;
  readonly places: Places;
  /** Bytes that stay free for the journal: a full disk must not stop what is typed. */
  readonly reserve: number;
  readonly onKept: (original: KeptOriginal) => void;
};

export function createKeeper({ disk, places, reserve, onKept }: KeeperOptions): Keeper {
  /** Two imports of the same bytes at once meet here, one after the other. */
  const placing = new Map<string, { readonly queue: Queue; users: number }>();
  /** Folders whose own name is on the disk: an original is not kept before its folder is. */
  const folders = new Map<string, Promise<void>>();
  /** Bytes that originals on their way in will still take: each alone may fit where all together would eat the journal's reserve. */
  let coming = 0;

  function ensureFolder(folder: string): Promise<void> {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const made = makeInside(folder).then(() => syncFolder(dirname(folder)));
    folders.set(folder, made);
    made.catch(() => folders.delete(folder));
    return made;
  }

  async function keepFile(path: string, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<Outcome<KeptOriginal>> {
    try {
      const before = await stat(path);
      if (!before.isFile()) return refused({ why: 'cannot-read', detail: 'not-a-file' });
      const unchanged = async () => {
        const after = await stat(path);
        return after.size === before.size && after.mtimeMs === before.mtimeMs;
      };
      return await keep(fileChunks(disk, path), before.size, unchanged, onBytes, signal);
    } catch (error) {
      return refused(readFailure(error));
    }
  }

  async function keep(
    chunks: AsyncIterable<Uint8Array>,
    expectedSize: number,
    unchanged: () => Promise<boolean>,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
  ): Promise<Outcome<KeptOriginal>> {
    if (signal.aborted) return refused({ why: 'cancelled' });
    const temporary = join(places.incoming, `${randomUUID()}.part`);
    let keptThere = false;
    let stillComing = 0;
    const arrived = (bytes: number) => {
      coming -= bytes;
      stillComing -= bytes;
    };
    try {
      await makeInside(dirname(places.incoming));
      await makeInside(places.incoming);
      const { free } = await disk.space(places.incoming);
      const needed = expectedSize + coming + reserve;
      if (free < needed) return refused({ why: 'no-space', needed, free });
      arrived(-expectedSize);
      let before = 0;
      const listener = (bytes: number) => {
        arrived(bytes - before);
        before = bytes;
        onBytes(bytes);
      };
      const written = await writeTemporary(temporary, chunks, expectedSize, listener, signal);
      if (!written.ok) return written;
      if (!(await sourceAnswer(unchanged))) return refused({ why: 'changed-while-reading' });
      if (signal.aborted) return refused({ why: 'cancelled' });
      const placed = await place(temporary, written.value);
      keptThere = placed.ok;
      if (placed.ok) onKept(placed.value);
      return placed;
    } catch (error) {
      if (error instanceof SourceFailure) return refused(readFailure(error.source));
      return refused(await writeFailure(error, disk, places.incoming, expectedSize + reserve));
    } finally {
      arrived(stillComing);
      if (!keptThere) await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  async function writeTemporary(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    expectedSize: number,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
  ): Promise<Outcome<WrittenFile>> {
    const hash = createHash('sha256');
    const beginning = Buffer.alloc(signatureBytes);
    let size = 0;
    const handle = await disk.open(path, 'wx', 0o600);
    try {
      for await (const chunk of fromSource(chunks, signal)) {
        if (signal.aborted) return refused({ why: 'cancelled' });
        if (size + chunk.length > expectedSize) return refused({ why: 'changed-while-reading' });
        if (size < signatureBytes) beginning.set(chunk.subarray(0, signatureBytes - size), size);
        const writing = writeAll(handle, chunk, size);
        // Hashed while the disk works: the two together cost what the slower one does.
        hash.update(chunk);
        await writing;
        size += chunk.length;
        onBytes(size);
      }
      if (signal.aborted) return refused({ why: 'cancelled' });
      if (size !== expectedSize) return refused({ why: 'changed-while-reading' });
      await handle.chmod(0o444).catch((error: unknown) => {
        if (!isNotOffered(error)) throw error;
      });
      await handle.sync();
      return done({ sha: hash.digest('hex'), size, extension: extensionOf(beginning.subarray(0, Math.min(size, signatureBytes))) });
    } finally {
      await handle.close();
    }
  }

  async function place(temporary: string, file: WrittenFile): Promise<Outcome<KeptOriginal>> {
    const meeting = placing.get(file.sha) ?? { queue: createQueue(), users: 0 };
    placing.set(file.sha, meeting);
    meeting.users += 1;
    try {
      return await meeting.queue.run(() => placeNow(temporary, file));
    } finally {
      meeting.users -= 1;
      if (meeting.users === 0) placing.delete(file.sha);
    }
  }

  async function placeNow(temporary: string, file: WrittenFile): Promise<Outcome<KeptOriginal>> {
    const there = await places.find(file.sha);
    if (there !== null) {
      const found = await hashFile(disk, there);
      if (found.sha === file.sha) {
        // A crash may have come between its rename and the disk's knowing of it.
        await ensureFolder(dirname(there));
        await syncFolder(dirname(there));
        await rm(temporary, { force: true });
        return done({ sha: file.sha, size: file.size, alreadyThere: true });
      }
      // The copy in the vault has rotted and the good bytes are at hand: they take its place, and it is kept beside them.
      await rename(there, `${there}.damaged-${randomUUID()}`);
    }
    const target = places.pathFor(file.sha, file.extension);
    const folder = dirname(target);
    await ensureFolder(folder);
    await rename(temporary, target);
    await syncFolder(folder);
    const { size } = await stat(target);
    if (size !== file.size) return refused({ why: 'damaged', detail: file.sha });
    return done({ sha: file.sha, size: file.size, alreadyThere: false });
  }

  return {
    keepFile,
    keepStream: (chunks, expectedSize, onBytes, signal) => keep(chunks, expectedSize, async () => true, onBytes, signal),
  };
}

type WrittenFile = { readonly sha: string; readonly size: number; readonly extension: string };

async function sourceAnswer(unchanged: () => Promise<boolean>): Promise<boolean> {
  try {
    return await unchanged();
  } catch (error) {
    throw new SourceFailure(error);
  }
}
