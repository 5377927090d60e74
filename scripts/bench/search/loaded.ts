import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuery } from '../../../src-renderer/core/search/query';
import { SearchIndex } from '../../../src-renderer/core/search/search-index';
import { segmentFromBytes } from '../../../src-renderer/core/search/segment-file';

/** What an index costs that was read from its file by a process that does nothing else. Megabytes; milliseconds, of the processor where it is not the clock's. */
export type Loaded = {
  readonly load: number;
  readonly loadByClock: number;
  readonly memoryLoaded: number;
  readonly memoryLetters: number;
  readonly memoryAfter: number;
  readonly letters: readonly number[];
  readonly spellings: readonly number[];
};

const megabyte = 1024 * 1024;

/** Measures in a process of its own, so that what made the men is not counted. */
export function measureLoaded(file: string, keystrokesFile: string): Loaded {
  const bench = join(process.cwd(), 'scripts', 'bench.mjs');
  const ran = spawnSync(process.execPath, ['--expose-gc', bench, 'search', '--load', file, '--keystrokes', keystrokesFile], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const line = ran.stdout.split('\n').find((one) => one.startsWith('{'));
  if (ran.status !== 0 || line === undefined) throw new Error(`The measuring process failed: ${ran.stderr.slice(0, 2000)}`);
  return JSON.parse(line) as Loaded;
}

const rounds = 3;

/**
 * What that process does: loads five times and keeps the last, then types all keystrokes, first plainly, then in full. Everything is done several times and its
 * middle taken, since a machine that does much else makes any single time some milliseconds longer; all keystrokes come between a keystroke and itself.
 */
export function loadAndType(file: string, keystrokesFile: string): Loaded {
  const keystrokes = JSON.parse(readFileSync(keystrokesFile, 'utf8')) as readonly string[];
  const before = resident();
  const loads: { readonly clock: number; readonly processor: number }[] = [];
  let index = new SearchIndex();
  for (let time = 0; time < 5; time += 1) {
    index = new SearchIndex();
    collectGarbage();
    const [clock, processor] = [performance.now(), processorTime()];
    const bytes = readFileSync(file);
    const segment = segmentFromBytes(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (!segment.ok) throw new Error('The file just written is refused');
    index = new SearchIndex({ base: segment.value, gone: [], edited: [] });
    loads.push({ clock: performance.now() - clock, processor: processorTime() - processor });
  }
  const memoryLoaded = resident() - before;
  const type = (reach: 'letters' | 'spellings') => {
    for (const keystroke of keystrokes.slice(0, 300)) index.find(parseQuery(keystroke), { limit: 50, reach });
    const times = keystrokes.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, keystroke] of keystrokes.entries()) {
        const start = processorTime();
        index.find(parseQuery(keystroke), { limit: 50, reach });
        times[at]?.push(processorTime() - start);
      }
    }
    return times.map(middle);
  };
  const letters = type('letters');
  const memoryLetters = resident() - before;
  const spellings = type('spellings');
  return {
    load: middle(loads.map(({ processor }) => processor)),
    loadByClock: middle(loads.map(({ clock }) => clock)),
    memoryLoaded,
    memoryLetters,
    memoryAfter: resident() - before,
    letters,
    spellings,
  };
}

function middle(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0;
}

/** Milliseconds of processor time of this process, all threads: other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function resident(): number {
  collectGarbage();
  return process.memoryUsage().rss / megabyte;
}

function collectGarbage(): void {
  for (let time = 0; time < 3; time += 1) (globalThis as { gc?: () => void }).gc?.();
}
