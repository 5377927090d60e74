import { expect, test } from 'vitest';
import type { Document } from '../../core/model/document';
import type { Scan } from '../../core/model/scan';
import { writeAlto } from '../../core/transcription/write-alto';
import { writePageXml } from '../../core/transcription/write-page-xml';
import { planImport } from './plan-import';

const scan = (id: string, name: string, pages: number): Scan => ({
  id,
  names: [name],
  mediaType: 'image/tiff',
  size: 1,
  pages: Array.from({ length: pages }, () => ({ width: 1_000, height: 1_400 })),
  importedAt: '',
});
const scans = new Map([scan('a', 'GR_16_P_001.jpg', 1), scan('b', 'liasse.tif', 2)].map((row) => [row.id, row]));
const pages = [
  { scan: 'a', page: 0 },
  { scan: 'b', page: 0 },
  { scan: 'b', page: 1 },
];
const document: Document = { id: 'd', fields: {}, pages, conflicts: {}, batch: '', createdAt: '', agent: '' };
const written = { imageName: '', size: { width: 500, height: 700 }, lines: [{ text: 'é' }], writtenAt: '' };
const fileOf = (name: string, ...content: (string | Uint8Array<ArrayBuffer>)[]) => new File(content, name);

test('several files go to the pages of their images, by the name in them or their own; what belongs nowhere or is no page is named', async () => {
  const planned = await planImport(
    [
      fileOf('export_1.xml', writePageXml({ ...written, imageName: 'dossier/GR_16_P_001.jpg' })),
      fileOf('liasse-0002.alto.xml', writeAlto({ ...written, imageName: 'liasse.tif' })),
      fileOf('autre.xml', writeAlto({ ...written, imageName: 'ailleurs.tif' })),
      fileOf('lettre.xml', '<lettre/>'),
    ],
    { document, scans, index: 1 },
  );
  expect(planned).toMatchObject([
    { kind: 'page', index: 0, fits: true },
    { kind: 'page', index: 2, fits: true },
    { kind: 'no-page', image: 'ailleurs.tif' },
    { kind: 'bad', fault: { why: 'other-xml', root: 'lettre' } },
  ]);
});

test('one file is of the open page, whatever its name; other proportions are told; its encoding is that which it names', async () => {
  const place = { document, scans, index: 1 };
  const wide = writeAlto({ ...written, size: { width: 700, height: 500 } });
  expect(await planImport([fileOf('x.xml', wide)], place)).toMatchObject([{ kind: 'page', index: 1, fits: false }]);
  const latin = writeAlto(written).replace('UTF-8', 'ISO-8859-1');
  const bytes = Uint8Array.from(latin, (sign) => sign.charCodeAt(0));
  expect(await planImport([fileOf('latin.xml', bytes)], place)).toMatchObject([{ kind: 'page', read: { lines: [{ text: 'é' }] } }]);
  const broken = Uint8Array.from(writeAlto(written), (sign) => sign.charCodeAt(0));
  expect(await planImport([fileOf('faux.xml', broken)], place)).toMatchObject([{ kind: 'bad', fault: { why: 'not-xml' } }]);
});

test('a file that holds more than a page may is named with its limit, and the others beside it can be taken', async () => {
  const lines = Array.from({ length: 2_001 }, () => ({ text: 'é' }));
  const heavy = Object.defineProperty(fileOf('lourd.xml', ''), 'size', { value: 61_000_000 });
  const planned = await planImport(
    [
      fileOf('long.xml', writePageXml({ ...written, imageName: 'liasse.tif', lines })),
      heavy,
      fileOf('profond.xml', '<a>'.repeat(70)),
      fileOf('export_1.xml', writePageXml({ ...written, imageName: 'GR_16_P_001.jpg' })),
    ],
    { document, scans, index: 1 },
  );
  expect(planned).toMatchObject([
    { kind: 'bad', name: 'long.xml', fault: { why: 'too-many-lines', lines: 2_001, most: 2_000 } },
    { kind: 'bad', name: 'lourd.xml', fault: { why: 'too-heavy', size: 61_000_000, most: 60_000_000 } },
    { kind: 'bad', name: 'profond.xml', fault: { why: 'too-large', of: 'depth', most: 64 } },
    { kind: 'page', index: 0 },
  ]);
});

test('each page of a file of several goes to that page of the open scan, or of the document where a page is a file; what has none is named', async () => {
  const alto = writeAlto({ ...written, imageName: 'ailleurs.tif' });
  const further = (number: number) => /<Page[\s\S]*<\/Page>/.exec(alto)?.[0].replace('PHYSICAL_IMG_NR="1"', `PHYSICAL_IMG_NR="${number}"`) ?? '';
  const several = (...numbers: readonly number[]) => fileOf('liasse.xml', alto.replace('</Page>', `</Page>${numbers.map(further).join('')}`));
  const pages = async (file: File, index: number) =>
    (await planImport([file], { document, scans, index })).map((one) => [one.pageOfFile, one.kind === 'page' ? one.index : one.kind]);
  // liasse.tif, by the file's name, whatever is open.
  expect(await pages(several(2, 3), 0)).toEqual([
    [1, 1],
    [2, 2],
    [3, 'no-page'],
  ]);
  const unnamed = (...numbers: readonly number[]) => new File([several(...numbers)], 'export.xml');
  expect(await pages(unnamed(2), 2)).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(await pages(unnamed(3), 0)).toEqual([
    [1, 0],
    [3, 2],
  ]);
});
