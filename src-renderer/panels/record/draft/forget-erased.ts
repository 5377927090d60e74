import type { Catalogue } from '../../../data/catalogue';
import { erasedAmong } from '../../../data/queries/erased';
import { draftsOf, keepDraft } from './drafts';

/** Takes away what was begun of men and of values that have been erased since: what is erased is erased everywhere (design.md §5). */
export async function forgetErased(catalogue: Catalogue): Promise<void> {
  const begun = draftsOf(catalogue.id);
  if (begun.length === 0) return;
  const erased = new Set(
    await erasedAmong(
      catalogue,
      begun.flatMap(({ about }) => about),
    ),
  );
  for (const { key, about } of begun) if (about.some((id) => erased.has(id))) keepDraft(key, null);
}
