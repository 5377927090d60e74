import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { writeAlto } from '../../../core/transcription/write-alto';
import { importScans } from '../../../data/actions/import-scan';
import { value } from '../../../data/testing/expect-value';
import { openForTest } from '../../../data/testing/open-for-test';
import { importedFile } from '../../../data/testing/samples';
import { mayBeTexts, planTexts } from './plan-texts';

test('texts dropped together find their pages in the whole catalogue by the names of the images; the others say why not', async () => {
  const { catalogue } = await openForTest();
  const files = [importedFile('GR_16_P_001.jpg'), importedFile('liasse.tif', 3)];
  const { scans } = value(await importScans(catalogue, { files }));
  const written = { size: { width: 200, height: 400 }, lines: [{ text: 'Moldabekov' }], writtenAt: '' };
  const fileOf = (name: string, imageName: string) => new File([writeAlto({ ...written, imageName })], name);
  const one = writeAlto({ ...written, imageName: '' });
  const severalPages = one.replace('</Page>', `</Page>${/<Page[\s\S]*<\/Page>/.exec(one)?.[0].replace('IMG_NR="1"', 'IMG_NR="3"')}`);
  const dropped = [
    fileOf('a.xml', 'dossier/gr_16_p_001.JPG'),
    fileOf('b.xml', 'GR_16_P_001.jpg'),
    fileOf('liasse-0003.page.xml', ''),
    fileOf('c.xml', ''),
    new File(['<a/>'], 'd.xml'),
    new File([severalPages], 'liasse.xml'),
  ];
  expect(mayBeTexts(dropped)).toBe(true);
  expect(mayBeTexts([...dropped, new File([], 'scan.tif')])).toBe(false);
  expect(await planTexts(catalogue, dropped)).toMatchObject([
    { kind: 'page', page: { scan: scans[0]?.scan, page: 0 }, fits: true },
    { kind: 'no-page', name: 'b.xml', image: 'GR_16_P_001.jpg' },
    { kind: 'page', page: { scan: scans[1]?.scan, page: 2 } },
    { kind: 'no-page', image: '' },
    { kind: 'bad', fault: { why: 'other-xml' } },
    { kind: 'page', pageOfFile: 1, page: { scan: scans[1]?.scan, page: 0 } },
    // Its third page has its text from the file before.
    { kind: 'no-page', pageOfFile: 3 },
  ]);
});
