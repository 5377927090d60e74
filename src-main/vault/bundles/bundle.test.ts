import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BagReader } from '../../../src-renderer/core/bundles/testing/bag-reader';
import { judgeBag } from '../../../src-renderer/core/bundles/testing/judge-bag';
import type { BundlePlan } from '../../contract/bundles';
import { openVault, type Vault } from '../vault';
import type { BagProgress } from './order';

const run = promisify(execFile);
const catalogue = '22222222-2222-4222-8222-222222222222';
const never = new AbortController().signal;
const megabyte = 1024 * 1024;

let scratch = '';
let root = '';
let exports = '';
let vault: Vault;
let originals: { path: string; sha: string; size: number }[] = [];

/** The writer as the program ships it: one file, run in a thread. */
async function buildWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      ssr: join(import.meta.dirname, '../bundle-writer.worker.ts'),
      rollupOptions: { output: { format: 'es', entryFileNames: 'bundle-writer.js' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'bundle-writer.js');
}

async function has(tool: string): Promise<boolean> {
  return run(tool, ['--version'], { timeout: 5000 }).then(
    () => true,
    (error: { code?: unknown }) => error.code !== 'ENOENT',
  );
}

const tools = (await Promise.all(['unzip', 'sha512sum', 'sha256sum'].map(has))).every(Boolean);
if (!tools) process.stdout.write('skipped: unzip, sha512sum or sha256sum is not on this machine\n');

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'matricule-bundle-'));
  root = join(scratch, 'vault');
  await writeFile(join(scratch, 'package.json'), '{"type":"module"}');
  const bundleWorker = await buildWorker(scratch);
  const opened = await openVault({ root, now: () => new Date('2026-11-21T10:00:00Z'), bundleWorker, reserve: 0 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  vault = opened.value;
  await vault.channels['catalogues.create']({ id: catalogue, title: 'Essai', sample: false, createdAt: '2026-11-21T10:00:00Z' });
  originals = [];
  for (const [index, bytes] of [randomBytes(3 * megabyte + 17), randomBytes(1), Buffer.alloc(0), Buffer.from('%PDF-1.7')].entries()) {
    const kept = await vault.keepStream(catalogue, one(bytes), bytes.length, () => undefined, never);
    if (!kept.ok) throw new Error(JSON.stringify(kept.failure));
    originals.push({ path: `data/originals/scan-${index}.bin`, sha: kept.value.sha, size: kept.value.size });
  }
}, 60_000);

beforeEach(async () => {
  exports = await mkdtemp(join(scratch, 'exports-'));
});

afterAll(async () => {
  await vault.close();
  await rm(scratch, { recursive: true, force: true });
});

function plan(changes: Partial<BundlePlan> = {}): BundlePlan {
  return {
    name: 'les-sept-de-vincennes',
    bagInfo: [
      ['Source-Organization', 'Musée; Nécropole\r\n de Chambière'],
      ['Bagging-Date', '2026-11-21'],
    ],
    texts: [
      { path: 'data/LISEZMOI.txt', text: 'Жұманияз Ә\n' },
      { path: 'data/records/a.json', text: '{}\n' },
      { path: 'data/empty.txt', text: '' },
    ],
    originals,
    ...changes,
  };
}

function write(order: BundlePlan, onProgress: (progress: BagProgress) => void = () => undefined, signal = never) {
  return vault.writeBundle({ catalogue, plan: order, targetPath: join(exports, 'sortie.zip'), onProgress, signal });
}

describe('a bundle out', () => {
  test('says where it is, how large, and its own SHA-256; progress ends complete in both phases', async () => {
    const seen: BagProgress[] = [];
    const written = await write(plan(), (progress) => seen.push(progress));
    const zip = await readFile(join(exports, 'sortie.zip'));
    expect(written).toEqual({
      ok: true,
      value: { fileName: 'sortie.zip', folder: exports, bytes: zip.length, files: 7, sha256: createHash('sha256').update(zip).digest('hex') },
    });
    for (const phase of ['writing', 'checking'] as const) {
      const last = seen.findLast((progress) => progress.phase === phase);
      expect(last).toMatchObject({ bytes: last?.totalBytes, files: 7, totalFiles: 7 });
    }
    expect(await readdir(exports)).toEqual(['sortie.zip']);
  });

  test('the same plan at the same instant gives the same bytes', async () => {
    const first = await write(plan());
    const second = await write(plan());
    expect(first).toEqual(second);
    expect(first.ok).toBe(true);
  });

  test.skipIf(!tools)('unzip takes it, and sha512sum and sha256sum find every file of every manifest whole', async () => {
    expect((await write(plan())).ok).toBe(true);
    await run('unzip', ['-tq', 'sortie.zip'], { cwd: exports });
    await run('unzip', ['-q', 'sortie.zip'], { cwd: exports });
    const bag = join(exports, 'les-sept-de-vincennes');
    for (const algorithm of ['sha512', 'sha256']) {
      for (const [name, lines] of [
        ['manifest', 7],
        ['tagmanifest', 4],
      ] as const) {
        const { stdout } = await run(`${algorithm}sum`, ['-c', '--strict', `${name}-${algorithm}.txt`], { cwd: bag });
        expect(stdout.trim().split('\n')).toHaveLength(lines);
        expect(
          stdout
            .trim()
            .split('\n')
            .every((line) => line.endsWith(': OK')),
        ).toBe(true);
      }
    }
    expect(await readFile(join(bag, 'bag-info.txt'), 'utf8')).toBe(
      `Source-Organization: Musée; Nécropole de Chambière\nBagging-Date: 2026-11-21\nPayload-Oxum: ${3 * megabyte + 17 + 1 + 8 + Buffer.byteLength('Жұманияз Ә\n{}\n')}.7\n`,
    );
    expect(await readFile(join(bag, 'data/LISEZMOI.txt'), 'utf8')).toBe('Жұманияз Ә\n');
    expect(await judgeBag(folderReader(bag))).toEqual({ verdict: 'valid', findings: [] });
  });

  test('an original that has changed on the disk stops it, is named, and nothing is left', async () => {
    const bytes = randomBytes(2 * megabyte);
    const kept = await vault.keepStream(catalogue, one(bytes), bytes.length, () => undefined, never);
    if (!kept.ok) throw new Error('not kept');
    const { sha } = kept.value;
    const path = join(root, 'catalogues', catalogue, 'originals', sha.slice(0, 2), `${sha}.bin`);
    bytes[megabyte] = (bytes[megabyte] ?? 0) ^ 1;
    await chmod(path, 0o600);
    await writeFile(path, bytes);
    const answer = await write(plan({ originals: [...originals, { path: 'data/originals/rotten.bin', sha, size: bytes.length }] }));
    expect(answer).toEqual({ ok: false, failure: { why: 'damaged', detail: 'data/originals/rotten.bin' } });
    expect(await readdir(exports)).toEqual([]);
  });

  test('an original that is missing stops it before anything is written', async () => {
    const answer = await write(plan({ originals: [{ path: 'data/originals/gone.bin', sha: 'f'.repeat(64), size: 1 }] }));
    expect(answer).toEqual({ ok: false, failure: { why: 'damaged', detail: 'data/originals/gone.bin' } });
    expect(await readdir(exports)).toEqual([]);
  });

  test('cancelled while writing, it leaves nothing and keeps the older file of that name', async () => {
    await writeFile(join(exports, 'sortie.zip'), 'older');
    const control = new AbortController();
    const answer = await write(plan(), () => control.abort(), control.signal);
    expect(answer).toEqual({ ok: false, failure: { why: 'cancelled' } });
    expect(await readdir(exports)).toEqual(['sortie.zip']);
    expect(await readFile(join(exports, 'sortie.zip'), 'utf8')).toBe('older');
  });

  test('a folder that cannot be written to is an answer, not a crash', async () => {
    const answer = await vault.writeBundle({
      catalogue,
      plan: plan(),
      targetPath: join(exports, 'absent', 'a.zip'),
      onProgress: () => undefined,
      signal: never,
    });
    expect(answer).toEqual({ ok: false, failure: { why: 'cannot-write', detail: 'ENOENT' } });
    await mkdir(join(exports, 'a.zip'));
    expect(await vault.writeBundle({ catalogue, plan: plan(), targetPath: join(exports, 'a.zip'), onProgress: () => undefined, signal: never })).toMatchObject({
      ok: false,
      failure: { why: 'cannot-write' },
    });
    expect(await readdir(exports)).toEqual(['a.zip']);
  });

  test.each([
    ['outside-data:bagit.txt', { texts: [{ path: 'bagit.txt', text: '' }] }],
    [
      'same-path:data/A.txt',
      {
        texts: [
          { path: 'data/a.txt', text: '' },
          { path: 'data/A.txt', text: '' },
        ],
      },
    ],
    [
      'same-path:data/a/b',
      {
        texts: [
          { path: 'data/a', text: '' },
          { path: 'data/a/b', text: '' },
        ],
      },
    ],
    ['bag-info:Two: colons', { bagInfo: [['Two: colons', 'x']] }],
  ] satisfies [string, Partial<BundlePlan>][])('a plan that some system could not unpack is refused: %s', async (detail, changes) => {
    expect(await write(plan(changes))).toEqual({ ok: false, failure: { why: 'cannot-write', detail } });
  });
});

function folderReader(base: string): BagReader {
  return {
    async files() {
      const entries = (await readdir(base, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      const paths = entries.map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'));
      return new Map(await Promise.all(paths.map(async (path) => [path, (await stat(join(base, path))).size] as const)));
    },
    read: (path) => readFile(join(base, path)),
    digest: async (path, algorithm) =>
      createHash(algorithm)
        .update(await readFile(join(base, path)))
        .digest('hex'),
    decode: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
