// `npm run evaluate:names -- FORMS.tsv NEGATIVES.tsv`: how well core/names tells men apart, on name sets of any author. Prints tables; exit code 1 says a target is missed.
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('./evaluate-names/main.ts', import.meta.url).pathname, {
  root: new URL('..', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.evaluateNames(process.argv.slice(2));
