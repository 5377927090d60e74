import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskBridge } from './contract/bridge';
import { contentSecurityPolicy } from './contract/csp';
import type { DeskEvent } from './contract/events';
import { createElectronDouble } from './handlers/testing/electron-double';

const catalogue = '6f1d3f0e-3c1b-4a54-9d3c-0a6f5a1e2b3c';
const transfer = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const argv = process.argv;
/** A machine that runs every test at once takes longer than Vitest's second to load the program. */
const patient = { timeout: 20_000 };

let root: string;
let data: string;
let double: ReturnType<typeof createElectronDouble>;

/** Runs the real main process, and the real preload, on the double. */
async function run(): Promise<DeskBridge> {
  process.argv = ['electron', '.', '--data', data, '--inspect-brk-unknown-to-us'];
  vi.resetModules();
  vi.doMock('electron', () => double.module);
  await import('./index');
  await expect.poll(() => double.world.loaded ?? double.world.exitCode, patient).not.toBeNull();
  await import('./preload/index');
  return double.world.exposed.desk as DeskBridge;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'matricule-electron-'));
  data = join(root, 'data');
  double = createElectronDouble();
});

afterEach(async () => {
  if (double.world.loaded !== null) {
    double.world.exitCode = null;
    double.module.app.quit();
    await expect.poll(() => double.world.exitCode, patient).not.toBeNull();
  }
  process.argv = argv;
  vi.doUnmock('electron');
  await rm(root, { recursive: true, force: true });
});

describe('start-up', () => {
  test('goes in order: sandbox, our own folder, the single-instance lock, then ready', async () => {
    await run();
    expect(double.world.calls.slice(0, 4)).toEqual(['enableSandbox', 'setPath userData', 'requestSingleInstanceLock', 'whenReady']);
    expect(double.world.userData).toBe(join(data, 'profile', 'electron'));
    expect(double.world.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ]);
    expect(double.world.loaded).toBe('app://matricule/');
    expect(double.world.windowOptions).toMatchObject({
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
    });
  });

  test('a second instance leaves without touching the vault', async () => {
    double.world.lockIsFree = false;
    await run();
    expect(double.world.exitCode).toBe(0);
    expect(double.world.loaded).toBeNull();
    await expect(access(join(data, 'vault'))).rejects.toThrow();
  });

  test('a folder that cannot be made is one sentence and a non-zero exit', async () => {
    await writeFile(join(root, 'file'), '');
    data = join(root, 'file', 'data');
    await run();
    expect(double.world.exitCode).toBe(1);
    expect(double.world.errors).toHaveLength(1);
    expect(double.world.errors[0]).toContain(data);
  });

  test('the window’s place and the menu’s language are there again at the next start', async () => {
    const desk = await run();
    await desk.call('app.useLanguage', { language: 'en' });
    expect(JSON.stringify(double.world.menu)).toContain('New soldier');
    double.world.windowEvents.emit('close');
    double.module.app.quit();
    await expect.poll(() => double.world.exitCode).toBe(0);
    expect(await readdir(data)).not.toContain('running.json');
    double = createElectronDouble();
    await run();
    expect(double.world.windowOptions).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    expect(double.world.calls).toContain('maximize');
    expect(JSON.stringify(double.world.menu)).toContain('New soldier');
  });
});

describe('the walls', () => {
  test('the page goes nowhere, opens nothing and is granted only writing text to the clipboard', async () => {
    await run();
    const { world } = double;
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      world.contentsEvents.emit(name, { preventDefault });
      expect(preventDefault, name).toHaveBeenCalledOnce();
    }
    expect(world.openHandler?.({ url: 'app://matricule/' })).toEqual({ action: 'deny' });
    const contents = { getURL: () => 'app://matricule/' };
    for (const [permission, granted] of [
      ['geolocation', false],
      ['media', false],
      ['clipboard-read', false],
      ['clipboard-sanitized-write', true],
    ] as const) {
      const answer = vi.fn();
      world.permissionRequest?.(contents, permission, answer);
      expect(answer).toHaveBeenCalledWith(granted);
      expect(world.permissionCheck?.(contents, permission)).toBe(granted);
    }
    expect(world.permissionCheck?.(null, 'clipboard-sanitized-write')).toBe(false);
  });

  test('every request off the page’s origin is stopped', async () => {
    await run();
    const stopped = (url: string) => {
      let cancel: boolean | null = null;
      double.world.beforeRequest?.({ url }, (answer: { cancel: boolean }) => {
        cancel = answer.cancel;
      });
      return cancel;
    };
    for (const ours of ['app://matricule/', 'app://matricule/assets/a.js', 'blob:app://matricule/4f']) expect(stopped(ours), ours).toBe(false);
    for (const foreign of [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'app://matricule.evil/',
      'app://other/',
      'blob:https://x/1',
      'ws://x/',
      'data:text/html,x',
    ]) {
      expect(stopped(foreign), foreign).toBe(true);
    }
  });

  test('a message from another frame, another origin or a frame that is gone is refused', async () => {
    await run();
    const call = (frame: { url: string; parent: typeof double.world.frame | null } | null) =>
      double.world.invokeFrom(frame, 'desk:call', { channel: 'app.info', input: {} });
    await expect(call(double.world.frame)).resolves.toMatchObject({ host: 'electron', version: '9.9.9' });
    await expect(call({ url: 'https://example.org/', parent: null })).rejects.toThrow('foreign frame');
    await expect(call({ url: 'app://matricule/', parent: double.world.frame })).rejects.toThrow('foreign frame');
    await expect(call(null)).rejects.toThrow('foreign frame');
  });

  test('what does not follow the contract is refused', async () => {
    const desk = await run();
    await expect(double.world.invokeFrom(double.world.frame, 'desk:call', { channel: 'constructor', input: {} })).rejects.toThrow('unknown channel');
    await expect(desk.call('journal.head', { catalogue: '../..' })).rejects.toThrow();
    await expect(double.world.invokeFrom(double.world.frame, 'desk:keep-path', { transfer: 'x', catalogue, path: '/etc/passwd' })).rejects.toThrow();
  });
});

describe('window.desk', () => {
  const bytes = new Uint8Array(9_000_000).fill(7);
  const sha = createHash('sha256').update(bytes).digest('hex');

  async function runWithCatalogue(): Promise<DeskBridge> {
    const desk = await run();
    expect(await desk.call('catalogues.create', { id: catalogue, title: 'Essai', sample: false, createdAt: '2026-11-21' })).toEqual({ ok: true, value: {} });
    return desk;
  }

  test('is frozen', async () => {
    expect(Object.isFrozen(await run())).toBe(true);
  });

  test('a file with a path goes in by its path, and is read back by ranges from the page’s origin', async () => {
    const desk = await runWithCatalogue();
    const path = join(root, 'scan.tif');
    await writeFile(path, bytes);
    const file = new File([], 'scan.tif');
    double.world.paths.set(file, path);
    expect(await desk.keep(transfer(1), catalogue, file, () => undefined)).toEqual({ ok: true, value: { sha, size: bytes.length, alreadyThere: false } });
    const range = await double.world.serve?.(new Request(`app://matricule/desk/original/${catalogue}/${sha}`, { headers: { Range: 'bytes=10-19' } }));
    expect(range?.status).toBe(206);
    expect(new Uint8Array((await range?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes.subarray(10, 20));
    expect(await desk.call('originals.openOutside', { catalogue, sha })).toEqual({ ok: true, value: {} });
    expect((await readFile(double.world.openedFiles[0] ?? '')).equals(Buffer.from(bytes))).toBe(true);
  });

  test('a file without a path goes in by acknowledged chunks', async () => {
    const desk = await runWithCatalogue();
    const seen: number[] = [];
    const kept = await desk.keep(transfer(2), catalogue, new File([bytes], 'pasted.png'), (sent) => seen.push(sent));
    expect(kept).toEqual({ ok: true, value: { sha, size: bytes.length, alreadyThere: false } });
    expect(seen).toEqual([4_194_304, 8_388_608, 9_000_000]);
    expect(await desk.keep(transfer(3), catalogue, new File([], 'empty'), () => undefined)).toMatchObject({ ok: true, value: { size: 0 } });
  });

  test('a transfer given up, by chunks, leaves nothing', async () => {
    const desk = await runWithCatalogue();
    const kept = await desk.keep(transfer(4), catalogue, new File([bytes], 'pasted.png'), () => desk.abortKeep(transfer(4)));
    expect(kept).toEqual({ ok: false, failure: { why: 'cancelled' } });
    const left = await readdir(join(data, 'vault', 'catalogues', catalogue, 'originals'), { recursive: true, withFileTypes: true }).catch(() => []);
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  test('a refusal is answered even when nothing of the file was read', async () => {
    const desk = await run();
    expect(await desk.keep(transfer(5), catalogue, new File([bytes], 'x'), () => undefined)).toEqual({ ok: false, failure: { why: 'unknown-catalogue' } });
  });

  test('a menu entry tells the page which command to run', async () => {
    const desk = await run();
    const heard: DeskEvent[] = [];
    const stop = desk.onEvent((event) => heard.push(event));
    const entries = (double.world.menu as { submenu: { accelerator?: string; click?: () => void }[] }[]).flatMap((menu) => menu.submenu);
    for (const entry of entries) entry.click?.();
    stop();
    entries.find((entry) => entry.accelerator === 'CmdOrCtrl+N')?.click?.();
    expect(heard.map((event) => event.type === 'command' && event.name)).toEqual(['new-man', 'import', 'export', 'settings', 'undo', 'redo', 'palette']);
  });

  test('where a bundle goes is asked of the user, who may decline', async () => {
    const desk = await run();
    expect(await desk.call('bundles.chooseTarget', { suggestedName: 'x' })).toEqual({ ok: true, value: null });
    double.world.savePath = join(root, 'x.zip');
    expect(await desk.call('bundles.chooseTarget', { suggestedName: 'x' })).toMatchObject({ ok: true, value: { shown: join(root, 'x.zip') } });
  });
});

describe('app://', () => {
  test('serves the built page with the policy, and nothing beside it', async () => {
    await run();
    const { answerAppRequest } = await import('./windows/protocol');
    const { openVault } = await import('./vault/vault');
    const vault = await openVault({ root: join(root, 'other'), now: () => new Date(), bundleWorker: '' });
    if (!vault.ok) throw new Error(vault.failure.why);
    const pages = join(root, 'pages');
    await mkdir(pages);
    await writeFile(join(pages, 'index.html'), '<title>Matricule</title>');
    await writeFile(join(root, 'outside.txt'), 'not ours');
    const get = (url: string, init?: RequestInit) => answerAppRequest(pages, vault.value, new Request(url, init));
    const page = await get('app://matricule/');
    expect(await page.text()).toBe('<title>Matricule</title>');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    for (const url of [
      'app://matricule/../outside.txt',
      'app://matricule/%2e%2e/outside.txt',
      'app://matricule/..%2foutside.txt',
      'app://other/',
      'app://matricule/%5c..%5coutside.txt',
    ]) {
      expect((await get(url)).status, url).toBe(404);
    }
    expect((await get('app://matricule/', { method: 'POST' })).status).toBe(405);
    await vault.value.close();
  });
});
