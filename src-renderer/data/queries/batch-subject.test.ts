import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { assertValue } from '../actions/assert-value';
import { createSoldier } from '../actions/create-soldier';
import { describeDocument } from '../actions/describe-document';
import { importScan } from '../actions/import-scan';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { birthAssertion, importedFile, nameAssertion } from '../testing/samples';
import { batchSubject } from './batch-subject';

test('what is undone is named: the man by his name, the document by its cote', async () => {
  const { catalogue } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Moldabekov')] }));
  const undoable = async () => batchSubject(catalogue, (await catalogue.undoable())?.id ?? '');
  expect(await undoable()).toBe('Moldabekov');
  const { document } = value(await importScan(catalogue, { file: importedFile('a') }));
  expect(await undoable()).toBe('');
  value(await describeDocument(catalogue, { document, fields: { cote: 'GR 16 P 431207' } }));
  expect(await undoable()).toBe('GR 16 P 431207');
  value(await assertValue(catalogue, { soldier, assertion: birthAssertion('1915', document) }));
  expect(await undoable()).toBe('Moldabekov');
  await catalogue.close();
});
