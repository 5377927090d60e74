import { createHash, randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openVault, type Vault, type VaultOptions } from './vault';

const catalogue = '11111111-1111-4111-8111-111111111111';
const never = new AbortController().signal;
setMaxListeners(0, never);
const quiet = () => undefined;

let root = '';
let vault: Vault;

async function open(options: Partial<VaultOptions> = {}): Promise<Vault> {
  const opened = await openVault({ root, now: () => new Date('2026-11-21T10:00:00Z'), bundleWorker: 'unused', reserve: 0, ...options });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

async function create(sample = false): Promise<void> {
  expect(await vault.channels['catalogues.create']({ id: catalogue, title: 'Essai', sample, createdAt: '2026-11-21T10:00:00Z' })).toEqual({
    ok: true,
    value: {},
  });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'matricule-vault-'));
  vault = await open();
});

afterEach(async () => {
  await vault.close();
  await rm(root, { recursive: true, force: true });
});

describe('catalogues', () => {
  test('a catalogue that was created is listed after the program is opened again', async () => {
    await create();
    await vault.close();
    vault = await open();
    const listed = await vault.channels['catalogues.list']({});
    expect(listed).toEqual({
      ok: true,
      value: [{ id: catalogue, title: 'Essai', sample: false, createdAt: '2026-11-21T10:00:00Z', journal: { count: 0, hash: '0'.repeat(64) } }],
    });
  });

  test('creating it a second time changes nothing', async () => {
    await create();
    await vault.channels['journal.append']({ catalogue, changes: [{ id: 'a' }] });
    await create();
    expect(await vault.channels['journal.head']({ catalogue })).toMatchObject({ value: { count: 1 } });
  });

  test('only the sample catalogue can be removed, and then nothing of it is left', async () => {
    await create();
    expect(await vault.channels['catalogues.remove']({ id: catalogue })).toMatchObject({ ok: false });
    await vault.close();
    await rm(join(root, 'catalogues'), { recursive: true });
    vault = await open();
    await create(true);
    await vault.keepStream(catalogue, stream(Buffer.from('abc')), 3, quiet, never);
    expect(await vault.channels['catalogues.remove']({ id: catalogue })).toEqual({ ok: true, value: {} });
    expect(await readdir(join(root, 'catalogues'))).toEqual([]);
    expect(await readdir(join(root, 'removed'))).toEqual([]);
    expect(await vault.channels['catalogues.list']({})).toEqual({ ok: true, value: [] });
  });

  test('a catalogue whose description is destroyed is still listed, and said to be damaged', async () => {
    await create();
    await vault.close();
    await writeFile(join(root, 'catalogues', catalogue, 'catalogue.json'), '{"form');
    vault = await open();
    expect(await vault.channels['catalogues.list']({})).toMatchObject({ ok: true, value: [{ id: catalogue, damaged: 'catalogue.json' }] });
  });

  test('a catalogue that does not exist is answered, not made up', async () => {
    expect(await vault.channels['journal.head']({ catalogue })).toEqual({ ok: false, failure: { why: 'unknown-catalogue' } });
    expect(await vault.channels['journal.head']({ catalogue: '../../etc' })).toEqual({ ok: false, failure: { why: 'unknown-catalogue' } });
  });
});

describe('originals', () => {
  beforeEach(() => create());

  test('a file is kept byte for byte under its SHA-256, read-only, with the extension of its bytes', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)]);
    const source = join(root, 'photo.jpg');
    await writeFile(source, bytes);
    const sha = createHash('sha256').update(bytes).digest('hex');
    const seen: number[] = [];
    expect(await vault.keepFile(catalogue, source, (count) => seen.push(count), never)).toEqual({
      ok: true,
      value: { sha, size: bytes.length, alreadyThere: false },
    });
    expect(seen.at(-1)).toBe(bytes.length);
    const kept = join(root, 'catalogues', catalogue, 'originals', sha.slice(0, 2), `${sha}.pdf`);
    expect((await readFile(kept)).equals(bytes)).toBe(true);
    expect((await stat(kept)).mode & 0o222).toBe(0);
    expect(await readdir(join(root, 'catalogues', catalogue, 'originals', 'incoming'))).toEqual([]);
  });

  test('the same bytes under another name are one original', async () => {
    const first = await vault.keepStream(catalogue, stream(Buffer.from('same')), 4, quiet, never);
    const second = await vault.keepStream(catalogue, stream(Buffer.from('sa'), Buffer.from('me')), 4, quiet, never);
    expect(first).toMatchObject({ value: { alreadyThere: false } });
    expect(second).toMatchObject({ value: { alreadyThere: true } });
  });

  test('the same bytes brought in many times at once are one original', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => vault.keepStream(catalogue, stream(Buffer.from('crowd')), 5, quiet, never)));
    expect(answers.filter((answer) => answer.ok && !answer.value.alreadyThere)).toHaveLength(1);
    expect(answers.filter((answer) => answer.ok && answer.value.alreadyThere)).toHaveLength(19);
  });

  test('an empty file is kept', async () => {
    expect(await vault.keepStream(catalogue, stream(), 0, quiet, never)).toMatchObject({ ok: true, value: { size: 0 } });
  });
});

async function* stream(...chunks: Buffer[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
