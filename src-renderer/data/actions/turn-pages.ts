import type { PageReference } from '../../core/model/page';
import type { QuarterTurn } from '../../core/model/scan';
import { turnedBy, turnField, turnOfPage } from '../../core/model/turn';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { groupBy } from '../group-by';
import { describeDraft, perform } from './shared';

type TurnPagesInput = {
  readonly pages: readonly PageReference[];
  /** Clockwise, from how each is turned now. */
  readonly by: QuarterTurn;
};

/** Keeps how pages are turned to be read, for whoever sees them and in whichever document. The files and what points to places on them stay as they are. */
export function turnPages(
  catalogue: Catalogue,
  { pages, by }: TurnPagesInput,
): Promise<Result<{ readonly turned: number; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'turn-pages', async () => {
    const wanted = groupBy(pages, ({ scan }) => scan);
    const ids = [...wanted.keys()];
    const rows = (await catalogue.database.scans.bulkGet(ids)).flatMap((row) => row ?? []);
    const found = new Set(rows.map(({ id }) => id));
    const missing = ids.find((id) => !found.has(id));
    if (missing !== undefined) return failure({ why: 'not-found', entity: missing });
    if (by === 0 || pages.length === 0) return failure({ why: 'nothing-to-do' });
    let turned = 0;
    const drafts = rows.flatMap((row) => {
      const numbers = [...new Set((wanted.get(row.id) ?? []).map(({ page }) => page))];
      turned += numbers.length;
      const now = numbers.map((page) => [turnField(page), turnOfPage(row, page)] as const);
      const next = now.map(([field, turn]) => [field, turnedBy(turn, by)] as const);
      return describeDraft(row, Object.fromEntries(now), Object.fromEntries(next)) ?? [];
    });
    return success({ drafts, value: { turned } });
  });
}
