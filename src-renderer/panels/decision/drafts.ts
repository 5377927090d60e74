import type { IdentityStatus } from '../../core/model/status';

/** What a person does about an identity: sets its status, or leaves it and asks for more. */
export type Verdict = IdentityStatus | 'more';

/** A decision not yet made: what was chosen and typed so far. */
export type DecisionDraft = { readonly to: Verdict | null; readonly reason: string; readonly conclusion: string };

export const emptyDraft: DecisionDraft = { to: null, reason: '', conclusion: '' };

// Kept while the window is open, so that a look at the next item loses no words.
const drafts = new Map<string, DecisionDraft>();

export function draftOf(subject: string): DecisionDraft {
  return drafts.get(subject) ?? emptyDraft;
}

export function keepDraft(subject: string, draft: DecisionDraft): void {
  if (draft === emptyDraft) drafts.delete(subject);
  else drafts.set(subject, draft);
}
