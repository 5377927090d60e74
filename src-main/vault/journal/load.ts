import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../contract/results';
import { type Disk, readFailure, readFully, syncFolder, writeAll } from '../disk';
import { done, refused } from '../outcomes';
import { createKnownChanges, type KnownChanges } from './known-changes';
import { emptyHash } from './line';
import { createOffsets, type Offsets } from './offsets';
import { type ChainPoint, scanSegment, segmentName, segmentNumber } from './segment';

/** One file of the journal: where its lines begin, after how many lines of the journal it begins, and how long it is. */
export type Segment = { readonly number: number; readonly path: string; readonly linesBefore: number; readonly offsets: Offsets; size: number };

type LoadedJournal = { readonly segments: Segment[]; readonly head: ChainPoint; readonly known: KnownChanges };

/**
 * Reads the whole journal and checks its chain. A torn end of the last file is moved to `….torn` first. A break
 * anywhere else is answered `damaged` with `<file>:<line>` and nothing is touched.
 */
export async function loadJournal(disk: Disk, folder: string): Promise<Outcome<LoadedJournal>> {
  try {
    const numbers = await segmentNumbers(folder);
    const segments: Segment[] = [];
    const known = createKnownChanges();
    let head: ChainPoint = { count: 0, hash: emptyHash };
    for (const [index, number] of numbers.entries()) {
      const name = segmentName(number);
      if (number !== index + 1) return refused({ why: 'damaged', detail: segmentName(index + 1) });
      const path = join(folder, name);
      const offsets = createOffsets();
      const scan = await scanSegment(disk, path, head, (line, offset) => {
        offsets.add(offset);
        known.add(line.change.id, line.content);
      });
      const last = index === numbers.length - 1;
      if (scan.rest === 'damaged' || (scan.rest === 'torn' && !last)) return refused({ why: 'damaged', detail: `${name}:${offsets.length + 1}` });
      if (scan.rest === 'torn') await setAside(disk, folder, path, scan.soundBytes, scan.size);
      segments.push({ number, path, linesBefore: head.count, offsets, size: scan.soundBytes });
      head = scan.end;
    }
    return done({ segments, head, known });
  } catch (error) {
    return refused(readFailure(error));
  }
}

export async function segmentNumbers(folder: string): Promise<readonly number[]> {
  const numbers = (await readdir(folder)).map(segmentNumber).filter((number) => number !== null);
  return numbers.sort((a, b) => a - b);
}

/** Keeps the bytes after the last sound line in a file of their own, each time behind what is there, and only then cuts them off. */
async function setAside(disk: Disk, folder: string, path: string, from: number, to: number): Promise<void> {
  const tail = Buffer.alloc(to - from);
  const source = await disk.open(path, 'r');
  try {
    await readFully(source, tail, from);
  } finally {
    await source.close();
  }
  const target = await disk.open(`${path}.torn`, 'a');
  try {
    await writeAll(target, tail, (await target.stat()).size);
    await target.sync();
  } finally {
    await target.close();
  }
  await syncFolder(folder);
  await truncate(path, from);
}
