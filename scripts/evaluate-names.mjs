// `npm run evaluate:names -- FORMS.tsv NEGATIVES.tsv`: how well core/names tells men apart, on name sets of any author (docs/decisions/010-names.md).
import { join } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { Refusal } from './lib/say.mjs';

const root = join(import.meta.dirname, '..');

try {
  await ensureDependencies(root);
  // Vite reads the engine's TypeScript, which Node 20 does not.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, 'scripts', 'evaluate-names', 'main.ts'), { root, configFile: false, logLevel: 'error' });
  process.exitCode = module.evaluateNames(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
