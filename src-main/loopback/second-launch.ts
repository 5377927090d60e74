import { randomUUID } from 'node:crypto';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { z } from 'zod';

/**
 * `running.json` tells a second launch of the same user where the first one listens, and the word by which it may ask for
 * a window and nothing else. It keeps nobody out: that is the vault's own lock.
 */
const running = z.object({ port: z.number().int().min(1).max(65_535), control: z.string() });
export type Running = z.infer<typeof running>;

/** The longest answer that is believed, in letters: the port may be another program's by now. */
const longestAnswer = 10_000;

/** Throws on system errors. */
export async function announceRunning(file: string, mine: Running): Promise<void> {
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  await rename(fresh, file);
}

/** Takes our own announcement away, never that of somebody who came after us. */
export async function withdrawRunning(file: string, mine: Running): Promise<void> {
  if ((await readRunning(file))?.control === mine.control) await unlink(file).catch(() => undefined);
}

/** Asks the server of an earlier launch for a window: its line for the user, or null when there is none that answers. */
export async function askFirstLaunch(file: string): Promise<string | null> {
  const first = await readRunning(file);
  return first === null ? null : askForWindow(first);
}

async function readRunning(file: string): Promise<Running | null> {
  try {
    const parsed = running.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function askForWindow({ port, control }: Running): Promise<string | null> {
  return new Promise((resolve) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: '/running',
        method: 'POST',
        signal: AbortSignal.timeout(5_000),
        headers: { Origin: `http://127.0.0.1:${port}`, 'X-Matricule-Control': control, 'Content-Length': '0' },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > longestAnswer) asked.destroy();
        });
        response.on('end', () => resolve(response.statusCode === 200 ? text : null));
        response.on('error', () => resolve(null));
      },
    );
    asked.once('error', () => resolve(null));
    asked.end();
  });
}
