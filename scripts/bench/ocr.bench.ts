import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { meanConfidence } from '../../src-renderer/core/ocr/doubt';
import { readPageFile } from '../../src-renderer/core/transcription/read-page-file';
import { fixtures, fixturesPresent, type Rig, startRig } from '../pages/rig';
import { asCompared, asSearched, distance } from './ocr/error-rate';
import { hasCommand } from './scans/peers';
import { printTable } from './table';

export const description = 'wrong letters and time of the machine on typed pages, beside Debian’s tesseract';

const megabyte = 1_000_000;
/** What the transcribers of the fixtures wrote for handwriting they did not transcribe. */
const unread = '~~~';

type Page = { readonly name: string; readonly path: string; readonly words: string; readonly isTyped: boolean };
type Score = { readonly wrong: number; readonly letters: number; readonly wrongFolded: number; readonly lettersFolded: number };

/** Prints the share of wrong letters a page and in all; what is checked is that every page was read. */
export async function bench(): Promise<boolean> {
  if (!fixturesPresent) return true;
  const pages = pagesOf(join(fixtures, 'scans'));
  const peer = hasCommand('tesseract') ? spawnSync('tesseract', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] : undefined;
  console.log('Wrong letters: insertions, deletions and replacements per 100 letters of the transcription, all lines of the page in its order.');
  console.log('Raw: NFC, blanks alike. Folded: letters and digits alone, in small letters. Total: of typed pages; those not transcribed have none.');
  console.log(peer === undefined ? 'tesseract is not here: measured without it.' : `Beside ${peer}, tessdata of Debian, one thread, page segmentation 3.`);
  console.log(`${cpus()[0]?.model ?? 'processor unknown'}, ${cpus().length} cores.\n`);
  const rig = await startRig();
  try {
    return await readAll(rig, pages, peer !== undefined);
  } finally {
    await rig.close();
  }
}

function pagesOf(folder: string): readonly Page[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .sort()
    .map((name) => {
      const read = readPageFile(readFileSync(join(folder, name.replace(/\.jpg$/, '.page.xml')), 'utf8'));
      if (!read.ok) throw new Error(`${name}: ${read.failure.why}`);
      const lines = read.value[0].lines.map(({ text }) => text);
      return { name, path: `scans/${name}`, words: lines.join('\n'), isTyped: lines.filter((line) => line.includes(unread)).length * 2 < lines.length };
    });
}

async function readAll(rig: Rig, pages: readonly Page[], hasPeer: boolean): Promise<boolean> {
  const idle = rig.memory();
  // The first page starts the worker and loads what it knows.
  const { version } = await rig.call('recognise', pages[0]?.path ?? '', 'fra');
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, rig.memory());
  }, 200);
  const rows: string[][] = [];
  const ours: Score[] = [];
  const theirs: Score[] = [];
  const seconds = { ours: 0, theirs: 0 };
  for (const page of pages) {
    const { lines, milliseconds } = await rig.call('recognise', page.path, 'fra');
    const own = score(page.words, lines.map(({ text }) => text).join('\n'));
    const from = performance.now();
    const output = hasPeer ? byPeer(rig.locate(page.path)) : '';
    const took = (performance.now() - from) / 1_000;
    const other = score(page.words, output);
    if (page.isTyped) {
      ours.push(own);
      theirs.push(other);
    }
    seconds.ours += milliseconds / 1_000;
    seconds.theirs += took;
    rows.push([
      page.name.slice(0, 24),
      ...(page.isTyped ? rates(own) : ['handwritten', '']),
      (milliseconds / 1_000).toFixed(1),
      (meanConfidence(lines) ?? 0).toFixed(2),
      ...(hasPeer ? [...(page.isTyped ? rates(other) : ['handwritten', '']), took.toFixed(1)] : []),
    ]);
  }
  clearInterval(watch);
  const mean = (total: number) => (total / pages.length).toFixed(1);
  rows.push(['typed pages in all', ...rates(sum(ours)), mean(seconds.ours), '', ...(hasPeer ? [...rates(sum(theirs)), mean(seconds.theirs)] : [])]);
  const headings = ['page', 'raw %', 'folded %', 's', 'sure'];
  printTable(hasPeer ? [...headings, 'Debian raw %', 'folded %', 's'] : headings, rows);
  console.log(`\nTesseract ${version}. Memory of the window at most ${Math.round((peak - idle) / megabyte)} MB above idle, one page at a time.`);
  return rows.length === pages.length + 1;
}

function byPeer(path: string): string {
  const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return spawnSync('tesseract', [path, 'stdout', '-l', 'fra', '--psm', '3'], { encoding: 'utf8', env: environment }).stdout;
}

function score(words: string, read: string): Score {
  return {
    wrong: distance(asCompared(words), asCompared(read)),
    letters: [...asCompared(words)].length,
    wrongFolded: distance(asSearched(words), asSearched(read)),
    lettersFolded: [...asSearched(words)].length,
  };
}

function sum(scores: readonly Score[]): Score {
  const of = (field: keyof Score) => scores.reduce((total, one) => total + one[field], 0);
  return { wrong: of('wrong'), letters: of('letters'), wrongFolded: of('wrongFolded'), lettersFolded: of('lettersFolded') };
}

function rates({ wrong, letters, wrongFolded, lettersFolded }: Score): string[] {
  return [((100 * wrong) / Math.max(1, letters)).toFixed(1), ((100 * wrongFolded) / Math.max(1, lettersFolded)).toFixed(1)];
}
