import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVault, type Vault } from './vault';

const catalogue = '55555555-5555-4555-8555-555555555555';
let scratch = '';

/** Another program on the vault: it says on its output what has been acknowledged, one item a line, until it is killed. */
const program = `
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openVault } from './vault.mjs';
const [, , root, task] = process.argv;
const opened = await openVault({ root, now: () => new Date(), bundleWorker: 'unused', reserve: 0, segmentBytes: 20000 });
const vault = opened.value;
const catalogue = '${catalogue}';
await vault.channels['catalogues.create']({ id: catalogue, title: 'Essai', sample: false, createdAt: '2026-01-01' });
const say = (text) => writeSync(1, text + '\\n');
const start = (await vault.channels['journal.head']({ catalogue })).value.count;
for (let number = start; task === 'append'; number += 1) {
  const changes = Array.from({ length: 1 + (number % 5) }, (_, index) => ({ id: process.pid + '-' + number + '-' + index, text: 'x'.repeat(number % 700) }));
  const answer = await vault.channels['journal.append']({ catalogue, changes });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  for (const { id } of changes) say(id);
}
async function* chunks(bytes) { for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536); }
for (;;) {
  const bytes = randomBytes(1 + Math.floor(Math.random() * 3000000));
  const answer = await vault.keepStream(catalogue, chunks(bytes), bytes.length, () => undefined, new AbortController().signal);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  say(answer.value.sha);
}
`;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'matricule-crash-'));
  await writeFile(join(scratch, 'program.mjs'), program);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: scratch,
      emptyOutDir: false,
      target: 'node20',
      ssr: join(import.meta.dirname, 'vault.ts'),
      rollupOptions: { output: { format: 'es', entryFileNames: 'vault.mjs' } },
    },
    ssr: { noExternal: true },
  });
}, 60_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Runs the program, kills it without warning after so many acknowledgements, and returns all that it had said. */
async function killed(root: string, task: string, after: number): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, [join(scratch, 'program.mjs'), root, task], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  const errors: string[] = [];
  child.stderr?.on('data', (data) => errors.push(String(data)));
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === after) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
  }
  if (said.length < after) throw new Error(`the program ended by itself: ${errors.join('')}`);
  return said;
}

async function open(root: string): Promise<Vault> {
  const opened = await openVault({ root, now: () => new Date(), bundleWorker: 'unused', reserve: 0, segmentBytes: 20_000 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

describe('killed without warning', () => {
  test('while it appends, again and again: every acknowledged change is there, in order, and the chain is whole', async () => {
    const root = join(scratch, 'append');
    const acknowledged: string[] = [];
    for (const after of [3, 60, 150, 40]) {
      acknowledged.push(...(await killed(root, 'append', after)));
      const vault = await open(root);
      const page = await vault.channels['journal.read']({ catalogue, from: 0, limit: 10_000 });
      if (!page.ok) throw new Error(JSON.stringify(page.failure));
      const there = page.value.changes.map(({ id }) => id);
      const wanted = new Set(acknowledged);
      expect(there.filter((id) => wanted.has(id))).toEqual(acknowledged);
      await vault.close();
    }
  });

  test('while it brings in originals: every acknowledged one is whole, and nothing half written is left', async () => {
    const root = join(scratch, 'keep');
    const acknowledged: string[] = [];
    for (const after of [1, 6, 3]) {
      acknowledged.push(...(await killed(root, 'keep', after)));
      const vault = await open(root);
      expect(await vault.channels['originals.verify']({ catalogue, shas: acknowledged })).toEqual({
        ok: true,
        value: { whole: acknowledged, different: [], missing: [] },
      });
      const folder = join(root, 'catalogues', catalogue, 'originals');
      const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'));
      expect(names.filter((name) => !/^[0-9a-f]{2}[/\\][0-9a-f]{64}\.[a-z0-9]+$/.test(name))).toEqual([]);
      const shas = names.map((name) => name.slice(3, 67));
      expect(await vault.channels['originals.verify']({ catalogue, shas })).toMatchObject({ value: { different: [], missing: [] } });
      await vault.close();
    }
  });
});
