import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInstalledByHand } from './installed.mjs';
import { run } from './run.mjs';
import { Refusal, say, writing } from './say.mjs';
import { hashOf, readStamp, tryStamp, writeStamp } from './stamps.mjs';

/**
 * The npm that started us, or the one that came with this Node; as a script, because `npm.cmd` cannot be spawned on Windows.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {string} [nodePath]
 * @returns {string | undefined}
 */
export function findNpm(environment = process.env, nodePath = process.execPath) {
  const given = environment.npm_execpath;
  const folder = dirname(nodePath);
  const places = [
    ...(given !== undefined && basename(given) === 'npm-cli.js' ? [given] : []),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  return places.find((place) => existsSync(place));
}

/**
 * What node_modules must have been made from: the lockfile, and the machine, because it holds native programs.
 * @param {string} root
 * @returns {string}
 */
export function dependenciesWanted(root) {
  return hashOf(root, ['package-lock.json'], `${process.platform} ${process.arch}`);
}

/**
 * @param {string} root
 * @returns {string}
 */
function dependenciesStamp(root) {
  return join(root, 'node_modules', '.matricule-lockfile');
}

/**
 * Installs exactly what the lockfile says, only when node_modules was made from another one (design.md §2).
 * @param {string} root
 * @returns {Promise<'present' | 'installed'>}
 * @throws {Refusal} in the user's words
 */
export async function ensureDependencies(root) {
  const stamp = dependenciesStamp(root);
  const wanted = dependenciesWanted(root);
  if (readStamp(stamp) === wanted) return 'present';
  if (readStamp(stamp) === undefined && isInstalledByHand(root)) {
    tryStamp(stamp, wanted);
    return 'present';
  }
  const npm = findNpm();
  if (npm === undefined) throw new Refusal('npm est introuvable\u00a0: lancez «\u00a0npm start\u00a0».', 'npm was not found: run “npm start”.');
  say('Installation de ce qui manque (une à deux minutes)…', 'Installing what is missing (one or two minutes)…');
  const ran = await run(process.execPath, [npm, 'ci', '--include=dev', '--engine-strict=false', '--no-audit', '--no-fund'], { cwd: root });
  if (ran.code !== 0) {
    console.error(ran.output.trimEnd());
    throw new Refusal(
      'L’installation a échoué\u00a0: vérifiez le réseau et le droit d’écrire dans ce dossier, puis relancez.',
      'The installation failed: check the network and that this folder can be written, then start again.',
    );
  }
  writing(root, () => writeStamp(stamp, wanted));
  return 'installed';
}
