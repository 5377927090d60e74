import { join } from 'node:path';
import { readStartArguments, usage } from './arguments.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { failedBefore, fetchElectron, findElectron, rememberFailure } from './electron.mjs';
import { couldNotRun, hasDisplay, runHost } from './hosts.mjs';
import { Refusal, say } from './say.mjs';

const root = join(import.meta.dirname, '..', '..');

/**
 * `npm start` (design.md §2): installs what is missing, builds what is stale, opens the Electron window or else the loopback host.
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function startProgram(args) {
  const read = readStartArguments(args, process.env.INIT_CWD ?? process.cwd());
  if ('unknown' in read) return refuse(`Option inconnue\u00a0: ${read.unknown}.`, `Unknown option: ${read.unknown}.`);
  if ('empty' in read) return refuse(`L’option ${read.empty} doit être suivie d’une valeur.`, `Option ${read.empty} needs a value.`);
  if (read.help) {
    console.log(usage);
    return 0;
  }
  try {
    await ensureDependencies(root);
    await ensureBuild(root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
  const code = read.browser || !read.open ? null : await openElectron(read.forHost);
  if (code !== null) return code;
  const loopback = await runHost(process.execPath, [join(root, 'out', 'main', 'loopback.js'), ...read.forHost], { cwd: root });
  return loopback.code;
}

/**
 * @param {readonly string[]} forHost
 * @returns {Promise<number | null>} the exit code, or null when Electron cannot run here
 */
async function openElectron(forHost) {
  // Without a display there is no window to open, and nothing worth a download: the loopback host prints its address.
  if (!hasDisplay(process.platform, process.env)) return null;
  const electron = findElectron(root) ?? (await fetched());
  if (electron === undefined) {
    say('Electron est absent\u00a0: Matricule s’ouvre dans une fenêtre de navigateur.', 'Electron is not here: Matricule opens in a browser window.');
    return null;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    say(
      'Lancé en administrateur\u00a0: Electron tourne sans son bac à sable (--no-sandbox).',
      'Started as root: Electron runs without its sandbox (--no-sandbox).',
    );
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  const ended = await runHost(electron, [...(isRoot ? ['--no-sandbox'] : []), root, ...forHost], { cwd: root, environment });
  if (!couldNotRun(ended)) return ended.code;
  say(
    `Electron s’est arrêté aussitôt (code ${ended.code})\u00a0: Matricule s’ouvre dans une fenêtre de navigateur.`,
    `Electron stopped at once (code ${ended.code}): Matricule opens in a browser window.`,
  );
  return null;
}

async function fetched() {
  if (failedBefore(root, Date.now())) return undefined;
  say('Téléchargement d’Electron (une fois)…', 'Downloading Electron (once)…');
  if (await fetchElectron(root)) return findElectron(root);
  rememberFailure(root, Date.now());
  return undefined;
}

/**
 * @param {string} french
 * @param {string} english
 */
function refuse(french, english) {
  say(french, english);
  console.error(usage);
  return 2;
}
