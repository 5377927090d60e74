import { randomUUID } from 'node:crypto';
import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder';
import { cannotStart, type Started, started } from './problems';

/** One folder holds everything of one user (design.md §2). The two hosts' profiles are apart: one browser must not open another version's profile. */
export type DataFolder = {
  readonly root: string;
  readonly vault: string;
  readonly electronProfile: string;
  readonly browserProfile: string;
  readonly exports: string;
  readonly portFile: string;
  readonly runningFile: string;
  readonly windowFile: string;
};

export function dataFolderAt(root: string): DataFolder {
  return {
    root,
    vault: join(root, 'vault'),
    electronProfile: join(root, 'profile', 'electron'),
    browserProfile: join(root, 'profile', 'browser'),
    exports: join(root, 'Exports'),
    portFile: join(root, 'port'),
    runningFile: join(root, 'running.json'),
    windowFile: join(root, 'window.json'),
  };
}

/** Makes the folder, private to its user, and proves by a write that it can be written. */
export async function prepareDataFolder(folder: DataFolder): Promise<Started<DataFolder>> {
  const probe = join(folder.root, `.write-test-${randomUUID()}`);
  try {
    makeFolder(folder.root);
    await writeFile(probe, 'x', { flag: 'wx' });
    await unlink(probe);
    return started(folder);
  } catch (error) {
    return cannotStart({ why: 'folder-unwritable', folder: folder.root, detail: describeError(error) });
  }
}

/** A short technical word for an error of the file system, to stand in brackets after a sentence. */
export function describeError(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
