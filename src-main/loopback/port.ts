import { randomInt } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import type { Server } from 'node:http';
import { usablePort } from '../host/arguments';
import { type DataFolder, describeError } from '../host/data-folder';
import { cannotStart, type Started, started } from '../host/problems';
import { portOf } from './server';

/**
 * The port that a folder was made with, or null for a new folder. Another port is another origin, hence an empty
 * catalogue: a file that is there and cannot be understood is said, never taken for a new folder.
 */
async function rememberedPort(folder: DataFolder): Promise<Started<number | null>> {
  try {
    const text = (await readFile(folder.portFile, 'utf8')).trim();
    if (/^\d{1,5}$/.test(text) && usablePort(Number(text))) return started(Number(text));
    return cannotStart({ why: 'port-unreadable', file: folder.portFile, detail: JSON.stringify(text.slice(0, 20)) });
  } catch (error) {
    const detail = describeError(error);
    return detail === 'ENOENT' ? started(null) : cannotStart({ why: 'port-unreadable', file: folder.portFile, detail });
  }
}

/** On the disk before its name is: a power cut must not leave an empty file. Throws on system errors. */
export async function rememberPort(folder: DataFolder, port: number): Promise<void> {
  const fresh = `${folder.portFile}.new`;
  const handle = await open(fresh, 'w');
  try {
    await handle.writeFile(`${port}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, folder.portFile);
}

/** The port to listen on: the folder's own, or for a new folder the one asked for, or null for any. */
export async function portForFolder(folder: DataFolder, asked: number | null): Promise<Started<number | null>> {
  const remembered = await rememberedPort(folder);
  if (!remembered.ok) return remembered;
  if (remembered.value !== null && asked !== null) return cannotStart({ why: 'port-remembered', folder: folder.root, port: remembered.value });
  return started(remembered.value ?? asked);
}

/**
 * Listens on 127.0.0.1 at the folder's port; null means any free one between 20000 and 29999, below the
 * range from which systems lend ports for a moment, so that it is free again tomorrow.
 */
export async function listenForFolder(server: Server, wanted: number | null): Promise<Started<number>> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = wanted ?? randomInt(20_000, 30_000);
    if (await listens(server, port)) return started(portOf(server));
    if (wanted !== null) return cannotStart({ why: 'port-taken', port: wanted });
  }
  return cannotStart({ why: 'port-taken', port: 20_000 });
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const failed = () => {
      server.off('listening', succeeded);
      resolve(false);
    };
    const succeeded = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', succeeded);
    server.listen({ host: '127.0.0.1', port, exclusive: true });
  });
}
