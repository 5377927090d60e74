import type { Catalogue } from '../../data/catalogue';

/** The item that undoing now would bring back: the subject of my latest batch, when that batch is a decision; also after a restart. */
export async function decisionToUndo(catalogue: Catalogue): Promise<string | undefined> {
  const batch = await catalogue.undoable();
  if (batch?.label !== 'decide-status') return undefined;
  return (await catalogue.database.changes.where('batch').equals(batch.id).first())?.entity;
}
