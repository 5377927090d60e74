// `npm run bench [-- NAME [options]]`: how fast a part of the program is, beside a named peer in the same run. A bench is a file in scripts/bench:
// NAME.bench.ts with `description` and `bench(options, folder)`, which prints its tables and answers whether what it checked was right.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Refusal } from './lib/say.mjs';

const root = join(import.meta.dirname, '..');
const benches = join(root, 'scripts', 'bench');
const ending = '.bench.ts';
const made = join(root, 'out', 'bench');

/** Where a file stood before it was bundled, for what it finds beside itself. @type {import('vite').Plugin} */
const ownFolders = {
  name: 'own-folders',
  transform: (code, id) => (code.includes('import.meta.dirname') ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))) : null),
};

/** @param {string} name @returns {Promise<{ readonly description: string, bench(options: readonly string[], folder: string): Promise<boolean> }>} */
async function load(name) {
  // Bundled as the program is: run file by file through a module runner, the same code takes twice as long.
  const { build } = await import('vite');
  const output = { entryFileNames: `${name}.mjs`, codeSplitting: false };
  const options = { ssr: join(benches, `${name}${ending}`), outDir: made, emptyOutDir: false, target: 'node20', rolldownOptions: { output } };
  await build({ root, configFile: false, logLevel: 'error', plugins: [ownFolders], build: options });
  return import(pathToFileURL(join(made, `${name}.mjs`)).href);
}

/** @param {string} name @param {readonly string[]} options */
async function runOne(name, options) {
  const { bench, description } = await load(name);
  console.log(`\n${name}: ${description}\n`);
  const folder = mkdtempSync(join(tmpdir(), `matricule-bench-${name}-`));
  try {
    return await bench(options, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await ensureDependencies(root);
  const [name, ...options] = process.argv.slice(2);
  const names = readdirSync(benches)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
  if (name !== undefined && !names.includes(name))
    throw new Refusal(`Aucune mesure de ce nom. Il y a : ${names.join(', ')}.`, `No bench of this name. There are: ${names.join(', ')}.`);
  /** @type {string[]} */
  const wrong = [];
  for (const one of name === undefined ? names : [name]) if (!(await runOne(one, options))) wrong.push(one);
  if (wrong.length > 0) console.error(`\nWhat was checked was not right: ${wrong.join(', ')}.`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
