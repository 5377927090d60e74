import type { Catalogue } from '../../data/catalogue';

const reviewWork: ReadonlySet<string> = new Set(['decide-status', 'ask-for-more', 'split-attachment']);

/** The item that undoing now would bring back: what my latest batch is about, when it is work of the review; also after a restart. */
export async function decisionToUndo(catalogue: Catalogue): Promise<string | undefined> {
  const batch = await catalogue.undoable();
  if (batch === null || !reviewWork.has(batch.label)) return undefined;
  const rows = await catalogue.database.changes.where('batch').equals(batch.id).toArray();
  const changes = rows.map(({ change }) => change);
  const about = changes.find(({ kind }) => kind === 'note')?.payload?.about;
  if (typeof about === 'string') return about;
  return changes.find(({ kind }) => kind === 'decide' || kind === 'describe')?.entity;
}
