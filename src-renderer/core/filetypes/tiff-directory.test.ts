import { describe, expect, test } from 'vitest';
import { bytesSource } from './byte-source';
import { readTiffPages } from './tiff-pages';
import { readTiffSegments } from './tiff-segments';

type Entry = readonly [tag: number, type: number, count: number, value: number];

/** A little-endian classic TIFF whose directories stand one after the other; `nexts` are the numbers of the directories that follow, -1 for none. */
function buildTiff(directories: readonly (readonly Entry[])[], nexts: readonly number[]): Uint8Array {
  const starts: number[] = [];
  let size = 8;
  for (const entries of directories) {
    starts.push(size);
    size += 2 + entries.length * 12 + 4;
  }
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, 8, true);
  directories.forEach((entries, index) => {
    const at = starts[index] ?? 0;
    view.setUint16(at, entries.length, true);
    entries.forEach(([tag, type, count, value], row) => {
      view.setUint16(at + 2 + row * 12, tag, true);
      view.setUint16(at + 4 + row * 12, type, true);
      view.setUint32(at + 6 + row * 12, count, true);
      view.setUint32(at + 10 + row * 12, value, true);
    });
    view.setUint32(at + 2 + entries.length * 12, starts[nexts[index] ?? -1] ?? 0, true);
  });
  return new Uint8Array(view.buffer);
}

function page(width: number, height: number, subfile = 0): readonly Entry[] {
  return [
    [254, 4, 1, subfile],
    [256, 4, 1, width],
    [257, 4, 1, height],
  ];
}

async function sizes(bytes: Uint8Array): Promise<string> {
  const read = await readTiffPages(bytesSource(bytes));
  return read.ok ? read.value.pages.map(({ width, height }) => `${width}x${height}`).join(' ') : read.failure;
}

describe('the directories of a TIFF', () => {
  test('that run in a circle are each read once, and the file is called incomplete', async () => {
    const read = await readTiffPages(bytesSource(buildTiff([page(10, 20), page(30, 40)], [1, 0])));
    expect(read.ok && read.value.pages.length).toBe(2);
    expect(read.ok && read.value.incomplete).toBe(true);
  });

  test('that break off keep the pages found before', async () => {
    const bytes = buildTiff([page(10, 20), page(30, 40)], [1, -1]);
    const read = await readTiffPages(bytesSource(bytes.subarray(0, bytes.length - 20)));
    expect(read.ok && read.value.pages.length).toBe(1);
    expect(read.ok && read.value.incomplete).toBe(true);
  });

  test('of smaller versions and masks are not pages', async () => {
    expect(await sizes(buildTiff([page(1000, 2000), page(100, 200, 1), page(1000, 2000, 4)], [1, 2, -1]))).toBe('1000x2000');
  });

  test('flagged as smaller versions stay pages when no larger page of their shape stands before them', async () => {
    expect(await sizes(buildTiff([page(1000, 2000, 1), page(900, 700, 1), page(100, 900, 1)], [1, 2, -1]))).toBe('1000x2000 900x700 100x900');
  });

  test('with an absurd count of strip offsets make no reader allocate them', async () => {
    const bytes = buildTiff([[...page(10, 20), [273, 4, 0xffff_ffff, 8], [279, 4, 0xffff_ffff, 8]]], [-1]);
    const read = await readTiffPages(bytesSource(bytes));
    const first = read.ok ? read.value.pages[0] : undefined;
    expect(first).toBeDefined();
    if (!read.ok || first === undefined) return;
    expect(await readTiffSegments(bytesSource(bytes), read.value.layout, first)).toEqual({ ok: false, failure: 'damaged' });
  });
});
