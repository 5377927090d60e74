import type { Desk } from '../../../src-main/contract/desk';
import type { JoinReport } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import type { VaultAnswer } from '../vault/reach';
import { applyChanges } from '../write/apply';
import { inChunks } from '../write/chunks';
import type { Stamper } from '../write/stamper';
import type { JoinPlan } from './compare';
import { type Lines, type OnLines, readLines } from './lines';

/** Reads and applies the missing lines and puts into the outbox what the vault lacks; the sender takes it there. */
export async function carryOut(
  plan: JoinPlan & { readonly do: 'join' },
  parts: { readonly database: CatalogueDatabase; readonly desk: Desk; readonly catalogue: string; readonly stamper: Stamper },
  onLines?: OnLines,
): Promise<VaultAnswer<JoinReport>> {
  const { database, desk, catalogue, stamper } = parts;
  const ahead: string[] = [];
  const soldiers: string[] = [];
  const [here] = await database.soldiers.limit(1).primaryKeys();
  let applied = 0;
  let unreadable = 0;
  const apply = async (lines: Lines) => {
    unreadable += lines.unreadable;
    const rows = await database.changes.bulkGet(lines.changes.map((change) => change.id));
    const missing = lines.changes.filter((_, index) => rows[index] === undefined);
    for (const change of missing) {
      if (stamper.see(change.id)) ahead.push(change.id);
      if (here !== undefined && change.kind === 'create' && change.payload?.type === 'soldier') soldiers.push(change.entity);
    }
    for (const chunk of inChunks(missing)) await applyChanges(database, chunk, { outbox: false, clock: stamper.clock() });
    applied += missing.length;
  };
  const read = await readLines(desk, catalogue, plan.from, plan.head.count, apply, onLines);
  if (!read.ok) return read;
  const waiting = await database.transaction('rw', database.outbox, database.settings, async () => {
    await database.outbox.bulkPut(plan.resend.map((id) => ({ id })));
    await database.settings.bulkPut([
      { key: 'acknowledged', value: plan.head },
      { key: 'catalogue', value: catalogue },
    ]);
    return database.outbox.count();
  });
  return { ok: true, value: { applied, sent: waiting, unreadable, ahead, soldiers } };
}
