import { request } from 'node:http';
import type { DataFolder } from './data-folder';
import { exists } from './exists';
import { processIsAlive, type Running, readRunning } from './running-lock';

export type Holder =
  | { readonly state: 'free' }
  /** A lock file is there and its process is not, or it was half written: a crash, a power cut. */
  | { readonly state: 'left-behind' }
  | { readonly state: 'held'; readonly by: Running; readonly answered: string | null };

/** Who holds the folder. A loopback server that is alive answers on its port, and is asked for a window by that. */
export async function findHolder(folder: DataFolder, now: number): Promise<Holder> {
  const lock = await readRunning(folder.lockFile);
  if (lock === null) return { state: (await exists(folder.lockFile)) ? 'left-behind' : 'free' };
  if (lock.host === 'electron' || lock.port === null) {
    return processIsAlive(lock, now) ? { state: 'held', by: lock, answered: null } : { state: 'left-behind' };
  }
  const answered = await askForWindow(lock.port, lock.control);
  return answered === null ? { state: 'left-behind' } : { state: 'held', by: lock, answered };
}

function askForWindow(port: number, control: string): Promise<string | null> {
  return new Promise((resolve) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: '/running',
        method: 'POST',
        timeout: 5_000,
        headers: { Origin: `http://127.0.0.1:${port}`, 'X-Matricule-Control': control, 'Content-Length': '0' },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve(response.statusCode === 200 ? text : null));
        response.on('error', () => resolve(null));
      },
    );
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(null));
    asked.end();
  });
}
