import type { Message } from '../message';
import type { IdentityStatus, StatusHead } from '../model/status';

/** What the rules know at this moment about the ground of a status. */
export type Ground = {
  /** How many conflicts are open on the man (evidence/conflicts.ts). */
  readonly openConflicts: number;
  /** What is missing for a confirmation (evidence/conditions.ts). */
  readonly missing: readonly Message[];
};

export type EffectiveStatus = {
  /** What is shown. */
  readonly status: IdentityStatus;
  /** What was last decided; flagged when nothing was. */
  readonly decided: IdentityStatus;
  /** A confirmation whose ground is gone. */
  readonly reopened: boolean;
  /** Two or more decisions stand beside each other: a conflict, settled by a decision over both. */
  readonly concurrent: boolean;
};

/** The decision that stands last among the heads of a status; change ids sort in the order of display. */
export function lastDecision(heads: readonly StatusHead[]): StatusHead | undefined {
  return heads.reduce<StatusHead | undefined>((last, head) => (last === undefined || head.change > last.change ? head : last), undefined);
}

/**
 * What is shown of a soldier or an attachment: the last decision overlaid by open conflicts and by the seven conditions
 * (domain.md §4, design.md §4). The program never writes a status; a confirmation whose ground is gone shows the status
 * it was raised from, marked as reopened. Rejections and unidentified bodies stay what a person made them.
 */
export function effectiveStatus(heads: readonly StatusHead[], ground: Ground, initial: IdentityStatus = 'flagged'): EffectiveStatus {
  const last = lastDecision(heads);
  const decided = last?.to ?? initial;
  const concurrent = heads.length > 1;
  const disagreeing = heads.some((head) => head.to !== decided);
  const disputed = disagreeing || (ground.openConflicts > 0 && decided !== 'rejected' && decided !== 'unidentified' && decided !== 'unexamined');
  const confirmed = heads.some((head) => head.to === 'confirmed');
  if (disputed) {
    return { status: 'disputed', decided, reopened: confirmed, concurrent };
  }
  if (decided === 'confirmed' && ground.missing.length > 0) {
    return { status: statusBeneath(last), decided, reopened: true, concurrent };
  }
  return { status: decided, decided, reopened: false, concurrent };
}

function statusBeneath(head: StatusHead | undefined): IdentityStatus {
  return head !== undefined && (head.from === 'possible' || head.from === 'probable') ? head.from : 'probable';
}
