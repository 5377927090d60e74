import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { needChromium } from './need-chromium.mjs';
import { Refusal } from './say.mjs';
import { oneFailed, plainLine, sum } from './tally.mjs';
import { runStep, steps } from './test-steps.mjs';

/** Characters of a failure's reason that the end of the output repeats; the whole stands above. */
const longestReason = 600;

const root = join(import.meta.dirname, '..', '..');

/**
 * `npm test` (design.md §2): sets itself up, runs every step even after a failure, and ends with one plain line.
 * @param {readonly string[]} wanted names of steps; none means all
 * @returns {Promise<number>} the exit code
 */
export async function testProgram(wanted) {
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`Unknown step ${unknown}; the steps are ${steps.map((step) => step.name).join(', ')}.`);
    return 2;
  }
  try {
    await ensureDependencies(root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    console.log(plainLine(oneFailed));
    return 1;
  }
  const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name));
  const chromium = chosen.some((step) => step.needs === 'chromium') ? await needChromium(root) : undefined;
  const done = [];
  for (const step of chosen) {
    console.log(`\n== ${step.name}`);
    const began = Date.now();
    const tally = await runStep(step, root, chromium);
    done.push({ step, tally, seconds: (Date.now() - began) / 1000 });
    console.log(`${step.name}: ${plainLine(tally)} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  const total = sum(done.map(({ tally }) => tally));
  if (total.skipped.length > 0) console.log('\n== skipped');
  for (const { name, reason } of total.skipped) console.log(`${name}: ${reason}`);
  if (total.broken.length > 0) console.log('\n== failed');
  for (const { name, reason } of total.broken) console.log(`${name}: ${stripVTControlCharacters(reason).slice(0, longestReason)}`);
  console.log('\n== all steps');
  for (const { step, tally, seconds } of done) console.log(`${step.name.padEnd(8)} ${plainLine(tally)} in ${seconds.toFixed(1)} s`);
  console.log(`\n${plainLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}
