import { describe, expect, test } from 'vitest';
import { nothing, oneFailed, onePassed, plainLine, sum, tallyEnd, tallyUnit, withExitCode } from './lib/tally.mjs';

describe('the last line of npm test', () => {
  test('names skipped tests only when there are some', () => {
    expect(plainLine({ ...nothing, passed: 12 })).toBe('12 passed, 0 failed');
    expect(plainLine({ ...nothing, passed: 12, failed: 1, skipped: [{ name: 'a', reason: 'b' }] })).toBe('12 passed, 1 failed, 1 skipped');
  });

  test('adds the steps up', () => {
    expect(plainLine(sum([onePassed, oneFailed, { ...nothing, passed: 3, skipped: [{ name: 'a', reason: 'b' }] }]))).toBe('4 passed, 1 failed, 1 skipped');
  });
});

describe('nothing is counted as passed that was not', () => {
  test('a runner that ends with an error has failed even when every test passed', () => {
    expect(withExitCode(onePassed, 1)).toEqual({ ...nothing, passed: 1, failed: 1 });
    expect(withExitCode(onePassed, 0)).toEqual(onePassed);
    expect(withExitCode(oneFailed, 1)).toEqual(oneFailed);
  });

  test('a runner that reports nothing has failed', () => {
    expect(withExitCode(nothing, 0)).toEqual(oneFailed);
  });

  test('unit tests: skipped ones keep their reason, errors outside of tests and tests without an end are failures', () => {
    const tests = [
      { name: 'a', state: 'passed', reason: '' },
      { name: 'b', state: 'failed', reason: 'expected 1 to be 2' },
      { name: 'c', state: 'skipped', reason: 'no fixtures' },
      { name: 'd', state: 'pending', reason: '' },
    ];
    expect(tallyUnit({ tests, errors: ['x', 'y'] })).toEqual({
      passed: 1,
      failed: 4,
      skipped: [{ name: 'c', reason: 'no fixtures' }],
      broken: [
        { name: 'b', reason: 'expected 1 to be 2' },
        { name: 'd', reason: '' },
        { name: 'outside of a test', reason: 'x' },
        { name: 'outside of a test', reason: 'y' },
      ],
    });
  });

  test('end-to-end tests: flaky is failed, skipped keeps its reason, errors outside of tests are failures', () => {
    const spec = (title: string, status: string, description?: string) => ({
      title,
      file: 'web.x.spec.ts',
      tests: [
        {
          status,
          projectName: 'web',
          annotations: description === undefined ? [] : [{ type: 'skip', description }],
          results: [{}, { error: { message: `why ${title}` } }],
        },
      ],
    });
    const suites = [
      { specs: [spec('a', 'expected'), spec('b', 'unexpected')], suites: [{ specs: [spec('c', 'flaky'), spec('d', 'skipped', 'no Electron')] }] },
    ];
    expect(tallyEnd({ suites, errors: [{}] })).toEqual({
      passed: 1,
      failed: 3,
      skipped: [{ name: 'web.x.spec.ts > d', reason: 'no Electron' }],
      broken: [
        { name: 'web.x.spec.ts > b', reason: 'why b' },
        { name: 'web.x.spec.ts > c', reason: 'why c' },
        { name: 'outside of a test', reason: 'no message' },
      ],
    });
  });
});
