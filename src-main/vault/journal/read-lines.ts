import { type Disk, readFully } from '../disk';
import type { Segment } from './load';

/** Lines [from, to) of a segment, counted from 0, without their ends. */
export async function readLines(disk: Disk, segment: Segment, from: number, to: number): Promise<readonly Buffer[]> {
  const start = segment.offsets.at(from);
  const end = to < segment.offsets.length ? segment.offsets.at(to) : segment.size;
  const bytes = Buffer.alloc(end - start);
  const handle = await disk.open(segment.path, 'r');
  try {
    await readFully(handle, bytes, start);
  } finally {
    await handle.close();
  }
  const lines: Buffer[] = [];
  for (let index = from; index < to; index += 1) {
    const beyond = index + 1 < to ? segment.offsets.at(index + 1) : end;
    lines.push(bytes.subarray(segment.offsets.at(index) - start, beyond - start - 1));
  }
  return lines;
}
