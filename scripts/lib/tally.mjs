/**
 * What a step of `npm test` found. A skipped test is never a passed one, and carries why it was skipped. `broken` says which tests failed
 * and how, where a runner names them: whoever sees only the end of the output still learns it.
 * @typedef {{ readonly name: string, readonly reason: string }} Named
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly Named[], readonly broken: readonly Named[] }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: [], broken: [] };
/** @type {Tally} */
export const onePassed = { ...nothing, passed: 1 };
/** @type {Tally} */
export const oneFailed = { ...nothing, failed: 1 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
    broken: tallies.flatMap((tally) => tally.broken),
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
 * @typedef {{ readonly tests: readonly { readonly name: string, readonly state: string, readonly reason: string }[], readonly errors: readonly string[] }} UnitReport
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
    failed: report.tests.filter((test) => test.state === 'failed' || test.state === 'pending').length + report.errors.length,
    skipped: report.tests.filter((test) => test.state === 'skipped').map(({ name, reason }) => ({ name, reason })),
    broken: [
      ...report.tests.filter((test) => test.state === 'failed' || test.state === 'pending').map(({ name, reason }) => ({ name, reason })),
      ...report.errors.map((reason) => ({ name: 'outside of a test', reason })),
    ],
  };
}

/**
 * The part of Playwright's JSON report that is read here.
 * @typedef {{ readonly error?: { readonly message?: string } }} EndResult
 * @typedef {{ readonly status: string, readonly projectName: string, readonly annotations: readonly { readonly type: string, readonly description?: string }[], readonly results: readonly EndResult[] }} EndTest
 * @typedef {{ readonly title: string, readonly file: string, readonly tests: readonly EndTest[] }} EndSpec
 * @typedef {{ readonly specs?: readonly EndSpec[], readonly suites?: readonly EndSuite[] }} EndSuite
 * @typedef {{ readonly suites: readonly EndSuite[], readonly errors: readonly { readonly message?: string }[] }} EndReport
 */

/**
 * @param {EndReport} report
 * @returns {Tally}
 */
export function tallyEnd(report) {
  /** @param {EndSuite} suite @returns {readonly EndSpec[]} */
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const tests = report.suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  const failed = tests.filter(({ test }) => test.status !== 'expected' && test.status !== 'skipped');
  return {
    passed: tests.filter(({ test }) => test.status === 'expected').length,
    failed: failed.length + report.errors.length,
    skipped: tests
      .filter(({ test }) => test.status === 'skipped')
      .map(({ spec, test }) => ({
        name: `${spec.file} > ${spec.title}`,
        reason: test.annotations.find((annotation) => annotation.description !== undefined)?.description ?? 'no reason given',
      })),
    broken: [
      ...failed.map(({ spec, test }) => ({
        name: `${spec.file} > ${spec.title}`,
        reason: test.results.find(({ error }) => error !== undefined)?.error?.message ?? 'no message',
      })),
      ...report.errors.map(({ message = 'no message' }) => ({ name: 'outside of a test', reason: message })),
    ],
  };
}
