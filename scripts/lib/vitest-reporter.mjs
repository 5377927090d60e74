import { writeFileSync } from 'node:fs';

/**
 * Writes what `npm test` counts: every test with its state; for a skipped one the reason given to `context.skip(reason)`, which Vitest's
 * own JSON report leaves out; for a failed one what its first error says.
 */
export default class UnitReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.MATRICULE_UNIT_REPORT;
    if (file === undefined) return;
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => {
        const result = test.result();
        const reason = result.state === 'skipped' ? (result.note ?? 'no reason given') : (result.errors?.[0]?.message ?? '');
        return { name: `${module.relativeModuleId} > ${test.fullName}`, state: result.state, reason };
      }),
    );
    // A file that cannot be loaded has no tests to fail, and a suite's own hook fails no test by name.
    const broken = modules.filter((module) => module.errors().length > 0 || (module.state() === 'failed' && ![...module.children.allTests('failed')].length));
    const errors = [...unhandledErrors.map(String), ...broken.map((module) => `${module.relativeModuleId}: ${module.errors()[0]?.message ?? 'a hook failed'}`)];
    writeFileSync(file, JSON.stringify({ tests, errors }));
  }
}
