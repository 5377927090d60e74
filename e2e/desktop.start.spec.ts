import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..');

/** The binary that Electron's package has fetched, or why there is none: asking the package itself would start a download. */
function findRuntime(): { readonly path: string } | { readonly missing: string } {
  const electron = join(root, 'node_modules', 'electron');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  try {
    const path = join(override ?? join(electron, 'dist'), readFileSync(join(electron, 'path.txt'), 'utf8').trim());
    if (!existsSync(path)) return { missing: `${path} does not exist` };
  } catch {
    return { missing: 'the electron package has fetched no binary (node_modules/electron/path.txt)' };
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { missing: 'no display' };
  return { path: join(override ?? join(electron, 'dist'), readFileSync(join(electron, 'path.txt'), 'utf8').trim()) };
}

const runtime = findRuntime();

test.describe('in real Electron', () => {
  test.skip('missing' in runtime, `Electron cannot run here: ${'missing' in runtime ? runtime.missing : ''}`);

  let data: string;
  test.beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'matricule-desktop-'));
  });
  test.afterEach(async () => {
    await rm(data, { recursive: true, force: true });
  });

  function launch() {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return _electron.launch({ executablePath: 'path' in runtime ? runtime.path : '', args: [...asRoot, root, '--data', data], cwd: dirname(root) });
  }

  test('the window opens on app://matricule without a CSP report, and reaches the vault', async () => {
    const program = await launch();
    const page = await program.firstWindow();
    const reports: string[] = [];
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && reports.push(message.text()));
    await page.waitForLoadState('load');
    expect(page.url()).toBe('app://matricule/');
    const info: unknown = await page.evaluate('window.desk.call("app.info", {})');
    expect(info).toMatchObject({ host: 'electron', dataFolder: data });
    await page.reload();
    await page.waitForLoadState('load');
    expect(reports).toEqual([]);
    await program.close();
  });

  test('the page has no Node, goes nowhere and reaches no other origin', async () => {
    const program = await launch();
    const page = await program.firstWindow();
    await page.waitForLoadState('load');
    expect(await page.evaluate('typeof require + typeof process + Object.isFrozen(window.desk)')).toBe('undefinedundefinedtrue');
    expect(await page.evaluate('fetch("https://example.org/").then(() => "reached", () => "stopped")')).toBe('stopped');
    expect(await page.evaluate('String(window.open("https://example.org/"))')).toBe('null');
    await page.evaluate('void (location.href = "https://example.org/")');
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://matricule/');
    await program.close();
  });

  test('a pasted file is kept and read back by ranges over app://', async () => {
    const program = await launch();
    const page = await program.firstWindow();
    await page.waitForLoadState('load');
    const read = await page.evaluate(`(async () => {
      const catalogue = crypto.randomUUID();
      await window.desk.call('catalogues.create', { id: catalogue, title: 'Essai', sample: false, createdAt: new Date().toISOString() });
      const bytes = new Uint8Array(5_000_000).map((_, index) => index % 251);
      const kept = await window.desk.keep(crypto.randomUUID(), catalogue, new File([bytes], 'a.png'), () => {});
      const part = await fetch('/desk/original/' + catalogue + '/' + kept.value.sha, { headers: { Range: 'bytes=4500000-4500009' } });
      return { status: part.status, bytes: [...new Uint8Array(await part.arrayBuffer())] };
    })()`);
    expect(read).toEqual({ status: 206, bytes: Array.from({ length: 10 }, (_, index) => (4_500_000 + index) % 251) });
    await program.close();
  });
});
