import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { systemCode } from './disk';
import { answers, type Voice } from './lock-voice';
import { done } from './outcomes';

/** Another process has the vault open; `pid` is 0 when it could not be read. */
export type InUse = { readonly why: 'in-use'; readonly pid: number };
export type VaultLock = { release(): void };
type LockTaken = { readonly ok: true; readonly value: VaultLock } | { readonly ok: false; readonly failure: InUse };

const held = z.object({ pid: z.number().int(), port: z.number().int(), question: z.string(), answer: z.string() });

const namePattern = /^lock-([0-9]{6,15})\.json$/;
const lockPath = (root: string, number: number) => join(root, `lock-${String(number).padStart(6, '0')}.json`);
/** Milliseconds after which a lock that cannot be read is no longer being written. */
const writingTime = 2_000;
const retryMilliseconds = 100;

/**
 * Lets one process have the vault, whichever host it is: two would tear the journal, and the second would sweep away the
 * files that the first is taking in. Whoever holds it listens on a port of this machine, which the system closes with
 * the process however that ends; so a lock left by a crash never keeps the user out, and a process that is only slow
 * keeps its lock. Each holder takes the next higher number, with a file that must not exist yet, and nobody ever
 * removes the highest: of two who find the same lock left behind, one wins. Waits `patience` milliseconds for a holder
 * who is just ending. Throws on system errors.
 */
export async function lockVault(root: string, patience: number): Promise<LockTaken> {
  const voice: Voice = { question: randomUUID(), answer: randomUUID() };
  const server = await listen(voice);
  const until = performance.now() + patience;
  try {
    for (;;) {
      const holder = await take(root, { pid: process.pid, port: portOf(server), ...voice });
      if (holder === null) return done({ release: () => void server.close() });
      if (performance.now() >= until) break;
      await wait(retryMilliseconds);
    }
  } catch (error) {
    server.close();
    throw error;
  }
  server.close();
  return { ok: false, failure: { why: 'in-use', pid: (await holderOf(root))?.pid ?? 0 } };
}

/** Null when the lock is ours now, else why not: somebody holds it, or was faster. */
async function take(root: string, mine: z.infer<typeof held>): Promise<'held' | null> {
  const newest = await newestNumber(root);
  if (newest > 0 && (await isHeld(lockPath(root, newest)))) return 'held';
  try {
    await writeFile(lockPath(root, newest + 1), JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return 'held';
    throw error;
  }
  // Had we been held up while writing, somebody may have taken our half-written file for one left behind.
  if ((await newestNumber(root)) !== newest + 1) return 'held';
  for (const number of await lockNumbers(root)) if (number <= newest) await rm(lockPath(root, number), { force: true }).catch(() => undefined);
  return null;
}

async function isHeld(path: string): Promise<boolean> {
  const holder = await readLock(path);
  if (holder !== null) return answers(holder);
  const found = await stat(path).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) < writingTime;
}

async function readLock(path: string): Promise<z.infer<typeof held> | null> {
  try {
    const parsed = held.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function holderOf(root: string): Promise<z.infer<typeof held> | null> {
  const newest = await newestNumber(root);
  return newest === 0 ? null : readLock(lockPath(root, newest));
}

async function lockNumbers(root: string): Promise<readonly number[]> {
  return (await readdir(root)).map((name) => Number(namePattern.exec(name)?.[1] ?? 0)).filter((number) => number > 0);
}

async function newestNumber(root: string): Promise<number> {
  return Math.max(0, ...(await lockNumbers(root)));
}

/** The sign of life. It does not keep the process running, and answers nobody who does not know the question. */
function listen({ question, answer }: Voice): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined).setTimeout(writingTime, () => socket.destroy());
    socket.once('data', (asked) => (asked.toString() === question ? socket.end(answer) : socket.destroy()));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => resolve(server.unref()));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
