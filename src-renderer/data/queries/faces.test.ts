import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { assertValue } from '../actions/assert-value';
import { createSoldier } from '../actions/create-soldier';
import { importScans } from '../actions/import-scan';
import { withdrawAssertion } from '../actions/withdraw-assertion';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { importedFile, nameAssertion } from '../testing/samples';
import { facesOn } from './faces';

test('a group photograph names every man recognised on that page, and none whose recognition was taken back', async () => {
  const { catalogue } = await openForTest();
  const file = importedFile('groupe.jpg', 2);
  const { scans } = value(await importScans(catalogue, { files: [file] }));
  const document = scans[0]?.document ?? '';
  const page = { scan: file.sha, page: 0 };
  const recognised = async (name: string, x: number, on = page) => {
    const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] }));
    const citation = { document, page: on, region: { x, y: 0.2, width: 0.1, height: 0.2 } };
    const assertion = { property: 'photo', written: { text: 'Deuxième rang' }, value: { type: 'text' as const, text: 'Deuxième rang' }, citation };
    return value(await assertValue(catalogue, { soldier, assertion })).assertion;
  };
  await recognised('Omarov', 0.1);
  await recognised('Umarov', 0.4);
  await recognised('Sur une autre page', 0.4, { ...page, page: 1 });
  const mistaken = await recognised('Pris pour un autre', 0.7);
  value(await withdrawAssertion(catalogue, { assertion: mistaken, reason: 'Ce n’est pas lui.' }));
  const faces = await facesOn(catalogue, document, page);
  expect(faces.map(({ name, region }) => [name, region.x])).toEqual([
    ['Omarov', 0.1],
    ['Umarov', 0.4],
  ]);
});
