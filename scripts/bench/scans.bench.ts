import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchVault } from '../../src-main/vault/vault.bench';
import { fixturesPresent, type Rig, startRig } from '../pages/rig';
import { type Material, makeMaterial, pages, writeLargePdf } from './scans/material';
import { hasCommand, type Peer, perPage, sharpPeer } from './scans/peers';
import { percentile, printTable } from './table';

export const description =
  'thumbnails, page turns, a large PDF, import and memory, against sharp, poppler, mupdf and cp. [--repeats 9] [--large BYTES] [--turns N] [--files N]';

const megabyte = 1_000_000;
/** As wide as a page in a window of 1280 pixels. */
const screen = 1_280;

/** Prints medians and their ratio to each peer; what is checked is that every page was shown. */
export async function bench(options: readonly string[], folder: string): Promise<boolean> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      repeats: { type: 'string', default: '9' },
      large: { type: 'string', default: '1050000000' },
      turns: { type: 'string', default: '200' },
      files: { type: 'string', default: '60' },
    },
  });
  if (!fixturesPresent || !hasCommand('convert-im6.q16')) {
    console.log('The fixtures or ImageMagick 6 are not here: nothing to measure with.');
    return true;
  }
  for (const name of ['pdftoppm', 'mutool']) if (!hasCommand(name)) console.log(`${name} is not here: measured without it.`);
  const material = makeMaterial(folder);
  const sharp = await sharpPeer(folder);
  const rig = await startRig();
  try {
    const shown = [
      await thumbnails(rig, material, sharp, Number(values.repeats)),
      await turns(rig, material),
      await large(rig, material, folder, Number(values.large), Number(values.turns)),
    ];
    await imports(folder, Number(values.files));
    return shown.every((each) => each);
  } finally {
    await rig.close();
  }
}

function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

function row(what: string, ours: number, peers: readonly (readonly [name: string, time: number | undefined])[]): string[] {
  const cells = peers.map(([name, time]) => (time === undefined ? `${name}: not here` : `${name} ${time.toFixed(0)}, ratio ${(ours / time).toFixed(2)}`));
  return [what, ours.toFixed(0), cells.join('; ')];
}

async function thumbnails(rig: Rig, material: Material, sharp: Peer | undefined, repeats: number): Promise<boolean> {
  const rows: string[][] = [];
  let shown = true;
  const kinds: readonly (readonly [what: string, path: string, pdf: boolean])[] = [
    ['JPEG of 24 megapixels', material.photograph, false],
    ['JPEG of an A4 scan', material.scan, false],
    ['TIFF, Group 4, A4', material.fax, false],
    ['PDF, page is one A4 scan', material.scanned, true],
    ['PDF, scan with text on it', material.typed, true],
  ];
  for (const [what, path, pdf] of kinds) {
    const times: number[] = [];
    for (let repeat = 0; repeat <= repeats; repeat += 1) {
      const made = await rig.call('thumbnail', path, pdf ? repeat % pages : 0, 320);
      if ('problem' in made) shown = false;
      // The first one starts workers and compiles them.
      else if (repeat > 0) times.push(made.milliseconds);
    }
    const others: number[] = [];
    if (!pdf && sharp !== undefined) for (let repeat = 0; repeat < repeats; repeat += 1) others.push(await sharp.thumbnail(path));
    rows.push(row(what, median(times), pdf ? pdfPeers(path, 320) : [['sharp', others.length === 0 ? undefined : median(others)]]));
  }
  console.log('\nThumbnails of 320 pixels, ms');
  printTable(['what', 'Matricule', 'peers'], rows);
  return shown;
}

/** Whole documents, so that starting the process is shared out among their pages. */
function pdfPeers(path: string, side: number): readonly (readonly [string, number | undefined])[] {
  const out = join(path, '..', 'peer');
  return [
    ['pdftoppm', hasCommand('pdftoppm') ? perPage('pdftoppm', ['-jpeg', '-scale-to', String(side), path, out], pages) : undefined],
    ['mutool', hasCommand('mutool') ? perPage('mutool', ['draw', '-q', '-w', String(side), '-h', String(side), '-o', `${out}%d.png`, path], pages) : undefined],
  ];
}

async function turns(rig: Rig, material: Material): Promise<boolean> {
  const rows: string[][] = [];
  let shown = true;
  for (const [what, path] of [
    ['PDF, pages are one A4 scan', material.scanned],
    ['PDF, scans with text on them', material.typed],
  ] as const) {
    await rig.call('turn', path, 0, 1, screen);
    const times = await rig.call('turn', path, 1, pages - 1, screen);
    shown &&= times.every((time) => time >= 0);
    rows.push(row(what, median(times), pdfPeers(path, Math.round(screen * Math.SQRT2))));
  }
  console.log(`\nPages turned to, ${screen} pixels wide, none preloaded, ms`);
  printTable(['what', 'Matricule', 'peers'], rows);
  return shown;
}

async function large(rig: Rig, material: Material, folder: string, bytes: number, count: number): Promise<boolean> {
  const path = join(folder, 'large.pdf');
  const total = writeLargePdf(path, material.scan, bytes);
  const idle = rig.memory();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, rig.memory() - idle);
  }, 100);
  await rig.page.setInputFiles('input', path);
  const inspected = await rig.call('inspectChosen');
  const [first = -1] = await rig.call('turn', path, Math.floor(total / 2), 1, screen);
  const times = await rig.call('turn', path, 0, Math.min(count, total), screen);
  clearInterval(watch);
  console.log(`\nA PDF of ${Math.round(statSync(path).size / megabyte)} MB and ${total} pages`);
  printTable(
    ['what', 'measured'],
    [
      ['its pages counted and measured, as on import, ms', inspected.milliseconds.toFixed(0)],
      ['opened at its middle, ms', first.toFixed(0)],
      [`${times.length} pages turned, median ms`, median(times).toFixed(0)],
      ['memory above idle at most, MB', idle === 0 ? 'not told by this system' : (peak / megabyte).toFixed(0)],
    ],
  );
  return inspected.pages === total && first >= 0 && times.every((time) => time >= 0);
}

async function imports(folder: string, files: number): Promise<void> {
  const rows = await benchVault({ folder, files, bytesPerFile: 3 * 1024 * 1024 });
  console.log(`\nImport of ${files} scans of 3 MB, hashed and fsynced, MB/s`);
  printTable(
    ['what', 'MB/s', 'peer', 'MB/s', 'ratio'],
    rows.map(({ what, megabytesPerSecond, peer, peerMegabytesPerSecond }) => [
      what,
      megabytesPerSecond.toFixed(0),
      peer,
      peerMegabytesPerSecond?.toFixed(0) ?? 'not here',
      peerMegabytesPerSecond === null ? '' : (megabytesPerSecond / peerMegabytesPerSecond).toFixed(2),
    ]),
  );
}
