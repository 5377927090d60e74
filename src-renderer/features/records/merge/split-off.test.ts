import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { attachDocuments } from '../../../data/actions/attach-documents';
import { createSoldier } from '../../../data/actions/create-soldier';
import { importScans } from '../../../data/actions/import-scan';
import { soldierRecord } from '../../../data/queries/soldier-record';
import { value } from '../../../data/testing/expect-value';
import { openForTest } from '../../../data/testing/open-for-test';
import { birthAssertion, importedFile, nameAssertion } from '../../../data/testing/samples';
import { splitOff } from './split-off';

test('pages, values and the word that they are two men go to the other man together, and one undo takes all of it back', async () => {
  const { catalogue } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: [importedFile('dossier.pdf', 3)] }));
  const document = scans[0]?.document ?? '';
  const { soldier, assertions } = value(
    await createSoldier(catalogue, { assertions: [nameAssertion('Nourman'), birthAssertion('1915'), birthAssertion('1922')] }),
  );
  const { attachments } = value(await attachDocuments(catalogue, { soldier, documents: [{ document }] }));
  const plan = { pages: [{ attachment: attachments[0] ?? '', pages: [1] }], entities: [assertions[2] ?? ''] };
  const rows = () => Promise.all([catalogue.database.assertions.toArray(), catalogue.database.attachments.toArray(), catalogue.database.marks.toArray()]);
  const before = await rows();

  const other = value(await splitOff(catalogue, { soldier, plan, to: null, reason: 'deux années', distinct: true })).soldier;
  const [his, theirs] = [await soldierRecord(catalogue, soldier), await soldierRecord(catalogue, other)];
  expect(his?.attachments.map(({ pages }) => pages)).toEqual([[0, 2]]);
  expect(theirs?.attachments.map(({ pages }) => pages)).toEqual([[1]]);
  expect(theirs?.assertions.get('birth-date')?.map(({ written }) => written.text)).toEqual(['1922']);
  expect(theirs?.marks).toMatchObject([{ kind: 'distinct', between: [soldier, other], reason: 'deux années' }]);

  value(await catalogue.undo());
  expect(await rows()).toEqual(before);
  expect(await soldierRecord(catalogue, other)).toBeUndefined();

  const brother = value(await createSoldier(catalogue, { assertions: [nameAssertion('Brother')] })).soldier;
  value(await splitOff(catalogue, { soldier, plan: { pages: [], entities: plan.entities }, to: brother, reason: 'son frère', distinct: false }));
  expect((await soldierRecord(catalogue, brother))?.assertions.get('birth-date')).toHaveLength(1);
  await catalogue.close();
});
