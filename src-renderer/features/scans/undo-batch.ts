import type { Catalogue } from '../../data/catalogue';

/** Takes a batch back from its toast; does nothing when other work came after it, which undoing must not touch. */
export async function undoBatch(catalogue: Catalogue, batch: string): Promise<void> {
  const undoable = await catalogue.undoable();
  if (undoable?.id === batch) await catalogue.undo();
}
