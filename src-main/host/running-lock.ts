import { readFile, unlink, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { z } from 'zod';

/** Who holds a data folder. The control word lets a second launch of the same user ask the first for a window, and nothing else. */
const running = z.object({
  pid: z.number().int().positive(),
  host: z.enum(['electron', 'loopback']),
  port: z.number().int().nullable(),
  control: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
});
export type Running = z.infer<typeof running>;

export type RunningLock = { release(): Promise<void> };

/** What the lock file says, or null when there is none or it is unreadable (a crash while it was written). */
export async function readRunning(lockFile: string): Promise<Running | null> {
  try {
    const parsed = running.safeParse(JSON.parse(await readFile(lockFile, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** True when the process of the lock may still be there: it exists, and the machine has not been restarted since. */
export function processIsAlive(lock: Running, now: number): boolean {
  const bootedAt = now - uptime() * 1000;
  if (lock.startedAt < bootedAt - 60_000) return false;
  if (lock.pid === process.pid) return false;
  try {
    process.kill(lock.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Takes the folder. `replace` says that the caller has found the holder named in the file dead; without it an existing
 * file wins. Null: somebody else was faster.
 */
export async function takeLock(lockFile: string, mine: Running, replace: boolean): Promise<RunningLock | null> {
  if (replace) await unlink(lockFile).catch(() => undefined);
  try {
    await writeFile(lockFile, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
    throw error;
  }
  return {
    release: async () => {
      const held = await readRunning(lockFile);
      if (held?.control === mine.control) await unlink(lockFile).catch(() => undefined);
    },
  };
}
