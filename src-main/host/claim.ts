import { randomUUID } from 'node:crypto';
import type { DataFolder } from './data-folder';
import { cannotStart, type Started, started } from './problems';
import { type RunningLock, takeLock } from './running-lock';
import { findHolder } from './second-launch';

/**
 * Takes the data folder for Electron. Electron's own single-instance lock lies in the folder and is held already, so an
 * Electron named in the file is gone; only a loopback server that answers keeps us out. Two writers would tear the journal.
 */
export async function claimFolder(folder: DataFolder): Promise<Started<RunningLock>> {
  const holder = await findHolder(folder, Date.now());
  if (holder.state === 'held' && holder.by.host === 'loopback') return cannotStart({ why: 'already-running', folder: folder.root, pid: holder.by.pid });
  const mine = { pid: process.pid, host: 'electron', port: null, control: randomUUID(), startedAt: Date.now() } as const;
  const lock = await takeLock(folder.lockFile, mine, holder.state !== 'free');
  return lock === null ? cannotStart({ why: 'already-running', folder: folder.root, pid: 0 }) : started(lock);
}
