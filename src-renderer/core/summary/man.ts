import type { Heads } from '../changes/project/shared';
import { lastDecision } from '../evidence/status';
import type { Soldier } from '../model/soldier';
import type { IdentityStatus, PreviousDecision, StatusHead } from '../model/status';

// From the least certain on. The other statuses say something else than how sure somebody is.
const scale: readonly IdentityStatus[] = ['flagged', 'possible', 'probable', 'confirmed'];

type RecordOf = Soldier & { readonly heads?: Heads };

/**
 * One man out of the records said to be him; a man of one record is that record. Id and choices are those of his root, the
 * smallest id; where the root chose nothing, the next record's choice holds. Every record's decisions stay its own, so that
 * parting gives them back (docs/decisions/012):
 * - a decision made on the man since stands over those of all records;
 * - else the least certain of the records' statuses is shown: nobody said so much of the other one's evidence;
 * - statuses that are no degrees of certainty, such as rejected against possible, stand against each other as a dispute.
 * `records` holds at least one.
 */
export function wholeMan<Of extends RecordOf>(records: readonly Of[]): Of {
  const sorted = records.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const [root, ...others] = sorted;
  if (root === undefined) throw new Error('A man has at least one record.');
  if (others.length === 0) return root;
  const backwards = sorted.toReversed();
  return {
    ...root,
    createdAt: sorted.reduce((first, { createdAt }) => (Date.parse(createdAt) < Date.parse(first) ? createdAt : first), root.createdAt),
    status: statusOf(sorted),
    chosen: Object.assign({}, ...backwards.map(({ chosen }) => chosen)),
    choiceReasons: reasonsOf(backwards),
    // A later decision stands over all of them, a later choice over the root's own alone.
    ...(root.heads === undefined ? {} : { heads: { ...root.heads, status: sorted.flatMap(({ status }) => status.map(({ change }) => change)) } }),
  };
}

/** A choice and its reason come from the same record. */
function reasonsOf(backwards: readonly Soldier[]): Soldier['choiceReasons'] {
  const reasons: { [property: string]: NonNullable<Soldier['choiceReasons']>[string] } = {};
  for (const { chosen, choiceReasons } of backwards) {
    for (const property of Object.keys(chosen)) {
      delete reasons[property];
      const reason = choiceReasons?.[property];
      if (reason !== undefined) reasons[property] = reason;
    }
  }
  return reasons;
}

function statusOf(records: readonly Soldier[]): readonly StatusHead[] {
  const all = new Map(records.flatMap(({ status }) => status.map((head) => [head.change, head] as const)));
  const replaced = new Set([...all.values()].flatMap(({ overOthers }) => overOthers ?? []));
  const standing = records
    .map(({ status }) => status.filter(({ change }) => !replaced.has(change)).map((head) => withProposals(head, all)))
    .filter((heads) => heads.length > 0);
  const flat = standing.flat().toSorted((left, right) => (left.change < right.change ? -1 : 1));
  const isScaled = standing.every((heads) => heads.every(({ to }) => to === heads[0]?.to && scale.includes(to)));
  if (standing.length < 2 || !isScaled) return flat;
  return standing.reduce((least, heads) => (rank(heads) < rank(least) ? heads : least));
}

function rank(heads: readonly StatusHead[]): number {
  return scale.indexOf(lastDecision(heads)?.to ?? 'flagged');
}

/** What a confirmation confirms may have been proposed on another record of the man. */
function withProposals(head: StatusHead, all: ReadonlyMap<string, StatusHead>): StatusHead {
  const proposals = (head.overOthers ?? []).flatMap((id): PreviousDecision[] => {
    const other = all.get(id);
    if (other === undefined) return [];
    const { change, to, agent, wall, conclusion } = other;
    return [{ change, to, agent, wall, conclusion }];
  });
  if (proposals.length === 0) return head;
  return { ...head, previous: [...(head.previous ?? []), ...proposals].toSorted((left, right) => (left.change < right.change ? -1 : 1)) };
}
