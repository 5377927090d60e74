/**
 * What a step of `npm test` found. A skipped test is never a passed one, and carries why it was skipped.
 * @typedef {{ readonly name: string, readonly reason: string }} Skipped
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly Skipped[] }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: [] };
/** @type {Tally} */
export const onePassed = { passed: 1, failed: 0, skipped: [] };
/** @type {Tally} */
export const oneFailed = { passed: 0, failed: 1, skipped: [] };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/**
 * The plain line: `N passed, N failed`, with `, N skipped` when there are any.
 * @param {Tally} tally
 * @returns {string}
 */
export function plainLine(tally) {
  const skipped = tally.skipped.length === 0 ? '' : `, ${tally.skipped.length} skipped`;
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

/**
 * A runner that ends with an error, or that reports no test at all, has failed even when no single test has: an error outside of a test,
 * a file that cannot be loaded, a run that was killed.
 * @param {Tally} tally
 * @param {number} code the runner's exit code
 * @returns {Tally}
 */
export function withExitCode(tally, code) {
  const silent = tally.passed + tally.failed + tally.skipped.length === 0;
  return (code !== 0 || silent) && tally.failed === 0 ? sum([tally, oneFailed]) : tally;
}

/**
 * @typedef {{ readonly tests: readonly { readonly name: string, readonly state: string, readonly reason: string }[], readonly errors: number }} UnitReport
 */

/**
 * Reads what `vitest-reporter.mjs` wrote. A file that could not be loaded, or an error outside of a test, counts as one failure.
 * @param {UnitReport} report
 * @returns {Tally}
 */
export function tallyUnit(report) {
  return {
    passed: report.tests.filter((test) => test.state === 'passed').length,
    // Pending: the run ended before the test did, which nobody may take for a pass.
    failed: report.tests.filter((test) => test.state === 'failed' || test.state === 'pending').length + report.errors,
    skipped: report.tests.filter((test) => test.state === 'skipped').map(({ name, reason }) => ({ name, reason })),
  };
}

/**
 * The part of Playwright's JSON report that is read here.
 * @typedef {{ readonly status: string, readonly projectName: string, readonly annotations: readonly { readonly type: string, readonly description?: string }[] }} EndTest
 * @typedef {{ readonly title: string, readonly file: string, readonly tests: readonly EndTest[] }} EndSpec
 * @typedef {{ readonly specs?: readonly EndSpec[], readonly suites?: readonly EndSuite[] }} EndSuite
 * @typedef {{ readonly suites: readonly EndSuite[], readonly errors: readonly unknown[] }} EndReport
 */

/**
 * @param {EndReport} report
 * @returns {Tally}
 */
export function tallyEnd(report) {
  /** @param {EndSuite} suite @returns {readonly EndSpec[]} */
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const tests = report.suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  return {
    passed: tests.filter(({ test }) => test.status === 'expected').length,
    failed: tests.filter(({ test }) => test.status !== 'expected' && test.status !== 'skipped').length + report.errors.length,
    skipped: tests
      .filter(({ test }) => test.status === 'skipped')
      .map(({ spec, test }) => ({
        name: `${spec.file} > ${spec.title}`,
        reason: test.annotations.find((annotation) => annotation.description !== undefined)?.description ?? 'no reason given',
      })),
  };
}
