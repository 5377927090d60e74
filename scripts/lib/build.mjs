import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { Refusal, say, writing } from './say.mjs';
import { filesUnder, hashOf, readStamp, writeStamp } from './stamps.mjs';

const plugins = ['pdf-assets', 'ocr-assets', 'served-files'].map((name) => `scripts/lib/${name}.ts`);
const sources = ['src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', ...plugins, 'package-lock.json'];
const results = ['main/index.js', 'main/loopback.js', 'main/bundle-writer.js', 'preload/index.cjs', 'renderer/index.html'];

/**
 * The hash of all that the build reads; tests are no part of the program.
 * @param {string} root
 * @returns {string}
 */
export function buildWanted(root) {
  const files = sources.flatMap((source) => filesUnder(root, source)).filter((file) => !/\.test\.tsx?$/.test(file));
  return hashOf(root, files);
}

/**
 * @param {string} root
 * @returns {boolean}
 */
export function buildIsFresh(root) {
  return readStamp(join(root, 'out', '.sources')) === buildWanted(root) && results.every((result) => existsSync(join(root, 'out', result)));
}

/**
 * Builds main, preload and renderer when the sources are not those of the last build (design.md §2).
 * @param {string} root
 * @returns {Promise<'fresh' | 'built'>}
 * @throws {Refusal} in the user's words, after the tool's own output
 */
export async function ensureBuild(root) {
  if (buildIsFresh(root)) return 'fresh';
  const wanted = buildWanted(root);
  say('Construction du programme…', 'Building the program…');
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const stamp = join(root, 'out', '.sources');
  // A build that is broken off leaves half of the files: the stamp of the one before must not vouch for them.
  writing(root, () => rmSync(stamp, { force: true }));
  const ran = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root });
  const missing = results.filter((result) => !existsSync(join(root, 'out', result)));
  if (ran.code !== 0 || missing.length > 0) {
    console.error(ran.output.trimEnd());
    throw new Refusal(`La construction a échoué (${missing.join(', ') || ran.code}).`, `The build failed (${missing.join(', ') || ran.code}).`);
  }
  writing(root, () => writeStamp(stamp, wanted));
  return 'built';
}
