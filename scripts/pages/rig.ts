import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../src-main/contract/csp.ts';
import type { Harness } from '../../src-renderer/workers/testing/page.ts';
import { chromiumArguments, findChromium } from '../lib/chromium.mjs';
import { ocrAssets } from '../lib/ocr-assets.ts';
import { pdfAssets } from '../lib/pdf-assets.ts';

export const fixtures = join(import.meta.dirname, '../../../shared/fixtures');
export const fixturesPresent = existsSync(fixtures);
if (!fixturesPresent) process.stderr.write(`skipped: no fixtures at ${fixtures}\n`);

/** Names of the fixtures of one folder that are pictures. */
export function listed(name: string): readonly string[] {
  if (!fixturesPresent) return [];
  return readdirSync(join(fixtures, name))
    .filter((file) => /\.(jpe?g|tiff?|png)$/.test(file))
    .map((file) => `${name}/${file}`);
}

export function hasTool(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const whole = { maxWidth: 100_000, maxHeight: 100_000 };

/** The worker bundles in a real browser, and what they are asked in it. */
export type Rig = {
  readonly page: Page;
  /** Breaches of the content security policy so far. */
  readonly violations: readonly string[];
  /** Files whose path begins with `made/` stand here, those in `held` in memory, all others in the fixtures. */
  locate(path: string): string;
  readonly held: Map<string, Uint8Array>;
  call<Name extends keyof Harness>(name: Name, ...given: Parameters<Harness[Name]>): Promise<Awaited<ReturnType<Harness[Name]>>>;
  /** RGBA of a page; throws with the problem's name. */
  pixels(
    path: string,
    page: number,
    wanted?: Parameters<Harness['pixels']>[2],
  ): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8Array }>;
  /** Resident bytes of all renderer processes of this browser, where the system tells (Linux); else 0. */
  memory(): number;
  close(): Promise<void>;
};

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

export async function startRig(): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'matricule-page-reader-'));
  const built = join(folder, 'built');
  mkdirSync(join(folder, 'made'));
  const held = new Map<string, Uint8Array>();
  const violations: string[] = [];
  let posted = new Uint8Array();
  const locate = (path: string) => (path.startsWith('made/') ? join(folder, path) : path.startsWith('/') ? path : join(fixtures, path));
  await build({
    root: join(import.meta.dirname, '../../src-renderer/workers/testing'),
    configFile: false,
    logLevel: 'error',
    plugins: [pdfAssets(), ocrAssets()],
    worker: { format: 'es' },
    build: { outDir: built, assetsInlineLimit: 0, minify: false, target: 'esnext' },
  });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    if (pathname === '/pixels') {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          posted = new Uint8Array(Buffer.concat(parts));
          response.end();
        });
      return;
    }
    try {
      const path = searchParams.get('path') ?? '';
      if (pathname === '/size') return response.end(String(held.get(path)?.length ?? statSync(locate(path)).size));
      if (pathname === '/bytes')
        return response.end(readPart(held.get(path), () => locate(path), Number(searchParams.get('from')), Number(searchParams.get('to'))));
      const file = join(built, normalize(pathname === '/' ? '/index.html' : pathname));
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      return response.end(readFileSync(file));
    } catch {
      response.statusCode = 404;
      return response.end();
    }
  }).listen(0, '127.0.0.1');
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) });
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => window.harness !== undefined);

  const call: Rig['call'] = (name, ...given) =>
    page.evaluate(([method, values]) => (window.harness[method] as (...values: readonly unknown[]) => unknown)(...(values as readonly unknown[])), [
      name,
      given,
    ] as const) as never;

  return {
    page,
    violations,
    locate,
    held,
    call,
    async pixels(path, number, wanted = whole) {
      const drawn = await call('pixels', path, number, wanted);
      if ('problem' in drawn) throw new Error(`${path}: ${drawn.problem}`);
      return { ...drawn, data: posted };
    },
    memory: () => rendererBytes(),
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readPart(bytes: Uint8Array | undefined, path: () => string, from: number, to: number): Uint8Array {
  if (bytes !== undefined) return bytes.subarray(from, to);
  const file = openSync(path(), 'r');
  try {
    const part = new Uint8Array(Math.max(0, to - from));
    return part.subarray(0, readSync(file, part, 0, part.length, from));
  } finally {
    closeSync(file);
  }
}

/** The browser's renderers are found as descendants of this process. */
function rendererBytes(): number {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const status = readFileSync(`/proc/${name}/status`, 'utf8');
          const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
          const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
          return [{ id: Number(name), parent: field('PPid'), bytes: field('VmRSS') * 1024, renderer: command.includes('--type=renderer') }];
        } catch {
          return [];
        }
      });
    const own = new Set([process.pid]);
    for (let before = 0; before !== own.size; ) {
      before = own.size;
      for (const { id, parent } of processes) if (own.has(parent)) own.add(id);
    }
    return processes.filter(({ id, renderer }) => renderer && own.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
  } catch {
    return 0;
  }
}

/** Mean difference of two pictures' colours, 0 to 255; Infinity when their sizes differ. */
export function difference(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) if (at % 4 !== 3) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / ((one.length / 4) * 3);
}
