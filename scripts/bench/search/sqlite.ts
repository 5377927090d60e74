import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginningsOf } from './brute-force';

export type SqliteMeasured = {
  readonly version: string;
  /** Seconds. */
  readonly build: number;
  readonly bytes: number;
  /** Milliseconds of processor time of each keystroke, as `.timer` gives them. */
  readonly times: readonly number[];
  /** How many men each keystroke of a few finds. */
  readonly counts: readonly number[];
};

/** The version of the sqlite3 command; null where there is none. */
export function sqliteVersion(): string | null {
  const ran = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return ran.status === 0 ? (ran.stdout.split(' ')[0] ?? '') : null;
}

/**
 * FTS5 as it is fastest for this (prefix indexes of 1, 2 and 3 letters, no positions, no copy of the texts), over the same folded words. All keystrokes
 * run in one process on a warm file, each `ORDER BY rank LIMIT 50`; `counted` of them are then counted in full.
 */
export function measureSqlite(lines: readonly string[], keystrokes: readonly string[], counted: readonly string[], folder: string): SqliteMeasured {
  const version = sqliteVersion() ?? '';
  const file = join(folder, `peer-${lines.length}.db`);
  const input = join(folder, 'lines.txt');
  writeFileSync(input, lines.map((line) => line.trim()).join('\n'));
  const build = run(file, [
    'PRAGMA journal_mode=OFF;',
    'PRAGMA synchronous=OFF;',
    'CREATE TABLE lines(words TEXT);',
    '.mode tabs',
    `.import ${input.replaceAll('\\', '/')} lines`,
    "CREATE VIRTUAL TABLE found USING fts5(words, content='', detail=none, prefix='1 2 3');",
    '.timer on',
    'INSERT INTO found(rowid, words) SELECT rowid, words FROM lines;',
    "INSERT INTO found(found) VALUES('optimize');",
    '.timer off',
    'DROP TABLE lines;',
    'VACUUM;',
  ]);
  const asked = (keystroke: string) =>
    beginningsOf(keystroke)
      .map((word) => `"${word}"*`)
      .join(' ');
  const warm = keystrokes
    .slice(0, 50)
    .map((keystroke) => `SELECT count(*) FROM (SELECT rowid FROM found WHERE found MATCH '${asked(keystroke)}' ORDER BY rank LIMIT 50);`);
  const timed = keystrokes.map((keystroke) => `SELECT count(*) FROM (SELECT rowid FROM found WHERE found MATCH '${asked(keystroke)}' ORDER BY rank LIMIT 50);`);
  const output = run(file, ['PRAGMA cache_size=-262144;', ...warm, '.timer on', ...timed]);
  const counts = run(
    file,
    counted.map((keystroke) => `SELECT count(*) FROM found WHERE found MATCH '${asked(keystroke)}';`),
  );
  return {
    version,
    build: timesIn(build).reduce((sum, time) => sum + time, 0) / 1000,
    bytes: statSync(file).size,
    times: timesIn(output),
    counts: counts.trim().split('\n').map(Number),
  };
}

function run(file: string, commands: readonly string[]): string {
  const ran = spawnSync('sqlite3', ['-batch', file], { input: commands.join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`sqlite3 failed: ${ran.stderr.slice(0, 500)}`);
  return ran.stdout;
}

function timesIn(output: string): readonly number[] {
  return [...output.matchAll(/^Run Time: real [\d.]+ user ([\d.]+) sys ([\d.]+)/gmu)].map((found) => (Number(found[1]) + Number(found[2])) * 1000);
}
