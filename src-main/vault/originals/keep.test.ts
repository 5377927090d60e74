import { createHash, randomBytes } from 'node:crypto';
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../disk';
import { openVault, type Vault } from '../vault';

const catalogue = '44444444-4444-4444-8444-444444444444';
const never = new AbortController().signal;
const quiet = () => undefined;
let root = '';
let vault: Vault;
let opened: Vault[] = [];
const folder = () => join(root, 'catalogues', catalogue, 'originals');
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function open(disk: Disk = realDisk): Promise<Vault> {
  const answer = await openVault({ root, now: () => new Date(0), bundleWorker: 'unused', reserve: 0, disk });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  opened.push(answer.value);
  return answer.value;
}

async function files(): Promise<readonly string[]> {
  const names = await readdir(folder(), { recursive: true });
  return names.filter((name) => /\./.test(name)).sort();
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'matricule-keep-'));
  vault = await open();
  await vault.channels['catalogues.create']({ id: catalogue, title: 'Essai', sample: false, createdAt: '2026-01-01' });
});
afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  await rm(root, { recursive: true, force: true });
});

describe('bringing originals in', () => {
  test('a file that grows while it is read is refused, and nothing is left', async () => {
    const path = join(root, 'growing.tif');
    await writeFile(path, randomBytes(3_000_000));
    let grown = false;
    const answer = await vault.keepFile(
      catalogue,
      path,
      () => {
        if (!grown) void appendFile(path, 'more');
        grown = true;
      },
      never,
    );
    expect(answer).toEqual({ ok: false, failure: { why: 'changed-while-reading' } });
    expect(await files()).toEqual([]);
  });

  test('a stream with other than the announced bytes is refused, and nothing is left', async () => {
    for (const size of [3, 5]) {
      expect(await vault.keepStream(catalogue, stream(Buffer.from('four')), size, quiet, never)).toEqual({
        ok: false,
        failure: { why: 'changed-while-reading' },
      });
    }
    expect(await files()).toEqual([]);
  });

  test('cancelling in the middle leaves nothing and ends the stream', async () => {
    const control = new AbortController();
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(1000);
      } finally {
        ended = true;
      }
    }
    const answer = await vault.keepStream(catalogue, endless(), 1_000_000, (bytes) => bytes > 5000 && control.abort(), control.signal);
    expect(answer).toEqual({ ok: false, failure: { why: 'cancelled' } });
    expect(ended).toBe(true);
    expect(await files()).toEqual([]);
  });

  test('a file that cannot be read, a folder and a missing file are answers', async () => {
    expect(await vault.keepFile(catalogue, join(root, 'absent'), quiet, never)).toEqual({ ok: false, failure: { why: 'cannot-read', detail: 'ENOENT' } });
    expect(await vault.keepFile(catalogue, root, quiet, never)).toEqual({ ok: false, failure: { why: 'cannot-read', detail: 'not-a-file' } });
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('ab');
      throw Object.assign(new Error('gone'), { code: 'EIO', syscall: 'read' });
    }
    expect(await vault.keepStream(catalogue, failing(), 4, quiet, never)).toEqual({ ok: false, failure: { why: 'cannot-read', detail: 'EIO' } });
    expect(await files()).toEqual([]);
  });

  test('a file larger than the free space is refused with the numbers before anything is written', async () => {
    await vault.close();
    vault = await open({ ...realDisk, space: async () => ({ free: 999, total: 10_000 }) });
    expect(await vault.keepStream(catalogue, stream(Buffer.alloc(1000)), 1000, quiet, never)).toEqual({
      ok: false,
      failure: { why: 'no-space', needed: 1000, free: 999 },
    });
    expect(await files()).toEqual([]);
  });

  test('a disk that fills up in the middle refuses the file, leaves nothing, and takes the next one', async () => {
    await vault.close();
    vault = await open({
      ...realDisk,
      async open(path, flags, mode) {
        const handle = await realDisk.open(path, flags, mode);
        const write = handle.write.bind(handle);
        Object.defineProperty(handle, 'write', {
          value: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
            if (position >= 3000) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
            return write(bytes, offset, Math.min(length, 700), position);
          },
        });
        return handle;
      },
    });
    expect(await vault.keepStream(catalogue, stream(randomBytes(2000), randomBytes(2000)), 4000, quiet, never)).toMatchObject({
      ok: false,
      failure: { why: 'no-space', needed: 4000 },
    });
    expect(await files()).toEqual([]);
    expect(await vault.keepStream(catalogue, stream(randomBytes(2000)), 2000, quiet, never)).toMatchObject({ ok: true });
  });

  test('what a crash left half written is gone at the next opening, whole originals are not', async () => {
    const kept = await vault.keepStream(catalogue, stream(Buffer.from('whole')), 5, quiet, never);
    await vault.close();
    await mkdir(join(folder(), 'incoming'), { recursive: true });
    await writeFile(join(folder(), 'incoming', 'x.part'), 'half');
    vault = await open();
    expect(await files()).toEqual([`${shaOf(Buffer.from('whole')).slice(0, 2)}/${shaOf(Buffer.from('whole'))}.bin`]);
    expect(kept).toMatchObject({ ok: true });
  });
});

describe('originals on the disk', () => {
  test('verification tells whole, different and missing ones apart; bringing the bytes in again heals the different one', async () => {
    const good = Buffer.from('good');
    const rotten = randomBytes(5000);
    for (const bytes of [good, rotten]) await vault.keepStream(catalogue, stream(bytes), bytes.length, quiet, never);
    const path = join(folder(), shaOf(rotten).slice(0, 2), `${shaOf(rotten)}.bin`);
    await chmod(path, 0o600);
    await writeFile(path, Buffer.alloc(5000));
    const shas = [shaOf(good), shaOf(rotten), 'e'.repeat(64)];
    expect(await vault.channels['originals.verify']({ catalogue, shas })).toEqual({
      ok: true,
      value: { whole: [shaOf(good)], different: [shaOf(rotten)], missing: ['e'.repeat(64)] },
    });
    expect(await vault.channels['originals.present']({ catalogue, shas })).toEqual({ ok: true, value: [shaOf(good), shaOf(rotten)] });
    expect(await vault.keepStream(catalogue, stream(rotten), rotten.length, quiet, never)).toMatchObject({ ok: true, value: { alreadyThere: false } });
    expect(await vault.channels['originals.verify']({ catalogue, shas })).toMatchObject({ value: { different: [] } });
    expect((await readdir(dirname(path))).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  test('any range can be read, shorter only at the end', async () => {
    const bytes = randomBytes(10_000);
    await vault.keepStream(catalogue, stream(bytes), bytes.length, quiet, never);
    for (const [from, to] of [
      [0, 10_000],
      [9_990, 20_000],
      [5_000, 5_001],
      [10_000, 10_001],
      [20, 10],
    ] as const) {
      const answer = await vault.readRange(catalogue, shaOf(bytes), from, to);
      expect(answer.ok && Buffer.from(answer.value).equals(bytes.subarray(from, to))).toBe(true);
    }
    expect(await vault.readRange(catalogue, 'a'.repeat(64), 0, 1)).toEqual({ ok: false, failure: { why: 'unknown-original' } });
  });

  test('a copy for opening has our name and type, can be written to, and is gone when the program ends', async () => {
    const bytes = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
    await vault.keepStream(catalogue, stream(bytes), bytes.length, quiet, never);
    const copy = await vault.copyForOpening(catalogue, shaOf(bytes));
    const path = copy.ok ? copy.value : '';
    expect(path.endsWith(`document-${shaOf(bytes).slice(0, 12)}.png`)).toBe(true);
    await writeFile(path, 'scribbled');
    expect(await vault.channels['originals.verify']({ catalogue, shas: [shaOf(bytes)] })).toMatchObject({ value: { whole: [shaOf(bytes)] } });
    await vault.close();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  test('the state counts originals and their bytes, also those that came since', async () => {
    await vault.keepStream(catalogue, stream(Buffer.alloc(100)), 100, quiet, never);
    expect(await vault.channels['safety.state']({ catalogue })).toMatchObject({ value: { originals: { count: 1, bytes: 100 } } });
    await vault.keepStream(catalogue, stream(Buffer.alloc(50)), 50, quiet, never);
    await vault.keepStream(catalogue, stream(Buffer.alloc(50)), 50, quiet, never);
    expect(await vault.channels['safety.state']({ catalogue })).toMatchObject({ value: { originals: { count: 2, bytes: 150 } } });
  });
});

async function* stream(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
