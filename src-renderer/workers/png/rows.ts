import type { ByteSource } from '../../core/filetypes/byte-source';
import type { PngPicture } from '../../core/filetypes/png-picture';
import { inflated } from '../inflated';
import { BrokenChunks, packedData } from './packed-data';
import { unfilter } from './unfilter';

/** Samples of a pixel, for each colour type. */
const samplesOf: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

export function pixelBits({ colourType, bitDepth }: PngPicture): number {
  return (samplesOf.get(colourType) ?? 1) * bitDepth;
}

/**
 * Reads the rows of a picture that is not interlaced from the top to `bottom` and gives each to `onRow`, in a buffer that is used again; of each row only the first
 * `right` pixels are made out. False when the file is damaged before `bottom`, or, where that is the end of the picture, behind it: its checksum stands there.
 * What comes after the last row is not unpacked any more.
 */
export async function readRows(source: ByteSource, picture: PngPicture, bottom: number, right: number, onRow: (row: Uint8Array) => void): Promise<boolean> {
  const bits = pixelBits(picture);
  const pixelBytes = Math.max(1, bits >>> 3);
  const rowBytes = Math.ceil((picture.width * bits) / 8);
  const neededBytes = Math.ceil((right * bits) / 8);
  let row = new Uint8Array(rowBytes);
  let above = new Uint8Array(rowBytes);
  /** Bytes of the present row that are there; -1 before its filter. */
  let filled = -1;
  let filter = 0;
  let rows = 0;

  /** False when the part cannot be part of a picture. */
  function take(part: Uint8Array): boolean {
    for (let at = 0; at < part.length && rows < bottom; ) {
      if (filled < 0) {
        filter = part[at] ?? 0;
        filled = 0;
        at += 1;
      }
      const count = Math.min(rowBytes - filled, part.length - at);
      row.set(part.subarray(at, at + count), filled);
      filled += count;
      at += count;
      if (filled < rowBytes) return true;
      if (!unfilter(filter, row, above, pixelBytes, neededBytes)) return false;
      onRow(row);
      [row, above] = [above, row];
      filled = -1;
      rows += 1;
    }
    return true;
  }

  const problems: unknown[] = [];
  const reader = inflated(untilProblem(packedData(source, picture.dataAt), problems));
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      if (rows >= picture.height) return true;
      if (!take(value)) return false;
      if (rows >= bottom && bottom < picture.height) return true;
    }
  } catch {
    // It cannot be unpacked, be it for what follows.
    problems.push(new BrokenChunks());
  } finally {
    reader.cancel().catch(() => {});
  }
  // What could not be fetched says nothing about the file.
  if (problems.length > 0 && !(problems[0] instanceof BrokenChunks)) throw problems[0];
  return problems.length === 0 && rows >= bottom;
}

/** Ends where there is a problem: thrown into the stream it would take with it what has been unpacked and not yet read. */
async function* untilProblem<Part>(parts: AsyncIterable<Part>, problems: unknown[]): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (reason) {
    problems.push(reason);
  }
}
