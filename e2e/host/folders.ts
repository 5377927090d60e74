import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The project's folder. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** A new empty folder of this test alone; by its real path, since macOS gives a link. */
export async function freshFolder(prefix: string): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), prefix)));
}
