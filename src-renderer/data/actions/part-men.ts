import type { ChangeDraft } from '../../core/changes/change';
import { menOf } from '../../core/changes/men';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import type { MarkRow } from '../rows';
import { type Move, moveDrafts } from './moving';
import { draft, isReason, perform } from './shared';

type PartMenInput = {
  /** Any record of the man. */
  readonly soldier: string;
  /** The records that are another man's; the others stay one. */
  readonly leaving: readonly string[];
  readonly reason: string;
  /** What was written since and belongs to a record of the other side; what is not named stays with the record it names. */
  readonly moves?: readonly Move[] | undefined;
  /** Says at once, for ever, that they are two different men. */
  readonly distinct?: boolean | undefined;
};
type PartedMen = {
  readonly staying: string;
  readonly left: string /** "Two different men", when it was asked for. */;
  readonly mark: string | null;
  readonly batch: string;
};

/**
 * Parts records that were said to be one man: takes back every "same" between those that leave and those that stay. Each side
 * stays one man also where only a record of the other side held it together. Nothing that was written is lost.
 */
export function partMen(catalogue: Catalogue, input: PartMenInput): Promise<Result<PartedMen, ActionFailure>> {
  return perform(catalogue, 'part-men', async () => {
    const man = await manOfRecord(catalogue.database, input.soldier);
    if (man === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const leaving = man.records.filter((id) => input.leaving.includes(id));
    const staying = man.records.filter((id) => !leaving.includes(id));
    const [left, stayed] = [leaving[0], staying[0]];
    if (left === undefined || stayed === undefined || leaving.length < new Set(input.leaving).size) return failure({ why: 'not-one-man' });
    if (!isReason(input.reason)) return failure({ why: 'reason-required' });
    const { reason } = input;
    const joining = man.marks.filter(({ kind, withdrawn }) => kind === 'same' && withdrawn === undefined);
    const cut = joining.filter(({ between }) => between.some((id) => leaving.includes(id)) !== between.every((id) => leaving.includes(id)));
    const kept = joining.filter((mark) => !cut.includes(mark));
    const drafts: ChangeDraft[] = cut.map(({ id }) => draft('withdraw', id, { reason }));
    for (const side of [leaving, staying]) drafts.push(...rejoined(catalogue, side, kept, reason));
    for (const move of input.moves ?? []) {
      const side = [leaving, staying].find((records) => records.includes(move.soldier));
      if (side === undefined) return failure({ why: 'not-one-man' });
      const moved = await moveDrafts(catalogue, move, { reason, from: man.records, records: side });
      if (!moved.ok) return moved;
      drafts.push(...moved.value);
    }
    const mark = input.distinct === true ? catalogue.random.uuid() : null;
    if (mark !== null) drafts.push(draft('distinct', mark, { between: [stayed, left], reason }));
    return success({ drafts, value: { staying: stayed, left, mark } });
  });
}

/** Joins the records of one side again that the marks left do not join any more. */
function rejoined(catalogue: Catalogue, records: readonly string[], marks: readonly MarkRow[], reason: string): readonly ChangeDraft[] {
  const { manOf } = menOf(marks);
  const [root, ...others] = [...new Set(records.map(manOf))].sort();
  return others.map((other) => draft('same', catalogue.random.uuid(), { between: [root, other], reason }));
}
