import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStartArguments } from './lib/arguments.mjs';
import { buildIsFresh, buildWanted } from './lib/build.mjs';
import { dependenciesWanted, ensureDependencies, findNpm } from './lib/dependencies.mjs';
import { failedBefore, fetchElectron, findElectron, rememberFailure } from './lib/electron.mjs';
import { couldNotRun, hasDisplay, runHost } from './lib/hosts.mjs';
import { isInstalledByHand } from './lib/installed.mjs';
import { nodeIsTooOld, oldestNode, tooOldSentence } from './lib/node-version.mjs';
import { run } from './lib/run.mjs';
import { writeStamp } from './lib/stamps.mjs';

const root = join(import.meta.dirname, '..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matricule-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, content: string): string {
  const path = join(folder, file);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('a Node that is too old', () => {
  test.each(['12.22.12', '18.20.8', '20.0.0', '20.18.3'])('%s is refused', (version) => expect(nodeIsTooOld(version)).toBe(true));
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.0', '100.0.0'])('%s is taken', (version) => expect(nodeIsTooOld(version)).toBe(false));

  test('is told which one to get, in French and in English', () => {
    expect(tooOldSentence('18.20.8')).toMatch(/18\.20\.8 est trop ancien.*20\.19.*too old.*20\.19/);
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node).toBe(`>=${oldestNode}`);
  });

  test('can read the scripts far enough to be told', () => {
    for (const file of ['start.mjs', 'test.mjs', 'lib/begin.mjs', 'lib/node-version.mjs']) {
      const source = readFileSync(join(root, 'scripts', file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
      expect(source, file).not.toMatch(/\?\.|\?\?|\*\*|\bawait\b|\basync\b|'node:|\.\.\.|#\w|\bcatch \{|\d_\d|import\.meta/);
    }
  });

  test('is refused with a code that is not zero by the script itself', async () => {
    put('old.mjs', `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });`);
    const ran = await run(process.execPath, ['--import', join(folder, 'old.mjs'), join(root, 'scripts', 'start.mjs')], { cwd: root });
    expect(ran.code).toBe(1);
    expect(ran.output.trim()).toBe(tooOldSentence('18.20.8'));
  });
});

describe('npm start -- options', () => {
  test('a data folder is meant from where the user stands', () => {
    const read = readStartArguments(['--data', 'papiers', '--port=24001', '--no-open'], folder);
    expect(read).toEqual({ help: false, browser: false, open: false, forHost: ['--data', join(folder, 'papiers'), '--port', '24001', '--no-open'] });
  });

  test('--browser skips Electron and opens a window', () => {
    expect(readStartArguments(['--browser'], folder)).toMatchObject({ browser: true, open: true });
  });

  test('an unknown option and an option without its value are named', () => {
    expect(readStartArguments(['--prot', '1'], folder)).toEqual({ unknown: '--prot' });
    expect(readStartArguments(['papiers'], folder)).toEqual({ unknown: 'papiers' });
    expect(readStartArguments(['--data'], folder)).toEqual({ empty: '--data' });
    expect(readStartArguments(['--data', '--no-open'], folder)).toEqual({ empty: '--data' });
  });

  test('the script refuses an unknown option with a code that is not zero, before it installs anything', async () => {
    const ran = await run(process.execPath, [join(root, 'scripts', 'start.mjs'), '--prot'], { cwd: homedir() });
    expect(ran.code).toBe(2);
    expect(ran.output).toContain('--prot');
    expect(ran.output).toContain('--port N');
  });
});

describe('installing and building only when something has changed', () => {
  test('another lockfile asks for another node_modules', () => {
    put('package-lock.json', '{"a":1}');
    const first = dependenciesWanted(folder);
    expect(dependenciesWanted(folder)).toBe(first);
    put('package-lock.json', '{"a":2}');
    expect(dependenciesWanted(folder)).not.toBe(first);
  });

  test('what an npm ci of the user’s own has installed is not deleted and fetched again', async () => {
    const lock = {
      packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0', optional: true, os: ['aix'] } },
    };
    put('package-lock.json', JSON.stringify(lock));
    put('node_modules/a/package.json', '{}');
    put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': lock.packages['node_modules/a'] } }));
    expect(isInstalledByHand(folder)).toBe(true);
    expect(await ensureDependencies(folder)).toBe('present');
    expect(existsSync(join(folder, 'node_modules/a/package.json'))).toBe(true);
  });

  test('what is missing, of another version or for another machine is no installation', () => {
    const entry = { version: '1.0.0', integrity: 'x' };
    put('package-lock.json', JSON.stringify({ packages: { 'node_modules/a': entry } }));
    put('node_modules/a/package.json', '{}');
    expect(isInstalledByHand(folder)).toBe(false);
    for (const there of [{}, { 'node_modules/a': { ...entry, version: '1.0.1' } }, { 'node_modules/a': { ...entry, cpu: ['z80'] } }]) {
      put('node_modules/.package-lock.json', JSON.stringify({ packages: there }));
      expect(isInstalledByHand(folder), JSON.stringify(there)).toBe(false);
    }
    put('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': entry } }));
    rmSync(join(folder, 'node_modules/a'), { recursive: true });
    expect(isInstalledByHand(folder)).toBe(false);
  });

  test('npm is found as a script, whatever started us', () => {
    expect(findNpm()).toMatch(/npm-cli\.js$/);
    expect(findNpm({ npm_execpath: '/somewhere/pnpm.cjs' })).toMatch(/npm-cli\.js$/);
  });

  test('a build is fresh until a source changes, appears or goes; a test is no source', () => {
    put('package-lock.json', '{}');
    put('src-renderer/main.tsx', 'a');
    for (const result of ['main/index.js', 'main/loopback.js', 'main/bundle-writer.js', 'preload/index.cjs', 'renderer/index.html']) put(`out/${result}`, '');
    expect(buildIsFresh(folder)).toBe(false);
    writeStamp(join(folder, 'out', '.sources'), buildWanted(folder));
    expect(buildIsFresh(folder)).toBe(true);
    put('src-renderer/main.test.tsx', 'test');
    expect(buildIsFresh(folder)).toBe(true);
    put('src-renderer/other.ts', '');
    expect(buildIsFresh(folder)).toBe(false);
    rmSync(join(folder, 'src-renderer/other.ts'));
    expect(buildIsFresh(folder)).toBe(true);
    rmSync(join(folder, 'out/preload/index.cjs'));
    expect(buildIsFresh(folder)).toBe(false);
  });
});

describe('Electron', () => {
  beforeEach(() => put('node_modules/electron/package.json', '{"version":"45.4.1"}'));

  test('is found where its installer has put it, or where ELECTRON_EXEC_PATH says', () => {
    expect(findElectron(folder, {})).toBeUndefined();
    put('node_modules/electron/path.txt', 'bin/electron');
    const path = put('node_modules/electron/dist/bin/electron', '');
    expect(findElectron(folder, {})).toBe(path);
    const other = put('elsewhere/electron', '');
    expect(findElectron(folder, { ELECTRON_EXEC_PATH: other })).toBe(other);
  });

  test('is fetched by its installer', async () => {
    const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
    const installer = put(
      'install.cjs',
      `const fs = require('fs'); const d = ${JSON.stringify(join(folder, 'node_modules/electron'))}; fs.mkdirSync(d + '/dist'); fs.writeFileSync(d + '/path.txt', '${name}'); fs.writeFileSync(d + '/dist/${name}', '');`,
    );
    expect(await fetchElectron(folder, 20_000, installer)).toBe(true);
  });

  test('an installer that gets no further is killed, one that gets on slowly is not', async () => {
    const mark = join(folder, 'ended');
    const stuck = put('stuck.cjs', 'setInterval(() => {}, 1000);');
    const began = Date.now();
    expect(await fetchElectron(folder, 600, stuck)).toBe(false);
    expect(Date.now() - began).toBeLessThan(25_000);
    const slow = put(
      'slow.cjs',
      `const fs = require('fs'); const f = require('os').tmpdir() + '/part'; let n = 0; const t = setInterval(() => { fs.appendFileSync(f, 'x'); if (++n === 10) { clearInterval(t); fs.writeFileSync(${JSON.stringify(mark)}, ''); } }, 200);`,
    );
    expect(await fetchElectron(folder, 20_000, slow)).toBe(false);
    expect(existsSync(mark)).toBe(true);
    expect(existsSync(join(folder, 'node_modules', '.matricule-download'))).toBe(false);
  });

  test('a checkout that cannot be written leads to the other host, without a fault', async () => {
    // A file where a folder should be made: nobody can write below it, root neither.
    put('checkout/node_modules', '');
    expect(await fetchElectron(join(folder, 'checkout'), 5_000, '/nowhere/install.js')).toBe(false);
    put('other/node_modules/electron/package.json', '{"version":"45.4.1"}');
    mkdirSync(join(folder, 'other/node_modules/.matricule-electron-failed'));
    expect(() => rememberFailure(join(folder, 'other'), 1)).not.toThrow();
  });

  test('a failed download is remembered for a week, for this version only', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(failedBefore(folder, 10 * day)).toBe(false);
    rememberFailure(folder, 10 * day);
    expect(failedBefore(folder, 11 * day)).toBe(true);
    expect(failedBefore(folder, 18 * day)).toBe(false);
    put('node_modules/electron/package.json', '{"version":"46.0.0"}');
    expect(failedBefore(folder, 11 * day)).toBe(false);
  });

  test('one that dies at once leads to the other host; one that was closed, or that handed over to the first, does not', async () => {
    const dying = await runHost(process.execPath, ['-e', 'process.exit(133)'], { cwd: folder });
    expect(dying.code).toBe(133);
    expect(couldNotRun(dying)).toBe(true);
    expect(couldNotRun(await runHost(process.execPath, ['-e', '0'], { cwd: folder }))).toBe(false);
    expect(couldNotRun(await runHost(join(folder, 'absent'), [], { cwd: folder }))).toBe(true);
    expect(couldNotRun({ code: 1, milliseconds: 6_000, interrupted: false })).toBe(false);
    expect(couldNotRun({ code: 130, milliseconds: 600, interrupted: true })).toBe(false);
  });

  test('is not asked for where there is no display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});
