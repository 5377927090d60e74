import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const macNames = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
const windowsNames = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * Places where a system puts a Chromium that is not on the PATH.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]}
 */
function usualPlaces(platform, environment) {
  if (platform === 'darwin') return macNames.map((name) => join('/Applications', name));
  if (platform !== 'win32') return [];
  const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  return roots.flatMap((root) => (root === undefined ? [] : windowsNames.map((name) => join(root, name))));
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that the machine has, by full path; undefined when it has none. `MATRICULE_CHROMIUM` overrules.
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findSystemChromium(platform = process.platform, environment = process.env) {
  const chosen = environment.MATRICULE_CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const folders = platform === 'win32' ? [] : (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces(platform, environment)].find(canRun);
}

/**
 * The browser that Playwright has downloaded for itself; undefined when it is not there.
 * @returns {string | undefined}
 */
function findPlaywrightChromium() {
  try {
    const path = createRequire(import.meta.url)('playwright').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The Chromium the tests run in: the machine's own, else Playwright's (design.md §2); undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  return findSystemChromium() ?? findPlaywrightChromium();
}

/** What a test run adds to Chromium's command line: no traffic of its own, and no sandbox, which neither root nor a container can have. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
