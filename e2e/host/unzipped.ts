import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Bag = {
  readonly folder: string;
  /** Paths of all files of the bag, with forward slashes, sorted. */
  readonly files: readonly string[];
  text(path: string): Promise<string>;
  bytes(path: string): Promise<Buffer>;
};

/** Unpacks a bundle into a new folder with the system's `unzip`, as a colleague would; it must hold one folder. */
export async function unzipBag(zip: string, target: string): Promise<Bag> {
  await run('unzip', ['-q', zip, '-d', target]);
  const [name, ...others] = await readdir(target);
  if (name === undefined || others.length > 0) throw new Error(`${zip} holds ${others.length + 1} entries at its root`);
  const folder = join(target, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return { folder, files, text: (path) => readFile(join(folder, path), 'utf8'), bytes: (path) => readFile(join(folder, path)) };
}

/** Runs `sha512sum -c` or `sha256sum -c` on a manifest inside the bag; throws with its words when one sum differs. */
export async function checkManifest(bag: Bag, algorithm: 'sha256' | 'sha512', manifest: string): Promise<void> {
  await run(`${algorithm}sum`, ['--check', '--strict', '--quiet', manifest], { cwd: bag.folder });
}

/** Paths that a manifest lists, sorted. */
export async function listedIn(bag: Bag, manifest: string): Promise<readonly string[]> {
  return (await bag.text(manifest))
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^[0-9a-f]+ [ *]/, ''))
    .sort();
}
