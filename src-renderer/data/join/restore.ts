import type { Desk } from '../../../src-main/contract/desk';
import type { Change } from '../../core/changes/change';
import type { CatalogueDatabase } from '../database';
import type { JoinChoice, JoinQuestion } from '../open-outcome';
import type { VaultAnswer } from '../vault/reach';
import { takeOutChanges } from '../write/apply';
import type { JoinPlan } from './compare';
import { readLines } from './lines';
import { emptyHead } from './local';

/** What a person may answer. A journal is never rewritten, so where the vault contradicts, only its version can be taken. */
export function choicesFor(question: JoinQuestion): readonly JoinChoice[] {
  switch (question.about) {
    case 'catalogue-empty':
    case 'contradiction':
      return ['restore-from-vault'];
    case 'vault-empty':
      return ['restore-to-vault'];
    case 'other-catalogue':
      return ['restore-from-vault', 'restore-to-vault'];
  }
}

/** Prepares the database for the join that was chosen. Everything that leaves the tables is set aside, never thrown away. */
export async function prepareRestore(
  plan: JoinPlan & { readonly do: 'ask' },
  choice: JoinChoice,
  parts: { readonly database: CatalogueDatabase; readonly desk: Desk; readonly catalogue: string; readonly at: string },
): Promise<VaultAnswer<JoinPlan & { readonly do: 'join' }>> {
  const { database, desk, catalogue, at } = parts;
  const { head, question } = plan;
  const everything = async () => database.changes.toCollection().primaryKeys();
  if (choice === 'restore-to-vault') return { ok: true, value: { do: 'join', head, from: 0, resend: await everything() } };
  if (question.about === 'other-catalogue') await setAsideAll(database, at);
  if (question.about === 'contradiction') {
    const read = await readLines(desk, catalogue, 0, head.count, ({ changes }) => setAsideDiffering(database, changes, at));
    if (!read.ok) return read;
  }
  const inVault = new Set<string>();
  const read = await readLines(desk, catalogue, 0, head.count, async ({ changes }) => {
    for (const change of changes) inVault.add(change.id);
  });
  if (!read.ok) return read;
  return { ok: true, value: { do: 'join', head, from: 0, resend: (await everything()).filter((id) => !inVault.has(id)) } };
}

/** The tables are emptied, so that the vault's catalogue stands alone; the changes that made them are kept. */
async function setAsideAll(database: CatalogueDatabase, at: string): Promise<void> {
  const kept = new Set(['thumbnails', 'settings', 'setAside']);
  await database.transaction('rw', database.tables, async () => {
    await database.changes.each((row) => {
      void database.setAside.put({ id: row.id, hash: row.change.hash, setAsideAt: at, change: row.change });
    });
    for (const table of database.tables) if (!kept.has(table.name)) await table.clear();
    await database.settings.put({ key: 'acknowledged', value: emptyHead });
    await database.settings.delete('catalogue');
  });
}

/** A change that the vault has with other content leaves, and its rows with it; the join then applies the vault's. */
async function setAsideDiffering(database: CatalogueDatabase, changes: readonly Change[], at: string): Promise<void> {
  const rows = await database.changes.bulkGet(changes.map((change) => change.id));
  const differing = rows.flatMap((row, index) => (row === undefined || row.change.hash === changes[index]?.hash ? [] : [row.id]));
  if (differing.length === 0) return;
  await takeOutChanges(database, differing, async (leaving) => {
    await database.setAside.bulkPut(leaving.map((change) => ({ id: change.id, hash: change.hash, setAsideAt: at, change })));
    // A crash from here on must lead to a whole comparison, which brings the vault's version.
    await database.settings.put({ key: 'acknowledged', value: emptyHead });
  });
}
