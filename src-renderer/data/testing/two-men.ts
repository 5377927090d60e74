import { type CreatedSoldier, createSoldier } from '../actions/create-soldier';
import { importScans } from '../actions/import-scan';
import type { Catalogue } from '../catalogue';
import { soldierRecord } from '../queries/soldier-record';
import { value } from './expect-value';
import { openForTest } from './open-for-test';
import { birthAssertion, importedFile, nameAssertion } from './samples';

/** Two men, each with a name, a birth and a document of his own; the first has the smaller id. */
export async function twoMen(open = openForTest()) {
  const { catalogue, input } = await open;
  const { scans } = value(await importScans(catalogue, { files: ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => importedFile(name)) }));
  const [one = '', two = '', third = ''] = scans.map(({ document }) => document);
  const men: CreatedSoldier[] = [];
  for (const document of [one, two]) {
    const number = men.length + 1;
    men.push(value(await createSoldier(catalogue, { assertions: [nameAssertion(`Omarov ${number}`, document), birthAssertion('1915', document)] })));
  }
  const [first, second] = men.toSorted((left, right) => (left.soldier < right.soldier ? -1 : 1));
  if (first === undefined || second === undefined) throw new Error('no men');
  return { catalogue, input, first, second, third };
}

/** The rows that stand of the man to whom a record belongs. */
export const idsOf = async (catalogue: Catalogue, soldier: string) => {
  const record = await soldierRecord(catalogue, soldier);
  const assertions = [...(record?.assertions.values() ?? [])].flat().map(({ id }) => id);
  return { man: record?.soldier.id, assertions: assertions.sort(), attachments: record?.attachments.map(({ id }) => id).sort() };
};
