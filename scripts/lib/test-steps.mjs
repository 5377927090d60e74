import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { run } from './run.mjs';
import { Refusal } from './say.mjs';
import { nothing, oneFailed, onePassed, tallyEnd, tallyUnit, withExitCode } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ readonly name: string, readonly limit: number, readonly needs: 'nothing' | 'chromium', run(root: string, limit: number): Promise<Tally> }} Step */

const minute = 60_000;

/** @param {string} root @param {string} name */
const reportFile = (root, name) => join(root, 'test-results', name);

/** @param {string} file @returns {any} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs one of the tools of node_modules by its script: `.bin` holds shell scripts that Windows cannot spawn.
 * @param {string} root
 * @param {readonly string[]} script below node_modules
 * @param {readonly string[]} args
 * @param {{ readonly limit: number, readonly show?: boolean, readonly environment?: NodeJS.ProcessEnv }} options
 */
async function tool(root, script, args, options) {
  const ran = await run(process.execPath, [join(root, 'node_modules', ...script), ...args], { cwd: root, ...options });
  if (ran.timedOut) console.error(`Stopped after ${Math.round(options.limit / 1000)} s without an end.`);
  return ran;
}

/** @param {import('./run.mjs').Ran} ran @returns {Tally} */
function oneCheck(ran) {
  if (ran.code === 0) return onePassed;
  console.error(ran.output.trimEnd());
  return oneFailed;
}

/** @param {string} root @param {number} limit @param {readonly string[]} projects @returns {Promise<Tally>} */
async function unit(root, limit, projects) {
  const file = reportFile(root, `unit-${projects.join('-')}.json`);
  rmSync(file, { force: true });
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const args = ['run', ...projects.map((project) => `--project=${project}`), '--reporter=dot', '--reporter=./scripts/lib/vitest-reporter.mjs'];
  const ran = await tool(root, ['vitest', 'vitest.mjs'], args, { limit, show: true, environment: { ...process.env, MATRICULE_UNIT_REPORT: file } });
  const report = readReport(file);
  return withExitCode(report === undefined ? nothing : tallyUnit(report), ran.code);
}

/**
 * The steps of `npm test`, in order; each has its own limit in milliseconds, so that a hang ends as a failure. It is two to four times
 * what the step takes on a quiet machine of two cores: a slower one, or one that others use too, is not to fail by it. @type {readonly Step[]}
 */
export const steps = [
  {
    name: 'lint',
    limit: 2 * minute,
    needs: 'nothing',
    run: async (root, limit) => oneCheck(await tool(root, ['@biomejs', 'biome', 'bin', 'biome'], ['check', '--error-on-warnings', '.'], { limit })),
  },
  {
    name: 'types',
    limit: 3 * minute,
    needs: 'nothing',
    run: async (root, limit) => oneCheck(await tool(root, ['typescript', 'bin', 'tsc'], ['-b'], { limit })),
  },
  { name: 'unit', limit: 6 * minute, needs: 'nothing', run: (root, limit) => unit(root, limit, ['node']) },
  { name: 'browser', limit: 4 * minute, needs: 'chromium', run: (root, limit) => unit(root, limit, ['chromium']) },
  {
    name: 'build',
    limit: 3 * minute,
    needs: 'nothing',
    run: async (root) => {
      try {
        await ensureBuild(root);
        return onePassed;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        console.error(error.message);
        return oneFailed;
      }
    },
  },
  {
    name: 'e2e',
    limit: 12 * minute,
    needs: 'chromium',
    run: async (root, limit) => {
      const file = reportFile(root, 'e2e.json');
      rmSync(file, { force: true });
      const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      const ran = await tool(root, ['@playwright', 'test', 'cli.js'], ['test', '--reporter=list,json'], { limit, show: true, environment });
      const report = readReport(file);
      return withExitCode(report === undefined ? nothing : tallyEnd(report), ran.code);
    },
  },
];

/**
 * @param {Step} step
 * @param {string} root
 * @param {string | undefined} chromium
 * @returns {Promise<Tally>}
 */
export async function runStep(step, root, chromium) {
  if (step.needs === 'chromium' && chromium === undefined) {
    console.error('No Chromium on this machine, and none could be fetched: these tests have not run.');
    return oneFailed;
  }
  return step.run(root, step.limit);
}
