import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disk, systemCode } from '../disk';
import { emptyHash } from '../journal/line';
import { type ChainPoint, scanSegment } from '../journal/segment';
import { hashFile } from '../originals/hash-file';
import { namesIn } from '../originals/places';

/** One copy of the journal: `snapshots/2026-11-21T10-00-00.000Z.jsonl`, with its SHA-256 in a file that `sha256sum -c` reads. */
export type SnapshotFile = { readonly name: string; readonly path: string /** ISO 8601. */; readonly at: string };

const pattern = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2})-([0-9]{2})-([0-9]{2}\.[0-9]{3}Z)\.jsonl$/;

/** Colons are not allowed in Windows file names. */
export function snapshotName(at: Date): string {
  return `${at.toISOString().replaceAll(':', '-')}.jsonl`;
}

export function sumPath(snapshotPath: string): string {
  return `${snapshotPath}.sha256`;
}

/** Oldest first. */
export async function listSnapshots(folder: string): Promise<readonly SnapshotFile[]> {
  const found: SnapshotFile[] = [];
  for (const name of [...(await namesIn(folder))].sort()) {
    const match = pattern.exec(name);
    if (match !== null) found.push({ name, path: join(folder, name), at: `${match[1]}T${match[2]}:${match[3]}:${match[4]}` });
  }
  return found;
}

/** Whether the copy still has the SHA-256 that it was given after it had been checked. */
export async function isUnchanged(disk: Disk, { name, path }: SnapshotFile): Promise<boolean> {
  try {
    const sum = await readFile(sumPath(path), 'utf8');
    return sum === `${(await hashFile(disk, path)).sha}  ${name}\n`;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

/** The head that a copy's own chain leads to, or null when the chain is broken anywhere. Throws on system errors. */
export async function chainOf(disk: Disk, path: string): Promise<ChainPoint | null> {
  const scan = await scanSegment(disk, path, { count: 0, hash: emptyHash }, () => undefined);
  return scan.rest === 'nothing' ? scan.end : null;
}
