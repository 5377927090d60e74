import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, jpegImage, type ScanImage, scanParts } from '../../pages/make-pdf';
import { fixtures } from '../../pages/rig';

/** What a bench of scans reads; all made from one typescript of the fixtures. */
export type Material = {
  readonly photograph: string;
  readonly scan: string;
  readonly scanned: string;
  readonly typed: string;
  readonly fax: string;
  readonly faxed: string;
};

export const pages = 10;
const a4 = { width: 2_480, height: 3_508 };
const points = { width: 595, height: 842 };

export function makeMaterial(folder: string): Material {
  const at = (name: string) => join(folder, name);
  const source = join(fixtures, 'scans/bnf-0_4a125_default.jpg');
  const made = {
    photograph: at('photograph.jpg'),
    scan: at('scan.jpg'),
    scanned: at('scanned.pdf'),
    typed: at('typed.pdf'),
    fax: at('fax.tiff'),
    faxed: at('faxed.pdf'),
  };
  execFileSync('convert-im6.q16', [source, '-resize', '4000x6000!', '-quality', '85', made.photograph]);
  execFileSync('convert-im6.q16', [source, '-resize', `${a4.width}x${a4.height}!`, '-quality', '80', made.scan]);
  execFileSync('convert-im6.q16', [made.scan, '-threshold', '50%', '-compress', 'Group4', '-define', 'tiff:rows-per-strip=9999', made.fax]);
  const image: ScanImage = { ...a4, bytes: readFileSync(made.scan), dictionary: jpegImage };
  writeFileSync(
    made.scanned,
    assemble(
      scanParts(
        Array.from({ length: pages }, () => image),
        points,
      ),
    ),
  );
  // A line of text on each scan keeps the fast path away and shows what every other page costs.
  const content = `q ${points.width} 0 0 ${points.height} 0 0 cm /I Do Q BT /F 20 Tf 60 60 Td (16 P 431207) Tj ET`;
  writeFileSync(
    made.typed,
    assemble(
      scanParts(
        Array.from({ length: pages }, () => image),
        { ...points, content },
      ),
    ),
  );
  return made;
}

/** A PDF of about `bytes` bytes whose pages are one scan each, written to the disk page by page. */
export function writeLargePdf(path: string, scan: string, bytes: number): number {
  const image: ScanImage = { ...a4, bytes: readFileSync(scan), dictionary: jpegImage };
  const one = assemble(scanParts([image], points));
  const [start, end] = [one.indexOf('3 0 obj'), one.indexOf('xref')];
  const body = one.subarray(start, end);
  const count = Math.max(1, Math.floor(bytes / body.length));
  const inner = ['3 0 obj', '4 0 obj', '5 0 obj'].map((mark) => body.indexOf(mark));
  const file = openSync(path, 'w');
  let at = writeSync(file, '%PDF-1.7\n');
  const offsets: number[] = [];
  for (let page = 0; page < count; page += 1) {
    const [first, content, picture] = [3 + page * 3, 4 + page * 3, 5 + page * 3];
    const head = body
      .subarray(0, inner[1])
      .toString('latin1')
      .replace('3 0 obj', `${first} 0 obj`)
      .replace('/Contents 4 0 R', `/Contents ${content} 0 R`)
      .replace('/I 5 0 R', `/I ${picture} 0 R`);
    const parts = [
      Buffer.from(head, 'latin1'),
      Buffer.from(body.subarray(inner[1], inner[2]).toString('latin1').replace('4 0 obj', `${content} 0 obj`), 'latin1'),
      Buffer.concat([Buffer.from(`${picture} 0 obj`), body.subarray((inner[2] ?? 0) + '5 0 obj'.length)]),
    ];
    for (const part of parts) {
      offsets.push(at);
      at += writeSync(file, part);
    }
  }
  const kids = Array.from({ length: count }, (_, page) => `${3 + page * 3} 0 R`).join(' ');
  const top = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Count ${count} /Kids [${kids}] /MediaBox [0 0 ${points.width} ${points.height}] >>\nendobj\n`,
  ];
  const tops = top.map((object) => {
    const offset = at;
    at += writeSync(file, object);
    return offset;
  });
  const rows = [...tops, ...offsets].map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  writeSync(file, `xref\n0 ${count * 3 + 3}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count * 3 + 3} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`);
  closeSync(file);
  return count;
}
