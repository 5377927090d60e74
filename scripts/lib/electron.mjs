import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endTree } from './run.mjs';
import { filesUnder, readStamp, tryStamp } from './stamps.mjs';

/** A download that gets not one byte for this long, in milliseconds, is given up (design.md §2). */
const patience = 90_000;
/** A failed download is tried again after this long, in milliseconds: the network may be another one. */
const remembered = 7 * 24 * 60 * 60 * 1000;

/** @param {string} root */
const packageFolder = (root) => join(root, 'node_modules', 'electron');
/** @param {string} root */
const failureStamp = (root) => join(root, 'node_modules', '.matricule-electron-failed');

/**
 * Electron's program, by full path; undefined when only its npm package is here. `require('electron')` is not used: it starts a download.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findElectron(root, environment = process.env) {
  const given = environment.ELECTRON_EXEC_PATH;
  if (given !== undefined && existsSync(given)) return given;
  const name =
    readStamp(join(packageFolder(root), 'path.txt')) ?? { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)];
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder(root), 'dist');
  const path = join(folder, name ?? 'electron');
  return existsSync(path) ? path : undefined;
}

/**
 * True when the download of this very version failed within the last week.
 * @param {string} root
 * @param {number} now milliseconds since 1970
 */
export function failedBefore(root, now) {
  const [version, at] = (readStamp(failureStamp(root)) ?? '').split(' ');
  return version === versionOf(root) && now - Number(at) < remembered && now >= Number(at);
}

/**
 * @param {string} root
 * @param {number} now
 */
export function rememberFailure(root, now) {
  tryStamp(failureStamp(root), `${versionOf(root)} ${now}`);
}

/** @param {string} root @returns {string} */
function versionOf(root) {
  return String(JSON.parse(readFileSync(join(packageFolder(root), 'package.json'), 'utf8')).version);
}

/** @param {readonly string[]} folders @returns {number} bytes */
function sizeOf(folders) {
  return folders
    .flatMap((folder) => filesUnder(folder, '.').map((file) => join(folder, file)))
    .reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/**
 * Lets Electron's own installer fetch the runtime. It is killed when the bytes on disk do not grow for `limit` milliseconds.
 * @param {string} root
 * @param {number} [limit]
 * @param {string} [installer]
 * @returns {Promise<boolean>} whether the runtime is there now
 */
export function fetchElectron(root, limit = patience, installer = join(packageFolder(root), 'install.js')) {
  // The installer downloads into the temporary folder: with one of our own its progress can be seen as bytes.
  const temporary = join(root, 'node_modules', '.matricule-download');
  const watched = [temporary, join(packageFolder(root), 'dist')];
  try {
    mkdirSync(temporary, { recursive: true });
  } catch {
    // A checkout of another user, or on a read-only disk: there is no place for the runtime.
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let size = sizeOf(watched);
    let movedAt = Date.now();
    const timer = setInterval(
      () => {
        const now = sizeOf(watched);
        if (now !== size) {
          size = now;
          movedAt = Date.now();
        } else if (Date.now() - movedAt >= limit && child.pid !== undefined) endTree(child.pid, 'SIGKILL');
      },
      Math.min(1_000, limit / 4),
    );
    const interrupted = () => {
      if (child.pid !== undefined) endTree(child.pid, 'SIGKILL');
      process.exit(130);
    };
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    const end = () => {
      clearInterval(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      rmSync(temporary, { recursive: true, force: true });
      resolve(findElectron(root) !== undefined);
    };
    child.once('error', end);
    child.once('close', end);
  });
}
