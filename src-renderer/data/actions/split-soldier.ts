import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { moveDrafts } from './moving';
import { draft, isReason, perform } from './shared';

type SplitSoldierInput = {
  /** Any record of the man. */
  readonly soldier: string;
  /** Ids of the assertions, attachments and notes about him that are the other man's. */
  readonly entities: readonly string[];
  readonly reason: string;
  /** Says at once, for ever, that they are two different men. */
  readonly distinct?: boolean | undefined;
};
type SplitSoldier = {
  readonly soldier: string /** "Two different men", when it was asked for. */;
  readonly mark: string | null;
  readonly batch: string;
};

/** Makes a second man, flagged, of what was taken for one man's: his values and documents move to him. */
export function splitSoldier(catalogue: Catalogue, input: SplitSoldierInput): Promise<Result<SplitSoldier, ActionFailure>> {
  return perform(catalogue, 'split-soldier', async () => {
    const man = await manOfRecord(catalogue.database, input.soldier);
    if (man === undefined) return failure({ why: 'not-found', entity: input.soldier });
    if (input.entities.length === 0) return failure({ why: 'nothing-to-do' });
    if (!isReason(input.reason)) return failure({ why: 'reason-required' });
    const { reason, entities } = input;
    const soldier = catalogue.random.uuid();
    const moves = await moveDrafts(catalogue, { entities, soldier }, { reason, from: man.records, records: [soldier] });
    if (!moves.ok) return moves;
    const mark = input.distinct === true ? catalogue.random.uuid() : null;
    const distinct = mark === null ? [] : [draft('distinct', mark, { between: [man.soldier.id, soldier], reason })];
    return success({ drafts: [draft('create', soldier, { type: 'soldier' }), ...moves.value, ...distinct], value: { soldier, mark } });
  });
}
