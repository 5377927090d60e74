import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalHead } from '../../contract/names';
import type { Outcome } from '../../contract/results';
import { type Disk, readFailure, syncFolder, writeAll, writeFailure } from '../disk';
import { done, refused } from '../outcomes';
import { createQueue } from '../queue';
import { decodeLine, emptyHash, type JournalChange } from './line';
import { loadJournal, type Segment } from './load';
import { createOffsets } from './offsets';
import { prepare } from './prepare';
import { readLines } from './read-lines';
import { segmentName } from './segment';

type JournalPage = { readonly changes: JournalChange[]; readonly head: JournalHead };

/** Every change of one catalogue, in the order it came, on lines that are chained by hash. */
export type Journal = {
  readonly head: () => JournalHead;
  /** The head after the first `count` lines; `journal-moved-on` with the present head when there are fewer. */
  headAt(count: number): Promise<Outcome<JournalHead>>;
  /** Answers when the disk has the lines. All of the changes are written, or none. */
  append(changes: readonly JournalChange[]): Promise<Outcome<JournalHead>>;
  read(from: number, limit: number): Promise<Outcome<JournalPage>>;
  /** Bytes of each file that hold the lines of the present head: a copy of them is whole even while lines are added. */
  extent(): { readonly head: JournalHead; readonly files: readonly { readonly path: string; readonly bytes: number }[] };
  close(): Promise<void>;
};

type JournalOptions = { readonly disk: Disk; readonly folder: string; readonly segmentBytes: number };

export async function openJournal(options: JournalOptions): Promise<Outcome<Journal>> {
  const loaded = await loadJournal(options.disk, options.folder);
  if (!loaded.ok) return loaded;
  const { disk, folder, segmentBytes } = options;
  const queue = createQueue();
  let { segments, head, known } = loaded.value;
  let writing: { readonly segment: Segment; readonly handle: FileHandle } | null = null;
  /** Set when a write failed in a way that leaves the file's end unknown: everything is read again before the next one. */
  let stale = false;

  async function closeWriting(): Promise<void> {
    const open = writing;
    writing = null;
    await open?.handle.close();
  }

  async function reload(): Promise<Outcome<null>> {
    await closeWriting();
    const again = await loadJournal(disk, folder);
    if (!again.ok) return again;
    ({ segments, head, known } = again.value);
    stale = false;
    return done(null);
  }

  async function segmentToWrite(): Promise<{ readonly segment: Segment; readonly handle: FileHandle }> {
    const last = segments.at(-1);
    if (writing !== null && writing.segment === last && last.size < segmentBytes) return writing;
    await closeWriting();
    if (last !== undefined && last.size < segmentBytes) {
      writing = { segment: last, handle: await disk.open(last.path, 'r+') };
      return writing;
    }
    const number = segments.length + 1;
    const path = join(folder, segmentName(number));
    const handle = await disk.open(path, 'wx+');
    await syncFolder(folder);
    const segment: Segment = { number, path, linesBefore: head.count, offsets: createOffsets(), size: 0 };
    segments.push(segment);
    writing = { segment, handle };
    return writing;
  }

  async function appendNow(changes: readonly JournalChange[]): Promise<Outcome<JournalHead>> {
    if (stale) {
      const again = await reload();
      if (!again.ok) return again;
    }
    const prepared = prepare(changes, head, known.compare);
    if (!prepared.ok) return prepared;
    const { lines, added, end } = prepared.value;
    if (added.length === 0) return done(head);
    const bytes = Buffer.from(lines, 'utf8');
    try {
      const { segment, handle } = await segmentToWrite();
      if ((await handle.stat()).size !== segment.size) {
        // Another program wrote here since: its lines are read, and the caller decides with the new head.
        const again = await reload();
        return again.ok ? refused({ why: 'journal-moved-on', ...head }) : again;
      }
      await writeAll(handle, bytes, segment.size);
      await handle.datasync();
      let offset = segment.size;
      for (const line of added) {
        segment.offsets.add(offset);
        known.add(line.id, line.content);
        offset += line.bytes;
      }
      segment.size = offset;
      head = end;
      return done(head);
    } catch (error) {
      const failure = await writeFailure(error, disk, folder, bytes.length);
      await cutBack();
      return refused(failure);
    }
  }

  /** Takes off what a failed write left, so that the line before stays the last; if even this fails, all is read again. */
  async function cutBack(): Promise<void> {
    const open = writing;
    stale = true;
    try {
      await open?.handle.truncate(open.segment.size);
      await open?.handle.datasync();
      stale = open === null;
    } catch {
      stale = true;
    }
  }

  async function readNow(from: number, limit: number): Promise<Outcome<JournalPage>> {
    const changes: JournalChange[] = [];
    const to = Math.min(from + limit, head.count);
    try {
      for (const segment of segments) {
        const first = Math.max(from, segment.linesBefore);
        const beyond = Math.min(to, segment.linesBefore + segment.offsets.length);
        if (first >= beyond) continue;
        for (const line of await readLines(disk, segment, first - segment.linesBefore, beyond - segment.linesBefore)) {
          const decoded = decodeLine(line);
          if (decoded === null) return refused({ why: 'damaged', detail: `${segmentName(segment.number)}:${first - segment.linesBefore + 1}` });
          changes.push(decoded.change);
        }
      }
      return done({ changes, head });
    } catch (error) {
      return refused(readFailure(error));
    }
  }

  async function headAtNow(count: number): Promise<Outcome<JournalHead>> {
    if (count > head.count) return refused({ why: 'journal-moved-on', ...head });
    if (count === 0) return done({ count: 0, hash: emptyHash });
    const segment = segments.findLast((candidate) => candidate.linesBefore < count);
    if (segment === undefined) return refused({ why: 'damaged', detail: segmentName(1) });
    try {
      const index = count - segment.linesBefore - 1;
      const [line] = await readLines(disk, segment, index, index + 1);
      const decoded = line === undefined ? null : decodeLine(line);
      if (decoded === null) return refused({ why: 'damaged', detail: `${segmentName(segment.number)}:${index + 1}` });
      return done({ count, hash: decoded.hash });
    } catch (error) {
      return refused(readFailure(error));
    }
  }

  return done({
    head: () => head,
    headAt: (count) => queue.run(() => headAtNow(count)),
    append: (changes) => queue.run(() => appendNow(changes)),
    read: (from, limit) => queue.run(() => readNow(from, limit)),
    extent: () => ({ head, files: segments.map(({ path, size }) => ({ path, bytes: size })) }),
    close: () => queue.run(closeWriting),
  });
}
