import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { assemble, assemblePacked, encrypted, jpegImage, scanParts, textParts } from '../../../scripts/pages/make-pdf';
import { bytesSource } from '../../core/filetypes/byte-source';
import { imageOfPage } from './page-image';
import { listPages, pageAt, pageSize } from './page-tree';
import { openPdfFile } from './pdf-file';

const scan = { width: 60, height: 40, bytes: new Uint8Array(50), dictionary: jpegImage };
const full = 'q 600 0 0 400 0 0 cm /I Do Q';

async function imageIn(pdf: Uint8Array) {
  const file = await openPdfFile(bytesSource(new Uint8Array(pdf)));
  const page = file === undefined ? undefined : await pageAt(file, 0);
  return file === undefined || page === undefined ? undefined : imageOfPage(file, page);
}

describe('a page of a PDF is taken for one scanned image', () => {
  test.for([
    ['when it draws nothing else', full, ''],
    ['under text that is not seen', `${full} BT 3 Tr /F 10 Tf (x) Tj [(y)] TJ ET`, ''],
    ['cut at the edge of the page', `0 0 600 400 re W* n ${full}`, ''],
    ['with links on it', full, '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>]'],
    ['with marks for structure', `/Figure << /MCID 0 >> BDC ${full} EMC`, ''],
  ] as const)('%s', async ([, content, page]) => {
    for (const write of [assemble, assemblePacked])
      expect((await imageIn(write(scanParts([scan], { content, page }))))?.matrix).toEqual([600, 0, 0, 400, 0, 0]);
  });

  test.for([
    ['with a shape on it', `${full} 0 0 9 9 re f`, ''],
    ['with text that is seen', `${full} BT /F 10 Tf (x) Tj ET`, ''],
    ['with hidden text that becomes seen', `${full} BT 3 Tr 0 Tr /F 10 Tf (x) Tj ET`, ''],
    ['with two images', `${full} ${full}`, ''],
    ['cut within the page', `100 100 200 200 re W n ${full}`, ''],
    ['with a note on it', full, '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] >>]'],
    ['in a layer that can be switched off', `/OC /Layer BDC ${full} EMC`, ''],
    ['in a state of which nothing is known', `/Unknown gs ${full}`, ''],
    ['with an image inside the instructions', `${full} BI /W 1 /H 1 ID x EI`, ''],
    ['drawing something absent', 'q 600 0 0 400 0 0 cm /Absent Do Q', ''],
  ] as const)('not %s', async ([, content, page]) => {
    expect(await imageIn(assemble(scanParts([scan], { content, page })))).toBeUndefined();
  });

  test('not when it is text, or encrypted', async () => {
    expect(await imageIn(assemble(textParts()))).toBeUndefined();
    expect(await imageIn(encrypted(scanParts([scan]), 'x'))).toBeUndefined();
  });
});

test('pages are found directly and in order, in nested trees too, with what they inherit', async () => {
  const pdf = assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 4 /Kids [3 0 R 6 0 R 7 0 R] /MediaBox [0 0 10 20] /Rotate 90 >>',
    '<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] /Parent 2 0 R /MediaBox [0 0 30 40] >>',
    '<< /Type /Page /Parent 3 0 R >>',
    '<< /Type /Page /Parent 3 0 R /Rotate 0 /UserUnit 2 >>',
    '<< /Type /Page /Parent 2 0 R >>',
    '<< /Type /Page /Parent 2 0 R /CropBox [0 0 5 500] /Rotate -180 >>',
    { dictionary: '/Filter /FlateDecode', bytes: deflateSync('x') },
  ]);
  const file = await openPdfFile(bytesSource(new Uint8Array(pdf)));
  if (file === undefined) throw new Error('not opened');
  const sizes = [
    { width: 40, height: 30 },
    { width: 60, height: 80 },
    { width: 20, height: 10 },
    { width: 5, height: 20 },
  ];
  expect((await listPages(file))?.map(pageSize)).toEqual(sizes);
  for (const [number, size] of sizes.entries()) {
    const page = await pageAt(file, number);
    expect(page === undefined ? undefined : pageSize(page)).toEqual(size);
  }
});
