import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Every file below `originals` in the data folder's catalogues, with the SHA-256 of its bytes. */
export async function vaultOriginals(dataFolder: string): Promise<readonly { readonly name: string; readonly sha: string; readonly path: string }[]> {
  const entries = await readdir(join(dataFolder, 'vault'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.parentPath.includes('originals')).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path) => ({
      name: basename(path),
      path,
      sha: createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    })),
  );
}
