import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../disk';

/** Where originals lie: `originals/ab/abcdef….tif`. Files on their way in lie in `originals/incoming`. */
export type Places = {
  readonly incoming: string;
  folderOf(sha: string): string;
  pathFor(sha: string, extension: string): string;
  /** The file of an original, or null. Throws on system errors other than absence. */
  find(sha: string): Promise<string | null>;
  /** The files of those asked for that are there; each folder is looked into once. */
  locate(shas: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Every original, folder by folder. */
  all(): AsyncGenerator<{ readonly sha: string; readonly path: string }>;
};

const fileName = /^([0-9a-f]{64})\.[a-z0-9]+$/;

export function createPlaces(root: string): Places {
  const folderOf = (sha: string) => join(root, sha.slice(0, 2));

  async function listed(folder: string): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const name of await namesIn(folder)) {
      const sha = fileName.exec(name)?.[1];
      if (sha !== undefined) found.set(sha, join(folder, name));
    }
    return found;
  }

  return {
    incoming: join(root, 'incoming'),
    folderOf,
    pathFor: (sha, extension) => join(folderOf(sha), `${sha}.${extension}`),
    find: async (sha) => (await listed(folderOf(sha))).get(sha) ?? null,
    async locate(shas) {
      const folders = new Map<string, Map<string, string>>();
      const there = new Map<string, string>();
      for (const sha of shas) {
        const folder = folderOf(sha);
        const files = folders.get(folder) ?? (await listed(folder));
        folders.set(folder, files);
        const path = files.get(sha);
        if (path !== undefined) there.set(sha, path);
      }
      return there;
    },
    async *all() {
      for (const name of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(name)) continue;
        for (const [sha, path] of await listed(join(root, name))) yield { sha, path };
      }
    },
  };
}

/** Names in a folder, none when it does not exist. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
