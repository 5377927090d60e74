import type { Message } from '../../../core/message';
import type { DraftProblem } from '../draft/read-draft';
import type { ValueDraft } from '../draft/value-draft';

/** What the fields of every type of value are given. Problems are shown once the person has asked to keep the value. */
export type FieldProps = {
  readonly draft: ValueDraft;
  readonly onDraft: (draft: ValueDraft) => void;
  readonly problems: readonly DraftProblem[];
  /** Whether the first field takes the focus. */
  readonly autoFocus: boolean;
};

export function problemOf(problems: readonly DraftProblem[], part: string, say: (message: Message) => string): string | null {
  const found = problems.find((problem) => problem.part === part);
  return found === undefined ? null : say(found.message);
}
