import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { type ManOfRecord, manOfRecord } from '../men/man-of-record';
import { draft, isReason, perform } from './shared';

type MergeMenInput = {
  /** Any record of each. */
  readonly first: string;
  readonly second: string;
  readonly reason: string;
  /** For a property slug, the assertions that the one man's record is to show. */
  readonly choices?: { readonly [property: string]: readonly string[] } | undefined;
};
type MergedMen = {
  /** The one man's id. */
  readonly man: string;
  readonly mark: string;
  readonly batch: string;
};

/**
 * Says that two men are one, and what his record shows. Every row keeps its record, so that parting loses nothing. Refused
 * while somebody's "two different men" stands between them: that is taken back first, with a reason of its own.
 */
export function mergeMen(catalogue: Catalogue, input: MergeMenInput): Promise<Result<MergedMen, ActionFailure>> {
  return perform(catalogue, 'merge-men', async () => {
    const first = await manOfRecord(catalogue.database, input.first);
    if (first === undefined) return failure({ why: 'not-found', entity: input.first });
    const second = await manOfRecord(catalogue.database, input.second);
    if (second === undefined) return failure({ why: 'not-found', entity: input.second });
    if (first.soldier.id === second.soldier.id) return failure({ why: 'same-soldier' });
    const distinct = distinctBetween(first, second);
    if (distinct.length > 0) return failure({ why: 'said-distinct', marks: distinct });
    if (!isReason(input.reason)) return failure({ why: 'reason-required' });
    const [root, other] = first.soldier.id < second.soldier.id ? [first.soldier, second.soldier] : [second.soldier, first.soldier];
    const mark = catalogue.random.uuid();
    const choices = Object.entries(input.choices ?? {}).map(([property, assertions]) =>
      draft('choose', root.id, { property, assertions }, root.heads[`chosen:${property}`]),
    );
    const same = draft('same', mark, { between: [root.id, other.id], reason: input.reason });
    return success({ drafts: [same, ...choices], value: { man: root.id, mark } });
  });
}

function distinctBetween(first: ManOfRecord, second: ManOfRecord): readonly string[] {
  return first.marks
    .filter(({ kind, withdrawn, between }) => {
      const joinsThem = between.some((id) => first.records.includes(id)) && between.some((id) => second.records.includes(id));
      return kind === 'distinct' && withdrawn === undefined && joinsThem;
    })
    .map(({ id }) => id);
}
