import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/lib/chromium.mjs';
import { pdfAssets } from '../../scripts/lib/pdf-assets';
import { contentSecurityPolicy } from '../../src-main/contract/csp';
import type { Harness } from './testing/page';

const fixtures = join(import.meta.dirname, '../../../shared/fixtures');
const present = existsSync(fixtures);
if (!present) process.stderr.write(`skipped: no fixtures at ${fixtures}\n`);

const folder = mkdtempSync(join(tmpdir(), 'matricule-page-reader-'));
const made = join(folder, 'made');
const built = join(folder, 'built');
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};
const violations: string[] = [];
let server: Server;
let browser: Browser;
let page: Page;
/** The pixels that the page sent last. */
let posted = new Uint8Array();

function locate(path: string): string {
  return path.startsWith('made/') ? join(folder, path) : join(fixtures, path);
}

function has(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const tools = { convert: has('convert-im6.q16'), tiffcp: has('tiffcp') };
if (!tools.convert || !tools.tiffcp) process.stderr.write('skipped where needed: ImageMagick 6 or libtiff-tools is absent\n');

/** The page as ImageMagick sees it: upright, on white paper, 8 bits. */
function expected(path: string, number: number, ...options: readonly string[]): Uint8Array {
  const sheet = [
    `${locate(path)}[${number}]`,
    '-auto-orient',
    ...options,
    '-background',
    'white',
    '-alpha',
    'remove',
    '-colorspace',
    'sRGB',
    '-depth',
    '8',
    'rgba:-',
  ];
  return execFileSync('convert-im6.q16', sheet, { maxBuffer: 500_000_000, stdio: ['ignore', 'pipe', 'ignore'] });
}

function difference(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) if (at % 4 !== 3) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / ((one.length / 4) * 3);
}

function call<Name extends keyof Harness>(name: Name, ...given: Parameters<Harness[Name]>): Promise<Awaited<ReturnType<Harness[Name]>>> {
  return page.evaluate(([method, values]) => (window.harness[method] as (...values: readonly unknown[]) => unknown)(...(values as readonly unknown[])), [
    name,
    given,
  ] as const) as Promise<Awaited<ReturnType<Harness[Name]>>>;
}

const whole = { maxWidth: 100_000, maxHeight: 100_000 };

async function pixels(path: string, number: number, wanted: Parameters<Harness['pixels']>[2] = whole) {
  const drawn = await call('pixels', path, number, wanted);
  if ('problem' in drawn) throw new Error(`${path}: ${drawn.problem}`);
  return { ...drawn, data: posted };
}

beforeAll(async () => {
  const root = join(import.meta.dirname, 'testing');
  execFileSync('mkdir', ['-p', made]);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [pdfAssets()],
    worker: { format: 'es' },
    build: { outDir: built, assetsInlineLimit: 0, minify: false, target: 'esnext' },
  });
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    if (pathname === '/pixels') {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          posted = new Uint8Array(Buffer.concat(parts));
          response.end();
        });
      return;
    }
    try {
      if (pathname === '/size') return response.end(String(statSync(locate(searchParams.get('path') ?? '')).size));
      if (pathname === '/bytes') {
        const bytes = readFileSync(locate(searchParams.get('path') ?? ''));
        return response.end(bytes.subarray(Number(searchParams.get('from')), Number(searchParams.get('to'))));
      }
      const file = join(built, normalize(pathname === '/' ? '/index.html' : pathname));
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      return response.end(readFileSync(file));
    } catch {
      response.statusCode = 404;
      return response.end();
    }
  }).listen(0, '127.0.0.1');
  const executablePath = findChromium();
  browser = await chromium.launch({ args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) });
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => window.harness !== undefined);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function listed(name: string): readonly string[] {
  return present
    ? readdirSync(join(fixtures, name))
        .filter((file) => /\.(jpe?g|tiff?|png)$/.test(file))
        .map((file) => `${name}/${file}`)
    : [];
}

describe.skipIf(!present || !tools.convert)('a page is shown upright with the right pixels', () => {
  // JPEG: browsers interpolate half-resolution colour otherwise than libjpeg's tools; everything else is exact but for rounding.
  const tolerances = (path: string) => (/\.jpe?g/.test(path) ? 3 : 1);

  test.for([...listed('scans'), ...listed('exif'), ...listed('tiff')])('%s', async (path, context) => {
    if (path === 'tiff/cmyk-4c-8b.tiff')
      return context.skip('CMYK with alpha: ImageMagick multiplies the inks by it, so there is no reference to compare with');
    if (path === 'tiff/big_g4.tif') return context.skip('65,537 rows: see the test of its own');
    const { pages, obstacle } = await call('inspect', path);
    expect(obstacle).toBeUndefined();
    for (const [number, size] of pages.entries()) {
      // Of large pages a piece from the middle, at its own resolution, is compared: the whole would only take longer.
      const piece = size.width * size.height > 3_000_000 ? 700 : undefined;
      const [left, top] = [Math.floor(size.width / 3), Math.floor(size.height / 3)];
      const region = { x: left / size.width, y: top / size.height, width: 700 / size.width, height: 700 / size.height };
      const drawn = await pixels(path, number, piece === undefined ? whole : { ...whole, region });
      expect({ width: drawn.width, height: drawn.height }).toEqual(piece === undefined ? size : { width: piece, height: piece });
      const crop = piece === undefined ? [] : ['+repage', '-crop', `700x700+${left}+${top}`, '+repage'];
      expect(difference(drawn.data, expected(path, number, ...crop))).toBeLessThanOrEqual(tolerances(path));
    }
  });
});

describe.skipIf(!present || !tools.convert || !tools.tiffcp)('every way of storing a page gives the same picture', () => {
  const photograph = () => join(fixtures, 'tiff/rgb-3c-8b.tiff');
  const fax = () => join(fixtures, 'tiff/fax4.tiff');
  const ways: readonly (readonly [name: string, from: () => string, options: readonly string[]])[] = [
    ['Group 3', fax, ['-c', 'g3:1d']],
    ['Group 3 in two dimensions', fax, ['-c', 'g3:2d']],
    ['Group 3 filled to bytes', fax, ['-c', 'g3:1d:fill']],
    ['Group 3 in two dimensions, filled', fax, ['-c', 'g3:2d:fill']],
    ['Group 4, lowest bit first', fax, ['-c', 'g4', '-f', 'lsb2msb']],
    ['Group 4 in strips', fax, ['-c', 'g4', '-r', '40']],
    ['one bit, deflated', fax, ['-c', 'zip']],
    ['one bit, packed', fax, ['-c', 'packbits']],
    ['LZW with differences', photograph, ['-c', 'lzw:2']],
    ['deflate with differences', photograph, ['-c', 'zip:2']],
    ['deflate in planes', photograph, ['-c', 'zip', '-p', 'separate']],
    ['tiles', photograph, ['-c', 'lzw', '-t', '-w', '64', '-l', '32']],
    ['BigTIFF', photograph, ['-8', '-c', 'lzw']],
    ['the other byte order', photograph, ['-B', '-c', 'none']],
    ['JPEG strips', photograph, ['-c', 'jpeg:95', '-r', '16']],
    ['JPEG of plain colours', photograph, ['-c', 'jpeg:r:95', '-r', '16']],
    ['16 bits, big-endian, with differences', () => join(fixtures, 'tiff/rgb-3c-16b.tiff'), ['-B', '-c', 'lzw:2']],
  ];

  test.for(ways)('%s', async ([name, from, options]) => {
    const path = `made/${name.replace(/[^a-z0-9]/gi, '-')}.tiff`;
    execFileSync('tiffcp', [...options, from(), locate(path)], { stdio: 'ignore' });
    const drawn = await pixels(path, 0);
    expect(difference(drawn.data, expected(path, 0))).toBeLessThanOrEqual(name.startsWith('JPEG') ? 3 : 1);
  });

  test.for([1, 2, 3, 4, 5, 6, 7, 8])('a TIFF with orientation %i stands upright, whole and in part', async (orientation) => {
    const path = `made/turned-${orientation}.tiff`;
    execFileSync('cp', [photograph(), locate(path)]);
    execFileSync('chmod', ['u+w', locate(path)]);
    execFileSync('tiffset', ['-s', '274', String(orientation), locate(path)], { stdio: 'ignore' });
    const drawn = await pixels(path, 0);
    const wanted = expected(path, 0);
    expect(difference(drawn.data, wanted)).toBeLessThanOrEqual(1);
    const region = { x: 20 / drawn.width, y: 70 / drawn.height, width: 80 / drawn.width, height: 40 / drawn.height };
    const part = await pixels(path, 0, { ...whole, region });
    const crop = expected(path, 0, '+repage', '-crop', '80x40+20+70', '+repage');
    expect(difference(part.data, crop)).toBeLessThanOrEqual(1);
  });

  test('a PNG of 16 bits', async () => {
    execFileSync('convert-im6.q16', [photograph(), '-depth', '16', '-define', 'png:exclude-chunks=gAMA,cHRM', `PNG48:${locate('made/deep.png')}`]);
    expect(difference((await pixels('made/deep.png', 0)).data, expected('made/deep.png', 0))).toBeLessThanOrEqual(1);
  });

  test('a JPEG in inks, near enough without a colour profile', async () => {
    execFileSync('convert-im6.q16', [join(fixtures, 'exif/landscape_1.jpg'), '-colorspace', 'CMYK', locate('made/inks.jpg')]);
    // The browser takes inks through a generic press profile, ImageMagick by plain complement.
    expect(difference((await pixels('made/inks.jpg', 0)).data, expected('made/inks.jpg', 0))).toBeLessThanOrEqual(12);
  });

  test('a page with more rows than any canvas has is shown smaller', async () => {
    const drawn = await pixels('tiff/big_g4.tif', 0);
    expect(drawn.height).toBe(32_767);
    expect(drawn.data.every((value, at) => value === (at % 4 === 3 ? 255 : drawn.data[0]))).toBe(true);
  });

  test('a smaller picture has the same content', async () => {
    const path = 'tiff/g31d-multi.tif';
    const drawn = await pixels(path, 0, { maxWidth: 400, maxHeight: 400 });
    expect(Math.max(drawn.width, drawn.height)).toBe(400);
    expect(
      difference(drawn.data, expected(path, 0, '-colorspace', 'Gray', '-filter', 'Box', '-resize', `${drawn.width}x${drawn.height}!`)),
    ).toBeLessThanOrEqual(6);
  });
});

describe.skipIf(!present)('a hostile file', () => {
  test.for(listed('hostile'))('takes nothing down: %s', async (path) => {
    const { obstacle, pages } = await call('inspect', path);
    const drawn = obstacle === undefined ? await call('pixels', path, 0, whole) : { problem: obstacle };
    expect('problem' in drawn ? drawn.problem : `${drawn.width}x${drawn.height}`).toMatch(/^(damaged|too-large|unsupported|\d+x\d+)$/);
    expect(pages.length).toBeLessThan(10);
    expect((await call('inspect', 'exif/landscape_1.jpg')).pages).toEqual([{ width: 1800, height: 1200 }]);
  });

  test('that is a picture cut short is called damaged, never shown half', async () => {
    expect(await call('thumbnail', 'hostile/truncated.jpg', 0, 256)).toEqual({ problem: 'damaged' });
    expect(await call('thumbnail', 'hostile/truncated.png', 0, 256)).toEqual({ problem: 'damaged' });
  });

  test.for(['hangs', 'dies'] as const)('whose decoder %s is given up, and the next file is read by a fresh worker', async (kind) => {
    expect(await page.evaluate((how) => window.stuck(how), kind)).toEqual([kind === 'hangs' ? 'too-slow' : 'damaged', '1 page']);
  });
});

describe.skipIf(!present || !tools.convert)('a PDF', () => {
  test('shows its pages, read by ranges, with right colours', async () => {
    const scan = join(fixtures, 'exif/landscape_1.jpg');
    writeFileSync(locate('made/two.pdf'), largePdf(readFileSync(scan), 2));
    const { pages, obstacle } = await call('inspect', 'made/two.pdf');
    expect({ obstacle, count: pages.length }).toEqual({ obstacle: undefined, count: 2 });
    expect(pages[0]).toEqual({ width: 600, height: 400 });
    const drawn = await pixels('made/two.pdf', 0, { maxWidth: 900, maxHeight: 900 });
    execFileSync('convert-im6.q16', [scan, '-resize', `${drawn.width}x${drawn.height}!`, locate('made/page.png')]);
    expect(difference(drawn.data, expected('made/page.png', 0))).toBeLessThanOrEqual(6);
  });

  test('of many megabytes is not read whole to show its first page', async () => {
    const scan = readFileSync(join(fixtures, 'exif/landscape_1.jpg'));
    writeFileSync(locate('made/large.pdf'), largePdf(scan, 60));
    const size = statSync(locate('made/large.pdf')).size;
    const before = await call('bytesRead');
    await pixels('made/large.pdf', 0, { maxWidth: 300, maxHeight: 300 });
    expect((await call('bytesRead')) - before).toBeLessThan(size / 4);
  });

  test('with text set in a standard font is not blank', async () => {
    writeFileSync(locate('made/text.pdf'), textPdf());
    const { data } = await pixels('made/text.pdf', 0, { maxWidth: 600, maxHeight: 600 });
    expect(data.filter((value) => value < 100).length).toBeGreaterThan(300);
  });

  test('that is cut short, or is no PDF after its header, is called damaged', async () => {
    writeFileSync(locate('made/header.pdf'), '%PDF-1.7\nnothing');
    expect((await call('inspect', 'made/header.pdf')).obstacle).toBe('damaged');
    writeFileSync(locate('made/cut.pdf'), readFileSync(locate('made/large.pdf')).subarray(0, 400));
    expect((await call('inspect', 'made/cut.pdf')).obstacle).toBe('damaged');
  });

  test('under a password is called encrypted', async () => {
    writeFileSync(locate('made/locked.pdf'), encryptedPdf());
    expect((await call('inspect', 'made/locked.pdf')).obstacle).toBe('encrypted');
  });
});

test('nothing of it breaks the content security policy', () => {
  expect(violations).toEqual([]);
});

/** Puts numbered objects together with a right cross-reference table. */
function assemble(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let size = 9;
  objects.forEach((object, index) => {
    offsets.push(size);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    size += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${size}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function largePdf(scan: Buffer, count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${3 + index * 3} 0 R`).join(' ');
  const objects: (string | Buffer)[] = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`];
  const draw = 'q 600 0 0 400 0 0 cm /I Do Q';
  for (let index = 0; index < count; index += 1) {
    const at = 3 + index * 3;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents ${at + 1} 0 R /Resources << /XObject << /I ${at + 2} 0 R >> >> >>`,
      `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width 1800 /Height 1200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${scan.length} >>\nstream\n`,
        ),
        scan,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  return assemble(objects);
}

function textPdf(): Buffer {
  const draw = 'BT /F 48 Tf 40 300 Td (Matricule 431207) Tj ET';
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ]);
}

/** The standard security handler with keys that no empty password opens. */
function encryptedPdf(): Buffer {
  const key = '<'.concat('5a'.repeat(32), '>');
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] >>',
      `<< /Filter /Standard /V 1 /R 2 /Length 40 /O ${key} /U ${key} /P -4 >>`,
    ],
    `/Encrypt 4 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] `,
  );
}
