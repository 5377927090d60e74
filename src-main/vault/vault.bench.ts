import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../contract/results';
import { writeBag } from './bundles/write-bag';
import { realDisk } from './disk';
import { openVault } from './vault';
import type { InUse } from './vault-lock';

type BenchRow = {
  readonly what: string;
  readonly megabytesPerSecond: number;
  readonly peer: string;
  readonly peerMegabytesPerSecond: number | null;
};

type BenchOptions = { readonly folder: string; readonly files: number; readonly bytesPerFile: number };

const catalogue = '66666666-6666-4666-8666-666666666666';
const megabyte = 1024 * 1024;

/** Times import by path and the bundle writer against tools that do part of the same work, in a folder of the caller's that is emptied. */
export async function benchVault({ folder, files, bytesPerFile }: BenchOptions): Promise<readonly BenchRow[]> {
  await rm(folder, { recursive: true, force: true });
  const sources = join(folder, 'sources');
  await mkdir(sources, { recursive: true });
  const names = Array.from({ length: files }, (_, index) => join(sources, `scan-${String(index).padStart(5, '0')}.bin`));
  const bytes = Buffer.alloc(bytesPerFile);
  for (const name of names) await writeFile(name, randomFillSync(bytes));
  const total = (files * bytesPerFile) / megabyte;
  const rows: BenchRow[] = [];

  const copied = await seconds(() => cp(sources, join(folder, 'copy'), { recursive: true }));
  await rm(join(folder, 'copy'), { recursive: true });

  const vault = must(await openVault({ root: join(folder, 'vault'), now: () => new Date(0), bundleWorker: 'unused' }));
  must(await vault.channels['catalogues.create']({ id: catalogue, title: 'bench', sample: true, createdAt: '2026-01-01' }));
  const originals: { path: string; sha: string; size: number; file: string }[] = [];
  const imported = await seconds(async () => {
    await eachAtOnce(names, 4, async (name) => {
      const { sha, size } = must(await vault.keepFile(catalogue, name, () => undefined, new AbortController().signal));
      const file = join(folder, 'vault', 'catalogues', catalogue, 'originals', sha.slice(0, 2), `${sha}.bin`);
      originals.push({ path: `data/originals/${sha.slice(0, 16)}.bin`, sha, size, file });
    });
  });
  rows.push({
    what: `import of ${files} files by path, hashed, fsynced`,
    megabytesPerSecond: total / imported,
    peer: 'cp -r',
    peerMegabytesPerSecond: total / copied,
  });
  await vault.close();

  let checkingFrom = 0;
  const start = performance.now();
  const temporaryPath = join(folder, 'bundle.zip');
  must(
    await writeBag(
      { name: 'bench', bagInfo: [], texts: [], originals, temporaryPath, instant: 0 },
      {
        disk: realDisk,
        isCancelled: () => false,
        onProgress: ({ phase }) => {
          if (phase === 'checking' && checkingFrom === 0) checkingFrom = performance.now();
        },
      },
    ),
  );
  const end = performance.now();
  const zipped = await toolSeconds('zip', ['-0', '-q', '-r', join(folder, 'peer.zip'), 'sources'], folder);
  const summed = await toolSeconds('sha256sum', names, folder);
  rows.push({
    what: 'bundle: write, SHA-256, SHA-512, CRC, fsync',
    megabytesPerSecond: total / ((checkingFrom - start) / 1000),
    peer: 'zip -0, then sha256sum',
    peerMegabytesPerSecond: zipped === null || summed === null ? null : total / (zipped + summed),
  });
  const tested = await toolSeconds('unzip', ['-tqq', temporaryPath], folder);
  rows.push({
    what: 'bundle: read back and verify',
    megabytesPerSecond: total / ((end - checkingFrom) / 1000),
    peer: 'unzip -t (CRC only)',
    peerMegabytesPerSecond: tested === null ? null : total / tested,
  });
  await rm(folder, { recursive: true, force: true });
  return rows;
}

function must<Value>(outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure | InUse }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

async function eachAtOnce<Item>(items: readonly Item[], most: number, task: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (const item of queue) await task(item);
    }),
  );
}

async function seconds(task: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}

/** Seconds that a tool takes, null when it is not on this machine or fails. */
async function toolSeconds(name: string, parameters: readonly string[], folder: string): Promise<number | null> {
  try {
    return await seconds(() => command(name, parameters, folder));
  } catch {
    return null;
  }
}

function command(name: string, parameters: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, parameters, { cwd: folder, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}.`))));
  });
}
