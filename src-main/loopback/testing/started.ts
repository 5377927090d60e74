import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fr } from '../../text/fr';
import { openVault } from '../../vault/vault';
import type { Clock } from '../last-window';
import { type Loopback, type LoopbackOptions, startLoopback } from '../start';

type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** A clock whose time passes when the test says so; `waiting` is how many are waiting for it. */
export function handClock(): Clock & { pass(milliseconds: number): void; waiting(): number } {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    after: (milliseconds, run) => {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return {
        stop: () => {
          waiting = waiting.filter((other) => other !== entry);
        },
      };
    },
    pass: (milliseconds) => {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
    waiting: () => waiting.length,
  };
}

/** A folder with two built pages and room for a data folder, taken away by `remove`. */
export async function scratchFolder() {
  const root = await mkdtemp(join(tmpdir(), 'matricule-hosts-'));
  const pages = join(root, 'pages');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Matricule</title>');
  await writeFile(join(pages, 'assets', 'main-AbC_1234.js'), 'export {};');
  await writeFile(join(pages, 'assets', 'a.wasm'), 'wasm');
  await writeFile(join(root, 'outside.txt'), 'not ours');
  return { root, pages, data: join(root, 'data'), remove: () => rm(root, { recursive: true, force: true }) };
}

export function launch(folder: { readonly pages: string; readonly data: string }, clock: Clock, change: Partial<LoopbackOptions> = {}) {
  const said: string[] = [];
  const options: LoopbackOptions = {
    dataFolder: folder.data,
    port: null,
    open: false,
    pages: folder.pages,
    version: '0.0.0-test',
    text: fr,
    machine: { platform: 'linux', environment: {}, isRoot: false, canRun: async () => false },
    clock,
    openVault: (root) => openVault({ root, now: () => new Date(), bundleWorker: new URL('file:///unused') }),
    say: { address: (line) => said.push(line), note: () => undefined },
    report: (error) => {
      throw error;
    },
    ...change,
  };
  return { said, result: startLoopback(options) };
}

/** The server as it runs when nothing stands in its way. */
export async function started(folder: { readonly pages: string; readonly data: string }, clock: Clock): Promise<Loopback> {
  const begun = await launch(folder, clock).result;
  if (!begun.ok || begun.value === null) throw new Error(JSON.stringify(begun));
  return begun.value;
}

/** One raw request, its target sent as written: no client tidies a path here. */
export function ask(port: number, method: string, target: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path: target, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** The headers of our own page's requests, with the cookie that the address earned. */
export async function pageHeaders({ port, address }: Loopback): Promise<Record<string, string>> {
  const url = new URL(address);
  const entered = await ask(port, 'GET', `${url.pathname}${url.search}`);
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { Cookie: cookie, Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' };
}

/** Names of the files below a folder, none when it is not there. */
export async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
