import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the vault keeps its catalogues, one folder each. */
export function cataloguesFolder(dataFolder: string): string {
  return join(dataFolder, 'vault', 'catalogues');
}

/** Names of the catalogues' folders on disk. */
export async function catalogueFolders(dataFolder: string): Promise<readonly string[]> {
  return (await readdir(cataloguesFolder(dataFolder))).sort();
}

/** Every line of a catalogue's journal, as text. */
export async function journalText(dataFolder: string, catalogue: string): Promise<string> {
  const folder = join(cataloguesFolder(dataFolder), catalogue);
  const names = (await readdir(folder)).filter((name) => /^journal-\d+\.jsonl$/.test(name)).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

/** The process that has the vault open, as its lock file says. */
export async function vaultHolder(dataFolder: string): Promise<number> {
  const folder = join(dataFolder, 'vault');
  const [lock] = (await readdir(folder))
    .filter((name) => /^lock-\d+\.json$/.test(name))
    .sort()
    .reverse();
  if (lock === undefined) throw new Error('nobody holds the vault');
  return (JSON.parse(await readFile(join(folder, lock), 'utf8')) as { readonly pid: number }).pid;
}
