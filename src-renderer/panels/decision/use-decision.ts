import { useState } from 'react';
import { checkDecision, transitionRefusal } from '../../core/evidence/decide';
import { lastDecision } from '../../core/evidence/status';
import type { Message } from '../../core/message';
import type { IdentityStatus } from '../../core/model/status';
import { askForMore } from '../../data/actions/ask-for-more';
import { decideStatus } from '../../data/actions/decide-status';
import type { ActionFailure } from '../../data/failures';
import type { DecisionSubject, DecisionSubjectRows } from '../../data/queries/decision-subject';
import { useCatalogue } from '../shell/catalogue';
import { type DecisionDraft, draftOf, emptyDraft, keepDraft, type Verdict } from './drafts';
import { rememberReason } from './use-reasons';
import { useUnexamined } from './use-unexamined';

export type Decided = { readonly batch: string; readonly from: IdentityStatus; readonly to: Verdict; readonly reason: string };

/** What stands in the way after Décider was pressed: beside the status, beside the reason, or of the whole. */
type DecisionProblem =
  | { readonly at: 'status' }
  /** The status chosen does not follow the present one; `why` is a whole sentence. */
  | { readonly at: 'unavailable'; readonly why: Message }
  | { readonly at: 'reason' }
  /** The same decision is being written. */
  | { readonly at: 'busy' }
  | { readonly at: 'conditions'; readonly missing: readonly Message[] }
  /** Men who may be he were found and nobody examined them; a confirmation waits for that. */
  | { readonly at: 'candidates' }
  | { readonly at: 'write'; readonly failure: ActionFailure };

export type DecisionControl = {
  readonly draft: DecisionDraft;
  readonly edit: (parts: Partial<DecisionDraft>) => void;
  /** What the last decision made of it; flagged when there was none. */
  readonly from: IdentityStatus;
  /** Why a status cannot be chosen now, as a whole sentence; undefined where it can. */
  readonly refusalOf: (verdict: Verdict) => Message | undefined;
  /** What would refuse the status chosen now, apart from the reason. */
  readonly missing: readonly Message[];
  /** Ids of men found who may be he and whom nobody examined, while a confirmation is chosen. */
  readonly unexamined: readonly string[];
  readonly problem: DecisionProblem | null;
  readonly busy: boolean;
  /** What was decided, or what stands in the way. */
  readonly decide: () => Promise<Decided | DecisionProblem>;
};

/**
 * One decision in the making. Mount it anew (a key) for another subject. While the rows are still read (undefined) all can be
 * chosen and typed, so that quick keys are never lost; the action itself judges with the newest rows.
 */
export function useDecision(subject: DecisionSubject, rows: DecisionSubjectRows | undefined): DecisionControl {
  const catalogue = useCatalogue();
  const { id } = subject;
  const [draft, setDraft] = useState<DecisionDraft>(() => draftOf(id));
  const [problem, setProblem] = useState<DecisionProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const from = lastDecision(rows?.heads ?? [])?.to ?? 'flagged';
  const settles = (rows?.heads.length ?? 0) > 1;
  // `confirmed` can always be chosen, so that what is missing for it is named rather than hidden. While the rows are read, or
  // where two decisions stand beside each other, all but the way back to `unexamined` can be.
  const refusalOf = (status: Verdict) =>
    status === 'more' || (status === 'confirmed' && from !== 'confirmed')
      ? undefined
      : rows === undefined || settles
        ? status === 'unexamined'
          ? transitionRefusal('flagged', status)
          : undefined
        : transitionRefusal(from, status);
  // A key pressed before the rows were read may have chosen what cannot be: it is said, and nothing stays chosen.
  const refused = draft.to === null ? undefined : refusalOf(draft.to);
  const unexamined = useUnexamined(draft.to === 'confirmed' ? rows?.evidence : undefined);
  const missing = draft.to === null || refused !== undefined ? [] : refusals(draft);

  function refusals({ to, conclusion }: DecisionDraft): readonly Message[] {
    if (to === null || to === 'more' || rows === undefined) return [];
    const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString(), conclusion };
    const checked = checkDecision({ to, reason: '-' }, rows.heads, deciding, rows.evidence, rows.document);
    return checked.ok ? [] : checked.failure;
  }

  // A status that cannot be reached is refused at once and changes nothing; the rest is said when Décider is pressed.
  function edit(parts: Partial<DecisionDraft>): void {
    const why = parts.to === undefined || parts.to === null ? undefined : refusalOf(parts.to);
    if (why !== undefined) {
      setProblem({ at: 'unavailable', why });
      return;
    }
    const next = { ...draft, ...parts };
    setDraft(next);
    keepDraft(id, next);
    setProblem(null);
  }

  async function decide(): Promise<Decided | DecisionProblem> {
    const { to, reason, conclusion } = draft;
    if (busy) return { at: 'busy' };
    if (to === null) return refuse({ at: 'status' });
    if (refused !== undefined) return refuse({ at: 'unavailable', why: refused });
    if (missing.length > 0) return refuse({ at: 'conditions', missing });
    if (reason.trim() === '') return refuse({ at: 'reason' });
    setBusy(true);
    const found = to === 'confirmed' ? await unexamined.look() : [];
    const written = conclusion.trim() === '' ? {} : { conclusion: conclusion.trim() };
    const done =
      to === 'more'
        ? await askForMore(catalogue, { subject, reason: reason.trim() })
        : await decideStatus(catalogue, { subject, to, reason: reason.trim(), found, ...written });
    setBusy(false);
    if (!done.ok) return refuse(problemOf(done.failure));
    setDraft(emptyDraft);
    keepDraft(id, emptyDraft);
    // The next item does not wait for it, and a list of reasons that could not be kept costs a few words.
    rememberReason(catalogue, reason).catch(() => undefined);
    return { batch: done.value.batch, from, to, reason: reason.trim() };
  }

  function refuse(next: DecisionProblem): DecisionProblem {
    setProblem(next);
    return next;
  }

  return {
    draft: refused === undefined ? draft : { ...draft, to: null },
    edit,
    from,
    refusalOf,
    missing,
    unexamined: unexamined.men,
    problem: problem ?? (refused === undefined ? null : { at: 'unavailable', why: refused }),
    busy,
    decide,
  };
}

function problemOf(failure: ActionFailure): DecisionProblem {
  if (failure.why === 'conditions-missing') return { at: 'conditions', missing: failure.missing };
  if (failure.why === 'candidates-unexamined') return { at: 'candidates' };
  if (failure.why === 'reason-required') return { at: 'reason' };
  return { at: 'write', failure };
}
