import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realDisk } from './disk';
import { openVault, type Vault, type VaultOptions } from './vault';

const patient = { timeout: 10_000 };
const catalogue = '77777777-7777-4777-8777-777777777777';
const never = () => new AbortController().signal;
const quiet = () => undefined;
let root = '';
let vaults: Vault[] = [];

const tryOpen = (options: Partial<VaultOptions> = {}) =>
  openVault({ root, now: () => new Date(0), bundleWorker: 'unused', reserve: 0, patience: 0, ...options });

async function open(options: Partial<VaultOptions> = {}): Promise<Vault> {
  const opened = await tryOpen(options);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  vaults.push(opened.value);
  return opened.value;
}

async function withCatalogue(options: Partial<VaultOptions> = {}): Promise<Vault> {
  const vault = await open(options);
  await vault.channels['catalogues.create']({ id: catalogue, title: 'Essai', sample: true, createdAt: '2026-01-01' });
  return vault;
}

/** Some bytes, and then a silence that nobody ends. */
async function* silentAfter(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  await new Promise(() => undefined);
}

const incoming = () => join(root, 'catalogues', catalogue, 'originals', 'incoming');
const lockFile = (number: number) => join(root, `lock-00000${number}.json`);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'matricule-closing-'));
});
afterEach(async () => {
  for (const vault of vaults) await vault.close();
  vaults = [];
  await rm(root, { recursive: true, force: true });
});

describe('two programs on one vault', () => {
  test('the second is told who has it, and takes nothing of the first away', async () => {
    const vault = await withCatalogue();
    const stop = new AbortController();
    const keeping = vault.keepStream(catalogue, silentAfter(Buffer.from('ab')), 4, quiet, stop.signal);
    await expect.poll(() => readdir(incoming()), patient).toHaveLength(1);
    expect(await tryOpen()).toEqual({ ok: false, failure: { why: 'in-use', pid: process.pid } });
    expect(await readdir(incoming())).toHaveLength(1);
    stop.abort();
    expect(await keeping).toEqual({ ok: false, failure: { why: 'cancelled' } });
  });

  test('the second waits a moment for a first that is just ending', async () => {
    const first = await open();
    const second = tryOpen({ patience: 5_000 });
    setTimeout(() => void first.close(), 200);
    const opened = await second;
    expect(opened.ok).toBe(true);
    if (opened.ok) vaults.push(opened.value);
  });

  test('of many that find the lock of a crash, one has it', async () => {
    await writeFile(lockFile(3), JSON.stringify({ pid: process.pid, port: await closedPort(), question: 'q', answer: 'a' }));
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryOpen()));
    for (const answer of answers) if (answer.ok) vaults.push(answer.value);
    expect(vaults).toHaveLength(1);
    expect(await tryOpen()).toMatchObject({ ok: false, failure: { why: 'in-use' } });
  });

  test('another program that has got the port of a crashed one keeps nobody out', async () => {
    const other = createServer((socket) => socket.on('error', quiet).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await writeFile(lockFile(1), JSON.stringify({ pid: process.pid, port, question: 'q', answer: 'a'.repeat(36) }));
    await open();
    other.close();
  });

  test('a lock that a power cut left empty keeps nobody out for long', async () => {
    await writeFile(lockFile(1), '');
    await open({ patience: 10_000 });
    expect((await readdir(root)).filter((name) => name.startsWith('lock-'))).toEqual(['lock-000002.json']);
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 1;
}

describe('closing', () => {
  test('gives up an original that is on its way in, even from a source that has gone silent, and leaves nothing of it', async () => {
    const vault = await withCatalogue();
    const keeping = vault.keepStream(catalogue, silentAfter(Buffer.from('ab')), 4, quiet, never());
    await expect.poll(() => readdir(incoming()), patient).toHaveLength(1);
    await vault.close();
    expect(await readdir(incoming())).toEqual([]);
    expect(await keeping).toEqual({ ok: false, failure: { why: 'cancelled' } });
  });

  test('whoever asks afterwards is told that the host has gone, and nothing is written', async () => {
    const vault = await withCatalogue();
    await vault.close();
    const lost = { ok: false, failure: { why: 'host-lost' } };
    expect(await vault.channels['journal.append']({ catalogue, changes: [{ id: 'a' }] })).toEqual(lost);
    expect(await vault.channels['catalogues.create']({ id: catalogue.replace('7', '8'), title: 'x', sample: false, createdAt: '' })).toEqual(lost);
    const again = await open();
    expect(await again.channels['journal.head']({ catalogue })).toMatchObject({ value: { count: 0 } });
  });
});

test('removing the sample while files come in leaves no half catalogue behind', async () => {
  const vault = await withCatalogue();
  const keeping = [1, 2, 3].map((number) => vault.keepStream(catalogue, silentAfter(Buffer.from([number])), 9, quiet, never()));
  await expect.poll(() => readdir(incoming()), patient).toHaveLength(3);
  expect(await vault.channels['catalogues.remove']({ id: catalogue })).toEqual({ ok: true, value: {} });
  for (const kept of keeping) expect((await kept).ok).toBe(false);
  expect(await vault.keepStream(catalogue, silentAfter(Buffer.from('x')), 1, quiet, never())).toMatchObject({ failure: { why: 'unknown-catalogue' } });
  expect(await vault.channels['catalogues.list']({})).toEqual({ ok: true, value: [] });
});

test('files that come in together leave the journal its reserve, as each alone does', async () => {
  const vault = await withCatalogue({ reserve: 500, disk: { ...realDisk, space: async () => ({ free: 2_000, total: 10_000 }) } });
  const first = vault.keepStream(catalogue, silentAfter(Buffer.from('ab')), 1_000, quiet, never());
  await expect.poll(() => readdir(incoming()), patient).toHaveLength(1);
  await expect.poll(async () => (await readFile(join(incoming(), (await readdir(incoming()))[0] ?? ''))).length, patient).toBe(2);
  expect(await vault.keepStream(catalogue, silentAfter(Buffer.from('cd')), 1_000, quiet, never())).toEqual({
    ok: false,
    failure: { why: 'no-space', needed: 2_498, free: 2_000 },
  });
  await vault.close();
  expect((await first).ok).toBe(false);
});

test('a journal that fails to open while it is being restored is not opened a second time beside the restoring', async () => {
  const vault = await withCatalogue();
  await vault.channels['journal.append']({ catalogue, changes: [{ id: 'a' }, { id: 'b' }] });
  await vault.close();
  const path = join(root, 'catalogues', catalogue, 'journal-000001.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"id":"a"', '"id":"x"'));
  const again = await open();
  // Once before, so that the catalogue is known and the next two are taken in their order.
  expect((await again.channels['journal.head']({ catalogue })).ok).toBe(false);
  const opening = again.channels['journal.head']({ catalogue });
  const restoring = again.channels['safety.restore']({ catalogue });
  expect((await opening).ok).toBe(false);
  const during = again.channels['journal.append']({ catalogue, changes: [{ id: 'c' }] });
  expect(await restoring).toMatchObject({ ok: true });
  expect(await during).toMatchObject({ ok: true });
  expect(await again.channels['journal.read']({ catalogue, from: 0, limit: 10 })).toMatchObject({ value: { changes: [{ id: 'b' }, { id: 'c' }] } });
});
