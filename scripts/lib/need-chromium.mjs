import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** A download or an installation may take this long, in milliseconds. */
const patience = 180_000;

/**
 * A Chromium for the tests: the machine's own, else Playwright's, else the system's package where we may install it (design.md §2).
 * @param {string} root
 * @returns {Promise<string | undefined>} its path; undefined when there is none and none can be had
 */
export async function needChromium(root) {
  const here = findChromium();
  if (here !== undefined) return here;
  say('Téléchargement d’un Chromium pour les tests…', 'Downloading a Chromium for the tests…');
  await run(process.execPath, [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], { cwd: root, limit: patience });
  const downloaded = findChromium();
  if (downloaded !== undefined || process.platform !== 'linux' || process.getuid?.() !== 0) return downloaded;
  say('Installation du paquet chromium du système…', 'Installing the system’s chromium package…');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { cwd: root, environment, limit: patience });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { cwd: root, environment, limit: patience });
  return findChromium();
}
