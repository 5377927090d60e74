import { describe, expect, test } from 'vitest';
import { languageOf } from '../text/language';
import { readArguments, readDataFolder } from './arguments';
import { plainFileName } from './plain-file-name';
import { throttled } from './throttle';
import { visibleBounds } from './window-state';

describe('the command line', () => {
  test('names a folder, a port, and whether a window opens; the default folder is Matricule in the home folder', () => {
    expect(readArguments([], '/home/a', '/work')).toEqual({ ok: true, value: { dataFolder: '/home/a/Matricule', port: null, open: true } });
    expect(readArguments(['--browser', '--data', 'x', '--port=4001', '--no-open'], '/home/a', '/work')).toEqual({
      ok: true,
      value: { dataFolder: '/work/x', port: 4001, open: false },
    });
  });

  test('refuses what it does not know, a missing value, and ports that a browser would not open', () => {
    expect(readArguments(['--dta', 'x'], '/h', '/w')).toMatchObject({ ok: false, problem: { why: 'unknown-argument', argument: '--dta' } });
    expect(readArguments(['--data', '--no-open'], '/h', '/w')).toMatchObject({ ok: false, problem: { why: 'missing-value' } });
    for (const port of ['80', '6000', '70000', 'x', '1e4']) expect(readArguments(['--port', port], '/h', '/w').ok, port).toBe(false);
  });

  test('an account without a home folder needs --data, and only that', () => {
    const noHome = { ok: false, problem: { why: 'no-home' } };
    expect(readArguments([], null, '/w')).toEqual(noHome);
    expect(readDataFolder(['.'], null, '/w')).toEqual(noHome);
    expect(readArguments(['--data', 'x'], null, '/w')).toMatchObject({ ok: true, value: { dataFolder: '/w/x' } });
    expect(readDataFolder(['--data=x'], null, '/w')).toEqual({ ok: true, value: '/w/x' });
  });

  test('Electron finds --data among Chromium’s own switches', () => {
    expect(readDataFolder(['--no-sandbox', '.', '--data', 'x', '--inspect=0'], '/h', '/w')).toEqual({ ok: true, value: '/w/x' });
    expect(readDataFolder(['.', '--data'], '/h', '/w')).toEqual({ ok: true, value: '/h/Matricule' });
  });
});

test('the terminal speaks French unless the environment says English', () => {
  expect(languageOf({})).toBe('fr');
  expect(languageOf({ LANG: 'C.UTF-8' })).toBe('fr');
  expect(languageOf({ LANG: 'en_GB.UTF-8' })).toBe('en');
  expect(languageOf({ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_US.UTF-8' })).toBe('fr');
});

test('progress is told at most ten times a second, and the last always', () => {
  let now = 0;
  const told: number[] = [];
  const tell = throttled<number>(
    100,
    () => now,
    (value) => told.push(value),
  );
  for (now = 0; now < 300; now += 10) tell(now);
  tell(999, true);
  expect(told).toEqual([0, 100, 200, 999]);
});

test('a suggested file name never becomes a path', () => {
  expect(plainFileName('../../etc/passwd', ['zip'])).toBe('etc-passwd.zip');
  expect(plainFileName('Émile.zip', ['zip'])).toBe('Emile.zip');
  expect(plainFileName('Жұманиязов', ['zip'])).toBe('matricule.zip');
  expect(plainFileName('.hidden', ['zip'])).toBe('hidden.zip');
});

test('a window remembered on a screen that is gone opens where it can be seen', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const there = { x: 100, y: 100, width: 800, height: 600 };
  expect(visibleBounds(there, [screen])).toEqual(there);
  expect(visibleBounds({ ...there, x: 2500 }, [screen])).toBeNull();
  expect(visibleBounds(undefined, [screen])).toBeNull();
});
