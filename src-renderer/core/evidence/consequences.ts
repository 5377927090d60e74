import type { IdentityStatus, StatusHead } from '../model/status';
import { statusOfClaim } from './claim';
import { type ConditionName, conditionsForConfirmation, missingForConfirmation } from './conditions';
import { openConflicts, openQuestions } from './conflicts';
import type { Evidence } from './evidence';
import type { Finding } from './findings/finding';
import { missingForProbable } from './probable';
import { type EffectiveStatus, effectiveStatus, lastDecision } from './status';

/** A decision on the man or on the claim of one document, as it is shown now and as it would be. */
export type Moved = {
  readonly subject: { readonly type: 'soldier' | 'attachment'; readonly id: string };
  /** Of an attachment. */
  readonly document?: string | undefined;
  /** Who decided what and why; absent where nobody has decided yet. */
  readonly decision?: StatusHead | undefined;
  readonly from: IdentityStatus;
  /** `withdrawn`: the claim itself would be gone. */
  readonly to: IdentityStatus | 'withdrawn';
  /** A confirmation that would lose its ground. */
  readonly reopened: boolean;
  /** A confirmation that would have its ground again. */
  readonly restored: boolean;
};

/** What would change for one man. */
export type Consequence = {
  readonly man: string;
  readonly moved: readonly Moved[];
  /** Decisions that would stay as they are with less beneath them: `probable` without what practice asks for. */
  readonly weakened: readonly Moved[];
  /** Conditions of a confirmation that would hold no more, or would hold again; those that only the decision brings apart. */
  readonly lost: readonly ConditionName[];
  readonly gained: readonly ConditionName[];
  /** Conflicts that would open and close, and questions that would be asked. */
  readonly opens: readonly Finding[];
  readonly closes: readonly Finding[];
  readonly asks: readonly Finding[];
};

/**
 * What changes for a man between two states of his evidence, by running the rules of domain.md §4 on both; null when
 * nothing does. Used before something is done (evidence/hypothesis.ts), and the same as what the catalogue shows after it.
 */
export function consequencesOf(before: Evidence, after: Evidence): Consequence | null {
  const [was, willBe] = [stateOf(before), stateOf(after)];
  const moved: Moved[] = [];
  const weakened: Moved[] = [];
  for (const [key, old] of was.subjects) {
    const next = willBe.subjects.get(key);
    const to: Moved['to'] = next === undefined ? 'withdrawn' : next.shown.status;
    const reopened = (next === undefined && old.shown.status === 'confirmed') || (!old.shown.reopened && next?.shown.reopened === true);
    const restored = old.shown.reopened && next !== undefined && !next.shown.reopened;
    const move: Moved = { subject: old.subject, document: old.document, decision: old.decision, from: old.shown.status, to, reopened, restored };
    if (old.shown.status !== to || reopened || restored) moved.push(move);
    else if (old.shown.status === 'probable' && next !== undefined && next.lacking > old.lacking) weakened.push(move);
  }
  const consequence: Consequence = {
    man: before.soldier.id,
    moved,
    weakened,
    lost: was.conditions.filter((name) => !willBe.conditions.includes(name)),
    gained: willBe.conditions.filter((name) => !was.conditions.includes(name)),
    opens: newIn(willBe.conflicts, was.conflicts),
    closes: newIn(was.conflicts, willBe.conflicts),
    asks: newIn(willBe.questions, was.questions),
  };
  const { man: _, ...lists } = consequence;
  return Object.values(lists).every((list) => list.length === 0) ? null : consequence;
}

/** Whether somebody would want to know before agreeing: something shown now would be shown no more, or a conflict would open. */
export function weighsOnDecisions({ moved, weakened, opens }: Consequence): boolean {
  return opens.length > 0 || weakened.length > 0 || moved.some(({ restored }) => !restored);
}

type Subject = {
  readonly subject: Moved['subject'];
  readonly document?: string | undefined;
  readonly decision: StatusHead | undefined;
  readonly shown: EffectiveStatus;
  /** How much of what `probable` asks for is missing. */
  readonly lacking: number;
};

function stateOf(evidence: Evidence) {
  const { soldier, attachments } = evidence;
  const conflicts = openConflicts(evidence);
  const isConfirmed = soldier.status.some(({ to }) => to === 'confirmed');
  const missing = isConfirmed ? missingForConfirmation({ heads: soldier.status }, evidence) : [];
  const man: Subject = {
    subject: { type: 'soldier', id: soldier.id },
    decision: lastDecision(soldier.status),
    shown: effectiveStatus(soldier.status, { openConflicts: conflicts.length, missing }),
    lacking: missingForProbable(evidence).length,
  };
  const claims = attachments
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(
      (attachment): Subject => ({
        subject: { type: 'attachment', id: attachment.id },
        document: attachment.document,
        decision: lastDecision(attachment.status),
        shown: statusOfClaim(attachment, evidence),
        lacking: missingForProbable(evidence, attachment.document).length,
      }),
    );
  const subjects = new Map([man, ...claims].map((subject) => [`${subject.subject.type}/${subject.subject.id}`, subject]));
  // A conclusion and a second person come with the decision itself.
  const conditions = conditionsForConfirmation({ heads: soldier.status }, evidence)
    .filter(({ condition, met }) => met && condition !== 'written-conclusion' && condition !== 'second-person')
    .map(({ condition }) => condition);
  return { subjects, conditions, conflicts, questions: openQuestions(evidence) };
}

// A finding that was there and now concerns more values is news as well.
function newIn(here: readonly Finding[], there: readonly Finding[]): readonly Finding[] {
  const known = new Set(there.map(signature));
  return here.filter((finding) => !known.has(signature(finding)));
}

function signature({ key, groups }: Finding): string {
  return `${key}|${groups
    .map((group) => [...group].sort().join('+'))
    .sort()
    .join('|')}`;
}
