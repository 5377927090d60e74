import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, assemblePacked, encrypted, jpegImage, type PdfPart, scanParts, textParts } from '../../scripts/pages/make-pdf';
import { difference, fixtures, fixturesPresent, hasTool, type Rig, startRig } from '../../scripts/pages/rig';

const poppler = hasTool('pdftoppm') && hasTool('convert-im6.q16');
if (!poppler) process.stderr.write('skipped where needed: pdftoppm or ImageMagick 6 is absent\n');
const tiffTools = hasTool('tiffcp') && hasTool('tiffinfo');

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
}, 120_000);
afterAll(() => rig?.close());

function put(name: string, bytes: Uint8Array): string {
  const path = `made/${name}.pdf`;
  writeFileSync(rig.locate(path), bytes);
  return path;
}

/** The page as poppler draws it at 72 dots an inch, a pixel to a point. */
function expected(path: string, number: number): Uint8Array {
  const sheet = execFileSync('pdftoppm', ['-r', '72', '-f', String(number + 1), '-l', String(number + 1), '-cropbox', rig.locate(path)], {
    maxBuffer: 500_000_000,
  });
  return execFileSync('convert-im6.q16', ['ppm:-', '-depth', '8', 'rgba:-'], { input: sheet, maxBuffer: 500_000_000 });
}

const wanted = { maxWidth: 600, maxHeight: 600 };

/** The first page, a pixel to a point, so that nothing is resampled. */
async function drawn(path: string) {
  const [size] = (await rig.call('inspect', path)).pages;
  return rig.pixels(path, 0, { maxWidth: size?.width ?? 0, maxHeight: size?.height ?? 0 });
}

function converted(path: string, ...then: readonly string[]): Uint8Array {
  return execFileSync('convert-im6.q16', [rig.locate(path), ...then, '-colorspace', 'sRGB', '-depth', '8', 'rgba:-'], { maxBuffer: 500_000_000 });
}

/** A picture of 600 × 400 with edges and areas, as a JPEG made here. */
function picture(name: string, ...options: readonly string[]): Buffer {
  const made = rig.locate(`made/${name}.jpg`);
  execFileSync('convert-im6.q16', [join(fixtures, 'exif/landscape_1.jpg'), '-resize', '600x400!', '-strip', ...options, made]);
  return readFileSync(made);
}

const seen = { width: 600, height: 400 };

describe.skipIf(!fixturesPresent || !poppler)('a scanned page in a PDF', () => {
  const hiddenText = 'q 600 0 0 400 0 0 cm /I Do Q BT 3 Tr /F 10 Tf 20 20 Td (lu par une machine) Tj ET';
  const clipped = 'q 0 0 600 400 re W n 600 0 0 400 0 0 cm /I Do Q';
  const margins = 'q 600 0 0 400 0 0 cm /I Do Q';
  const turned = 'q 0 600 -400 0 400 0 cm /I Do Q';
  const watermark = 'q 600 0 0 400 0 0 cm /I Do Q 1 0 0 rg 50 50 200 100 re f';
  const ways: readonly (readonly [name: string, options: { content?: string; page?: string }, then: readonly string[]])[] = [
    ['one image', {}, []],
    ['one image under hidden text', { content: hiddenText }, []],
    ['one image with the page as its edge', { content: clipped }, []],
    [
      'one image with margins',
      { content: margins, page: '/MediaBox [-60 -40 740 560]' },
      ['-gravity', 'SouthWest', '-splice', '60x40', '-gravity', 'NorthEast', '-splice', '140x160'],
    ],
    ['one image on its side', { content: turned, page: '/MediaBox [0 0 400 600]' }, ['-rotate', '-90']],
    ['one image on a page turned by 90', { page: '/Rotate 90' }, ['-rotate', '90']],
    ['one image on a page turned by 180', { page: '/Rotate 180' }, ['-rotate', '180']],
    ['one image on a page turned by 270', { page: '/Rotate 270' }, ['-rotate', '270']],
    ['one image of which a part is visible', { page: '/CropBox [100 0 600 300]' }, ['-crop', '500x300+100+100', '+repage']],
    ['one image and something drawn on it', { content: watermark }, ['-fill', '#f00', '-draw', 'rectangle 50,250 249,349']],
  ];

  test.for(ways)('is that image, where it stands: %s', async ([name, options, then]) => {
    const bytes = picture('seen');
    const path = put(name.replaceAll(' ', '-'), assemble(scanParts([{ ...seen, bytes, dictionary: jpegImage }], options)));
    const { data } = await drawn(path);
    // Only the interpolation of half-resolution colour differs; a shift by half a pixel would be 7 on this photograph.
    expect(difference(data, converted('made/seen.jpg', ...then))).toBeLessThanOrEqual(3);
    // Poppler widens every image by up to a pixel.
    expect(difference(data, expected(path, 0))).toBeLessThanOrEqual(9);
  });

  test.for(['Grey', 'progressive'])('is that image, packed in an object stream: %s JPEG', async (kind) => {
    const options = kind === 'Grey' ? ['-colorspace', 'Gray'] : ['-interlace', 'JPEG'];
    const dictionary = kind === 'Grey' ? jpegImage.replace('RGB', 'Gray') : jpegImage;
    const path = put(kind, assemblePacked(scanParts([{ ...seen, bytes: picture(kind, ...options), dictionary }])));
    const { data } = await drawn(path);
    expect(difference(data, converted(`made/${kind}.jpg`))).toBeLessThanOrEqual(3);
  });

  test.skipIf(!tiffTools).for([
    ['Group 4', ['-c', 'g4'], '/K -1'],
    ['Group 4, light and dark exchanged', ['-c', 'g4'], '/K -1 /BlackIs1 true'],
    ['Group 3', ['-c', 'g3:1d'], '/K 0 /EndOfLine true'],
  ] as const)('is that image: %s', async ([name, options, parameters]) => {
    const strip = rig.locate('made/strip.tiff');
    execFileSync('tiffcp', [...options, '-r', '100000', '-f', 'msb2lsb', join(fixtures, 'tiff/fax4.tiff'), strip], { stdio: 'ignore' });
    const facts = execFileSync('tiffdump', [strip]).toString();
    const tag = (number: number) => Number(new RegExp(`\\(${number}\\).*<(\\d+)`).exec(facts)?.[1]);
    const [width, height, from, length] = [tag(256), tag(257), tag(273), tag(279)] as const;
    const dictionary = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << ${parameters} /Columns ${width} /Rows ${height} >>`;
    const path = put(name, assemble(scanParts([{ width, height, bytes: readFileSync(strip).subarray(from, from + length), dictionary }], { width, height })));
    const { data } = await drawn(path);
    // A TIFF may say that what the fax calls dark is light; a PDF has BlackIs1 for it.
    const turned = name.includes('exchanged') !== (tag(262) === 1) ? ['-negate'] : [];
    expect(difference(data, converted('made/strip.tiff', ...turned))).toBeLessThanOrEqual(1);
  });

  test('is not sought in a document where every page has to be read first', async () => {
    const image = { ...seen, bytes: picture('many'), dictionary: jpegImage };
    const path = put('many', assemble(scanParts(Array.from({ length: 60 }, () => image))));
    const before = await rig.call('bytesRead');
    await rig.pixels(path, 55, wanted);
    expect((await rig.call('bytesRead')) - before).toBeLessThan(statSync(rig.locate(path)).size / 8);
  });
});

describe.skipIf(!poppler)('a PDF that is no scan', () => {
  test.for([
    ['stored plainly', assemble],
    ['stored packed', assemblePacked],
  ] as const)('is drawn by pdf.js: %s', async ([name, write]) => {
    const path = put(name, write(textParts()));
    const { data } = await drawn(path);
    expect(difference(data, expected(path, 0))).toBeLessThanOrEqual(4);
  });
});

describe('a damaged PDF', () => {
  const pages = (count: number): readonly PdfPart[] => [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, index) => `${3 + index * 2} 0 R`).join(' ')}] /MediaBox [0 0 300 200] >>`,
    ...Array.from({ length: count }, (_, index): readonly PdfPart[] => [
      `<< /Type /Page /Parent 2 0 R /Contents ${4 + index * 2} 0 R /Resources << >> >>`,
      { dictionary: '/Filter /FlateDecode', bytes: deflateSync(`0 0 0 rg 20 20 ${20 + index * 20} 100 re f`) },
    ]).flat(),
  ];

  async function shown(name: string, bytes: Uint8Array) {
    const path = put(name, bytes);
    const found = await rig.call('inspect', path);
    const dark: number[] = [];
    for (const number of found.pages.keys()) {
      const { data } = await rig.pixels(path, number, { maxWidth: 300, maxHeight: 200 });
      dark.push(data.filter((value, at) => at % 4 === 0 && value < 100).length);
    }
    return { ...found, dark };
  }

  test('that is cut short shows the pages that are there, and says that it is damaged', async () => {
    const sound = assemble(pages(9));
    const cut = await shown('cut', sound.subarray(0, Math.floor(sound.indexOf('15 0 obj')) + 3));
    expect({ pages: cut.pages.length, incomplete: cut.incomplete, obstacle: cut.obstacle }).toEqual({ pages: 6, incomplete: true, obstacle: undefined });
    expect(cut.dark).toEqual([2_000, 4_000, 6_000, 8_000, 10_000, 12_000]);
  });

  test('that has lost its catalogue and its tree of pages shows the pages it still holds', async () => {
    const sound = assemble(pages(4));
    const lost = await shown('lost', Buffer.concat([Buffer.from('%PDF-1.7\n'), sound.subarray(sound.indexOf('3 0 obj'), sound.indexOf('xref'))]));
    expect({ pages: lost.pages.length, incomplete: lost.incomplete }).toEqual({ pages: 4, incomplete: true });
    expect(lost.dark.every((count, index) => count > 0 && count > (lost.dark[index - 1] ?? 0))).toBe(true);
  });

  test('does not show a white sheet for a page whose contents are lost', async () => {
    const sound = assemble(pages(3)).toString('latin1');
    const path = put(
      'hole',
      Buffer.from(`${sound.slice(0, sound.indexOf('6 0 obj'))}${sound.slice(sound.indexOf('7 0 obj'), sound.indexOf('xref'))}`, 'latin1'),
    );
    expect((await rig.call('inspect', path)).pages).toHaveLength(3);
    expect(await rig.call('pixels', path, 1, wanted)).toEqual({ problem: 'damaged' });
  });

  test('whose references lead nowhere is read all the same', async () => {
    const sound = assemble(pages(3)).toString('latin1');
    const wrong = await shown(
      'wrong',
      Buffer.from(
        sound.replace(/^(\d{10}) 00000 n/gm, (_, offset: string) => `${String(Number(offset) + 7).padStart(10, '0')} 00000 n`),
        'latin1',
      ),
    );
    expect({ pages: wrong.pages.length, dark: wrong.dark }).toEqual({ pages: 3, dark: [2_000, 4_000, 6_000] });
  });

  /** One or all places of the list of references, each `by` bytes too far. */
  const misplaced = (pdf: string, by: number, only?: number) => {
    let number = 0;
    return pdf.replace(/^(\d{10}) 00000 n/gm, (row, offset: string) => {
      number += 1;
      return only === undefined || number === only ? `${String(Number(offset) + by).padStart(10, '0')} 00000 n` : row;
    });
  };

  test.for([
    ['with one wrong place in its list of references', (sound: string) => misplaced(sound, 7, 6)],
    ['whose streams are not ended', (sound: string) => sound.replaceAll('endstream', 'enxstream')],
    ['whose objects were replaced by later generations', (sound: string) => misplaced(sound.replace(/(\d) 0 (obj|R)\b/g, '$1 1 $2'), 7)],
  ] as const)('%s is shown', async ([name, damage]) => {
    const found = await shown(name.replace(/[^a-z]/g, '-'), Buffer.from(damage(assemble(pages(3)).toString('latin1')), 'latin1'));
    expect({ pages: found.pages.length, dark: found.dark }).toEqual({ pages: 3, dark: [2_000, 4_000, 6_000] });
  });

  test('whose tree of pages runs in a circle ends', async () => {
    const circle = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 5 /Kids [2 0 R 3 0 R] >>',
      '<< /Type /Pages /Count 4 /Kids [2 0 R] /Parent 3 0 R >>',
    ]);
    expect((await rig.call('endure', put('circle', circle), put('good', assemble(pages(1))))).good).toBe(true);
  });

  test('whose instructions unpack to gigabytes is refused by its weight', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(200_000_000, 0x20)));
    const parts: readonly PdfPart[] = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << >> >>',
      { dictionary: '/Filter [/FlateDecode /FlateDecode]', bytes: bomb },
    ];
    const path = put('bomb', assemble(parts));
    expect((await rig.call('inspect', path)).pages).toHaveLength(1);
    expect(await rig.call('pixels', path, 0, wanted)).toEqual({ problem: 'too-large' });
  });

  test('that holds nothing after its header is called damaged', async () => {
    expect((await rig.call('inspect', put('header', Buffer.from('%PDF-1.7\nnothing')))).obstacle).toBe('damaged');
  });
});

describe('an encrypted PDF', () => {
  test('opens with its password, asked once, and says when it is wrong', async () => {
    const path = put(
      'locked',
      encrypted(
        [
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << >> >>',
          { dictionary: '', bytes: Buffer.from('0 0 0 rg 0 0 150 200 re f') },
        ],
        'Zelentschuk',
      ),
    );
    expect((await rig.call('inspect', path)).obstacle).toBe('encrypted');
    expect(await rig.call('pixels', path, 0, wanted)).toEqual({ problem: 'encrypted' });
    expect(await rig.call('unlock', path, 'wrong')).toBeNull();
    expect(await rig.call('pixels', path, 0, wanted)).toEqual({ problem: 'encrypted' });
    expect(await rig.call('unlock', path, 'Zelentschuk')).toBe(1);
    const { data } = await rig.pixels(path, 0, { maxWidth: 300, maxHeight: 200 });
    expect(data.filter((value, at) => at % 4 === 0 && value < 100).length).toBe(30_000);
  });
});

describe('the text that lies in a PDF', () => {
  test('is given line by line with its places, also where it is not seen or turned with its page; a page without any gives none', async () => {
    const hidden = Buffer.from('BT 3 Tr /F 20 Tf 60 300 Td (Nourman Moldabekov) Tj 0 -40 Td (Carre 40) Tj ET', 'latin1');
    const parts = textParts().map((part, at) => (at === 3 ? { dictionary: '', bytes: hidden } : part));
    const lines = await rig.call('text', put('lines', assemble(parts)), 0);
    expect(lines.map(({ text }) => text)).toEqual(['Nourman Moldabekov', 'Carre 40']);
    expect(lines[0]?.region).toMatchObject({ x: expect.closeTo(0.1), y: expect.closeTo(0.21, 1) });
    const turned = parts.map((part, at) => (at === 2 ? String(part).replace('/Contents', '/Rotate 90 /Contents') : part));
    const [upright] = await rig.call('text', put('lines-turned', assemble(turned)), 0);
    expect(upright?.baseline?.[0]).toEqual({ x: expect.closeTo(0.75), y: expect.closeTo(0.1) });
    expect(
      await rig.call('text', put('no-lines', assemble(parts.map((part, at) => (at === 3 ? { dictionary: '', bytes: Buffer.from(' ') } : part)))), 0),
    ).toEqual([]);
  });
});

test('nothing of it breaks the content security policy', () => {
  expect(rig.violations).toEqual([]);
});
