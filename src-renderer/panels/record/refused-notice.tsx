import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Notice } from '../../ui/notice';
import type { DraftProblem } from './draft/read-draft';

type RefusedNoticeProps = {
  readonly problems: readonly DraftProblem[];
  /** Why the catalogue refused it; null when it was not asked. */
  readonly refused: string | null;
};

/** Says aloud that nothing was kept and why; each field says its own part beside itself. */
export function RefusedNotice({ problems, refused }: RefusedNoticeProps) {
  const text = useText();
  const say = useMessageText();
  if (refused !== null) return <Notice kind="error">{refused}</Notice>;
  return problems.length === 0 ? null : (
    <Notice kind="error">{[text('record.notKept', { count: problems.length }), ...problems.map(({ message }) => say(message))].join(' ')}</Notice>
  );
}
