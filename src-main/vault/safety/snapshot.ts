import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../contract/results';
import { type Disk, makeFolder, syncFolder, writeAll, writeFailure } from '../disk';
import type { Journal } from '../journal/journal';
import { hashFile } from '../originals/hash-file';
import { done, refused } from '../outcomes';
import { copyJournal } from './copy-journal';
import { chainOf, isUnchanged, listSnapshots, type SnapshotFile, snapshotName, sumPath } from './snapshot-files';

const newestKept = 10;

export function snapshotFolder(catalogueFolder: string): string {
  return join(catalogueFolder, 'snapshots');
}

/**
 * Copies the journal, reads the copy back, checks its chain up to the journal's head, and only then gives it its name.
 * Afterwards the newest ten and the newest of each month are kept.
 */
export async function takeSnapshot(disk: Disk, catalogueFolder: string, journal: Journal, now: Date): Promise<Outcome<SnapshotFile>> {
  const folder = snapshotFolder(catalogueFolder);
  const { head, files } = journal.extent();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const name = snapshotName(now);
  const path = join(folder, name);
  const building = `${path}.part`;
  try {
    await makeFolder(folder);
    await copyJournal(disk, files, building);
    const copied = await chainOf(disk, building);
    if (copied?.count !== head.count || copied.hash !== head.hash) return refused({ why: 'damaged', detail: `snapshot:${name}` });
    await writeSum(disk, sumPath(path), `${(await hashFile(disk, building)).sha}  ${name}\n`);
    await rename(building, path);
    await syncFolder(folder);
    await forgetOld(folder);
    return done({ name, path, at: now.toISOString() });
  } catch (error) {
    return refused(await writeFailure(error, disk, catalogueFolder, bytes));
  } finally {
    await rm(building, { force: true }).catch(() => undefined);
  }
}

async function writeSum(disk: Disk, path: string, text: string): Promise<void> {
  const handle = await disk.open(path, 'w');
  try {
    await writeAll(handle, Buffer.from(text, 'utf8'), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Which copies are kept: the newest ten, and of every month the newest. Names sort by time. */
export function keptSnapshots(names: readonly string[]): ReadonlySet<string> {
  const sorted = [...names].sort();
  const newestOfMonth = new Map(sorted.map((name) => [name.slice(0, 7), name]));
  return new Set([...sorted.slice(-newestKept), ...newestOfMonth.values()]);
}

async function forgetOld(folder: string): Promise<void> {
  const snapshots = await listSnapshots(folder);
  const kept = keptSnapshots(snapshots.map(({ name }) => name));
  for (const { name, path } of snapshots) {
    if (kept.has(name)) continue;
    await rm(path, { force: true });
    await rm(sumPath(path), { force: true });
  }
}

/** The newest copy that is still as it was when it had been checked, or null. */
export async function newestSound(disk: Disk, snapshots: readonly SnapshotFile[]): Promise<SnapshotFile | null> {
  for (const snapshot of [...snapshots].reverse()) {
    if (await isUnchanged(disk, snapshot)) return snapshot;
  }
  return null;
}
