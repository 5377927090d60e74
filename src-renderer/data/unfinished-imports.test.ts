import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { importScans } from './actions/import-scan';
import { forgetImportsBroughtBy, noteImport, noteSettled, setSettled, unfinishedImports } from './queries/unfinished-imports';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { importedFile } from './testing/samples';

const file = (name: string) => ({ name, size: importedFile(name).size });

test('an import that was killed names what never came in: not what its batch wrote, nor what was settled otherwise', async () => {
  const { catalogue } = await openForTest();
  const batch = catalogue.random.uuid();
  await noteImport(catalogue, { batch, begun: '2026-11-21T10:00:00.000Z', files: ['a.jpg', 'twice.jpg', 'twice.jpg', 'refused.tif', 'z.jpg'].map(file) });
  value(await importScans(catalogue, { files: [importedFile('a.jpg'), importedFile('twice.jpg')], batch }));
  const bits = new Uint8Array(1);
  setSettled(bits, 3);
  await noteSettled(catalogue, batch, bits);
  const [found] = await unfinishedImports(catalogue);
  expect(found?.files.flatMap(({ name }, index) => (found.settled.has(index) ? [] : [name]))).toEqual(['twice.jpg', 'z.jpg']);

  await forgetImportsBroughtBy(catalogue, [file('z.jpg')]);
  expect(await unfinishedImports(catalogue)).toHaveLength(1);
  await forgetImportsBroughtBy(catalogue, [file('z.jpg'), file('twice.jpg'), file('more.jpg')]);
  expect(await unfinishedImports(catalogue)).toEqual([]);
});
