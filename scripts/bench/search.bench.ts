import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseQuery } from '../../src-renderer/core/search/query';
import { SearchIndex } from '../../src-renderer/core/search/search-index';
import { segmentToBytes } from '../../src-renderer/core/search/segment-file';
import { isLoneSign, linesOf, menByReading } from './search/brute-force';
import { makeKeystrokes } from './search/keystrokes';
import { type Loaded, loadAndType, measureLoaded } from './search/loaded';
import { measureRecall } from './search/recall';
import { type BenchMan, makeMen } from './search/register';
import { measureSqlite, type SqliteMeasured, sqliteVersion } from './search/sqlite';
import { percentile, printTable } from './table';

export const description = 'the search index while typing, against SQLite FTS5 by rank. [--sizes 100000,1000000] [--seed TEXT] [--queries N] [--recall N]';

const megabyte = 1024 * 1024;
const checkedKeystrokes = 50;

/** Prints times, sizes and recall for each size; true when the men found letter for letter are those that brute force finds. */
export async function bench(options: readonly string[], folder: string): Promise<boolean> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      sizes: { type: 'string', default: '100000,1000000' },
      seed: { type: 'string', default: 'matricule' },
      queries: { type: 'string', default: '70' },
      recall: { type: 'string', default: '100' },
      // For the process that measures a loaded index alone.
      load: { type: 'string' },
      keystrokes: { type: 'string' },
    },
  });
  if (values.load !== undefined && values.keystrokes !== undefined) {
    console.log(JSON.stringify(loadAndType(values.load, values.keystrokes)));
    return true;
  }
  if (sqliteVersion() === null) console.log('No sqlite3 on this machine: measured without its peer.\n');
  let isRight = true;
  for (const size of values.sizes.split(',').map(Number)) {
    if (!(await benchSize(size, values.seed, Number(values.queries), Number(values.recall), folder))) isRight = false;
  }
  return isRight;
}

async function benchSize(size: number, seed: string, queries: number, recall: number, folder: string): Promise<boolean> {
  const men = makeMen(size, seed);
  const keystrokes = makeKeystrokes(men, queries, seed);
  const start = process.cpuUsage();
  const index = built(men);
  const used = process.cpuUsage(start);
  const build = (used.user + used.system) / 1_000_000;
  const file = join(folder, `index-${size}.bin`);
  const keystrokesFile = join(folder, 'keystrokes.json');
  const bytes = segmentToBytes(index.state().base);
  writeFileSync(file, bytes);
  writeFileSync(keystrokesFile, JSON.stringify(keystrokes));
  const loaded = measureLoaded(file, keystrokesFile);
  const lines = linesOf(men);
  const several = keystrokes.filter((keystroke) => !isLoneSign(keystroke));
  const checked = several.filter((_, at) => at % Math.ceil(several.length / checkedKeystrokes) === 0);
  const peer = sqliteVersion() === null ? null : measureSqlite(lines, keystrokes, checked, folder);
  console.log(
    `${size} men, ${keystrokes.length} keystrokes of ${queries} queries; the best 50 of all hits by rank; milliseconds of processor time a keystroke, the middle of three\n`,
  );
  printTimes(loaded, peer);
  console.log('');
  printSizes(build, bytes.byteLength, loaded, peer);
  console.log('');
  printRecall(index, men, recall, seed);
  return check(index, men, lines, checked, peer);
}

function built(men: readonly BenchMan[]): SearchIndex {
  const index = new SearchIndex();
  const builder = index.builder();
  for (const { texts } of men) builder.add(texts);
  index.setBase(builder.pack());
  return index;
}

function printTimes({ letters, spellings }: Loaded, peer: SqliteMeasured | null): void {
  const cells = (what: string, times: readonly number[]) => {
    const [middle, slow, slowest] = [percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)];
    const ratio = peer === null ? '' : `1/${(percentile(peer.times, 0.95) / slow).toFixed(1)}`;
    return [what, middle.toFixed(2), slow.toFixed(2), slowest.toFixed(2), Math.max(...times).toFixed(1), ratio];
  };
  printTable(
    ['', 'p50', 'p95', 'p99', 'most', 'p95 to FTS5'],
    [
      cells('plain path: words and beginnings, ranked', letters),
      cells('whole path: other spellings, near words, names compared', spellings),
      ...(peer === null ? [] : [cells(`SQLite FTS5 ${peer.version}, ORDER BY rank`, peer.times)]),
    ],
  );
}

function printSizes(build: number, bytes: number, loaded: Loaded, peer: SqliteMeasured | null): void {
  const whole = (...values: readonly number[]) => values.map((value) => value.toFixed(0));
  printTable(
    ['', 'build s (processor)', 'file MB', 'load ms (processor)', 'by the clock', 'resident MB', 'after plain typing', 'after typing in full'],
    [
      [
        'own index',
        build.toFixed(1),
        (bytes / megabyte).toFixed(1),
        ...whole(loaded.load, loaded.loadByClock, loaded.memoryLoaded, loaded.memoryLetters, loaded.memoryAfter),
      ],
      ...(peer === null ? [] : [['SQLite FTS5', peer.build.toFixed(1), (peer.bytes / megabyte).toFixed(1), '', '', '', '', '']]),
    ],
  );
}

function printRecall(index: SearchIndex, men: readonly BenchMan[], queries: number, seed: string): void {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  printTable(
    ['found in the first', 'a man of the name: 5', '10', '50', 'the very man: 5', '10', '50'],
    measureRecall(index, men, queries, seed).map(({ what, byName, himself }) => [what, ...byName.map(percent), ...himself.map(percent)]),
  );
}

/** The men found letter for letter, whatever their rank, against brute force, and their number against the peer's. */
function check(index: SearchIndex, men: readonly BenchMan[], lines: readonly string[], keystrokes: readonly string[], peer: SqliteMeasured | null): boolean {
  let wrong = 0;
  for (const [at, keystroke] of keystrokes.entries()) {
    const found = [...index.find(parseQuery(keystroke), { limit: 50, reach: 'letters' }).men()].sort();
    const wanted = menByReading(lines, keystroke).map((place) => men[place]?.texts.id ?? '');
    const isRight = found.length === wanted.length && found.every((id, place) => id === wanted[place]) && (peer === null || peer.counts[at] === wanted.length);
    if (isRight) continue;
    wrong += 1;
    console.log(`WRONG for "${keystroke}": ${found.length} found, ${wanted.length} by reading every man, ${peer?.counts[at] ?? 'none'} by SQLite`);
  }
  console.log(`\n${keystrokes.length} keystrokes checked against reading every man${peer === null ? '' : ' and against SQLite’s count'}: ${wrong} wrong.\n`);
  return wrong === 0;
}
