import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../disk';
import { type Journal, openJournal } from './journal';

let folder = '';
let opened: Journal[] = [];
const firstFile = () => join(folder, 'journal-000001.jsonl');

async function open(segmentBytes = 1_000_000, disk: Disk = realDisk): Promise<Journal> {
  const journal = await openJournal({ disk, folder, segmentBytes });
  if (!journal.ok) throw new Error(JSON.stringify(journal.failure));
  opened.push(journal.value);
  return journal.value;
}

/** A journal of `count` changes named c1, c2, … in files of some 1 kB. */
async function written(count: number, segmentBytes = 1_000): Promise<Journal> {
  const journal = await open(segmentBytes);
  for (let index = 1; index <= count; index += 1) expect((await journal.append([{ id: `c${index}`, text: 'x'.repeat(50) }])).ok).toBe(true);
  return journal;
}

async function ids(journal: Journal): Promise<readonly string[]> {
  const page = await journal.read(0, 10_000);
  if (!page.ok) throw new Error(JSON.stringify(page.failure));
  return page.value.changes.map(({ id }) => id);
}

const named = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matricule-journal-'));
});
afterEach(async () => {
  for (const journal of opened) await journal.close();
  opened = [];
  await rm(folder, { recursive: true, force: true });
});

describe('the journal', () => {
  test('gives back after reopening what was appended, letter for letter and in order, over several files', async () => {
    const change = fc.record({ id: fc.uuid(), payload: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(change, { selector: ({ id }) => id, maxLength: 30 }),
        fc.integer({ min: 1, max: 3000 }),
        async (changes, segmentBytes) => {
          for (const name of await readdir(folder)) await rm(join(folder, name));
          const journal = await open(segmentBytes);
          for (const one of changes) expect((await journal.append([one])).ok).toBe(true);
          const head = journal.head();
          await journal.close();
          const again = await open(segmentBytes);
          expect(again.head()).toEqual(head);
          expect(await again.read(0, 10_000)).toEqual({ ok: true, value: { changes: JSON.parse(JSON.stringify(changes)), head } });
          await again.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a page of lines and the head after any number of them can be had', async () => {
    const journal = await written(40);
    expect((await readdir(folder)).length).toBeGreaterThan(5);
    const heads: string[] = [];
    for (let count = 0; count <= 40; count += 1) {
      const head = await journal.headAt(count);
      if (head.ok) heads.push(head.value.hash);
    }
    expect(new Set(heads).size).toBe(41);
    expect(heads.at(-1)).toBe(journal.head().hash);
    const page = await journal.read(17, 5);
    expect(page.ok && page.value.changes.map(({ id }) => id)).toEqual(['c18', 'c19', 'c20', 'c21', 'c22']);
    expect(await journal.read(99, 5)).toMatchObject({ ok: true, value: { changes: [] } });
    expect(await journal.headAt(41)).toEqual({ ok: false, failure: { why: 'journal-moved-on', ...journal.head() } });
  });

  test('a repeat after a lost answer is harmless, whatever the order of the fields', async () => {
    const journal = await open();
    await journal.append([{ id: 'a', one: 1, two: 2 }]);
    const head = journal.head();
    expect(
      await journal.append([
        { two: 2, id: 'a', one: 1 },
        { one: 1, two: 2, id: 'a' },
      ]),
    ).toEqual({ ok: true, value: head });
  });

  test('the same id with other content is refused, and nothing of its batch is written', async () => {
    const journal = await written(3);
    const before = journal.head();
    const answer = await journal.append([{ id: 'new' }, { id: 'c2', text: 'forged' }]);
    expect(answer).toEqual({ ok: false, failure: { why: 'damaged', detail: 'other-content:c2' } });
    expect(
      await journal.append([
        { id: 'n', a: 1 },
        { id: 'n', a: 2 },
      ]),
    ).toMatchObject({ ok: false });
    expect(journal.head()).toEqual(before);
    expect(await ids(await open())).toEqual(named(3));
  });

  test('appends that come at once are written one after another', async () => {
    const journal = await open(500);
    const answers = await Promise.all(named(50).map((id) => journal.append([{ id }])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await ids(await open())).toEqual(named(50));
  });

  test.each(['{"seq":4,"prev":"', '\0'.repeat(4096), `${'\0'.repeat(100)}\n{"half`])(
    'a line that a crash tore is set aside, and the chain goes on',
    async (torn) => {
      const journal = await written(3, 1_000_000);
      await journal.close();
      await appendFile(firstFile(), torn);
      const again = await open();
      expect(again.head().count).toBe(3);
      expect(await readFile(`${firstFile()}.torn`, 'utf8')).toBe(torn);
      expect((await again.append([{ id: 'c4' }])).ok).toBe(true);
      expect(await ids(await open())).toEqual(named(4));
    },
  );

  test('two crashes leave both torn lines', async () => {
    await (await written(1, 1_000_000)).close();
    await appendFile(firstFile(), '{"first');
    await (await open()).close();
    await appendFile(firstFile(), '{"second');
    await (await open()).close();
    expect(await readFile(`${firstFile()}.torn`, 'utf8')).toBe('{"first{"second');
  });

  test('one changed byte anywhere in the sound part is reported as damage, and nothing is repaired', async () => {
    await (await written(12)).close();
    const files = (await readdir(folder)).sort();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (seed, change) => {
        const path = join(folder, files[seed % (files.length - 1)] ?? '');
        const sound = await readFile(path);
        const broken = Buffer.from(sound);
        const at = seed % broken.length;
        broken[at] = (broken[at] ?? 0) ^ change;
        await writeFile(path, broken);
        const answer = await openJournal({ disk: realDisk, folder, segmentBytes: 1_000 });
        expect(answer).toMatchObject({ ok: false, failure: { why: 'damaged' } });
        expect((await readFile(path)).equals(broken)).toBe(true);
        await writeFile(path, sound);
      }),
      { numRuns: 150 },
    );
  });

  test('damage names the file and the line', async () => {
    await (await written(3, 1_000_000)).close();
    const lines = (await readFile(firstFile(), 'utf8')).split('\n');
    await writeFile(firstFile(), [lines[0], lines[1]?.replace('xxx', 'xyx'), lines[2], ''].join('\n'));
    expect(await openJournal({ disk: realDisk, folder, segmentBytes: 1 })).toEqual({
      ok: false,
      failure: { why: 'damaged', detail: 'journal-000001.jsonl:2' },
    });
  });

  test('an acknowledged last line that has rotted is damage, not a torn line', async () => {
    await (await written(2, 1_000_000)).close();
    await writeFile(firstFile(), (await readFile(firstFile(), 'utf8')).replace(/xxx"\}\}\n$/, 'xyx"}}\n'));
    expect(await openJournal({ disk: realDisk, folder, segmentBytes: 1 })).toMatchObject({ ok: false, failure: { detail: 'journal-000001.jsonl:2' } });
  });

  test('a missing file in the middle is damage', async () => {
    await (await written(20)).close();
    await rm(join(folder, 'journal-000002.jsonl'));
    expect(await openJournal({ disk: realDisk, folder, segmentBytes: 1_000 })).toEqual({
      ok: false,
      failure: { why: 'damaged', detail: 'journal-000002.jsonl' },
    });
  });

  test('another program that wrote to the same journal is noticed before the chain breaks', async () => {
    const mine = await written(2, 1_000_000);
    const other = await open();
    await other.append([{ id: 'theirs' }]);
    expect(await mine.append([{ id: 'mine' }])).toEqual({ ok: false, failure: { why: 'journal-moved-on', ...other.head() } });
    expect((await mine.append([{ id: 'mine' }])).ok).toBe(true);
    expect(await ids(await open())).toEqual(['c1', 'c2', 'theirs', 'mine']);
  });

  test('a disk that fills up in the middle of a line refuses it with the numbers, and goes on when there is room', async () => {
    let room = 700;
    const journal = await open(
      1_000_000,
      fullAfter(
        () => room,
        (bytes) => (room -= bytes),
      ),
    );
    const acknowledged: string[] = [];
    for (const id of named(10)) {
      const answer = await journal.append([{ id, text: 'x'.repeat(50) }]);
      if (answer.ok) acknowledged.push(id);
      else expect(answer.failure).toMatchObject({ why: 'no-space', free: 0 });
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeLessThan(10);
    expect(await ids(await open())).toEqual(acknowledged);
    room = 1_000_000;
    expect((await journal.append([{ id: 'after' }])).ok).toBe(true);
    expect(await ids(await open())).toEqual([...acknowledged, 'after']);
  });

  test('100,000 lines are opened, checked and known', async () => {
    const journal = await open(16_000_000);
    for (let from = 0; from < 100_000; from += 10_000) {
      await journal.append(Array.from({ length: 10_000 }, (_, index) => ({ id: `id-${from + index}`, payload: { text: 'Жұманияз'.repeat(20) } })));
    }
    await journal.close();
    const start = performance.now();
    const again = await open();
    process.stdout.write(
      `journal of 100,000 lines, ${((await stat(firstFile())).size / 1e6).toFixed(0)} MB in its first file: opened in ${(performance.now() - start).toFixed(0)} ms\n`,
    );
    expect(again.head().count).toBe(100_000);
    expect(await again.append([{ id: 'id-77777', payload: { text: 'Жұманияз'.repeat(20) } }])).toEqual({ ok: true, value: again.head() });
    expect(await again.append([{ id: 'id-77777' }])).toMatchObject({ ok: false });
    await again.close();
  });
});

/** A disk with so many bytes left: what fits is written, as a real one does, then it says that it is full. */
function fullAfter(room: () => number, take: (bytes: number) => void): Disk {
  return {
    space: async () => ({ free: 0, total: 1000 }),
    async open(path, flags, mode) {
      const handle = await realDisk.open(path, flags, mode);
      const write = handle.write.bind(handle);
      Object.defineProperty(handle, 'write', {
        value: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
          const fits = Math.min(length, room());
          if (fits <= 0) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
          take(fits);
          return write(bytes, offset, fits, position);
        },
      });
      return handle;
    },
  };
}
