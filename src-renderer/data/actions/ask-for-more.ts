import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { type DecisionSubject, decisionSubject } from '../queries/decision-subject';
import { draft, isReason, perform } from './shared';

type AskForMoreInput = {
  readonly subject: DecisionSubject;
  /** What is needed, and why. */
  readonly reason: string;
};

/** Leaves an identity as it is and writes what is needed before it can be decided on: a question that stands until a decision follows it. */
export function askForMore(
  catalogue: Catalogue,
  { subject, reason }: AskForMoreInput,
): Promise<Result<{ readonly note: string; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'ask-for-more', async () => {
    if ((await decisionSubject(catalogue, subject)) === undefined) return failure({ why: 'not-found', entity: subject.id });
    if (!isReason(reason)) return failure({ why: 'reason-required' });
    const note = catalogue.random.uuid();
    return success({ drafts: [draft('note', note, { about: subject.id, topic: 'question', text: reason.trim() })], value: { note } });
  });
}
