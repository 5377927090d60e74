import type { ReactNode } from 'react';
import { earlierConclusion, shortestConclusion } from '../../core/evidence/conditions';
import type { Message } from '../../core/message';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-field';
import styles from './decision.module.css';
import { ReasonField } from './reason-field';
import { SecondPerson } from './second-person';
import { StatusChoice } from './status-choice';
import { UnexaminedNotice } from './unexamined-notice';
import type { DecisionControl } from './use-decision';
import { useInSight } from './use-in-sight';

type DecisionFieldsProps = {
  readonly control: DecisionControl;
  /** Undefined while they are read. */
  readonly rows: DecisionSubjectRows | undefined;
  readonly onDecide: () => void;
  readonly onCancel?: (() => void) | undefined;
  /** Digits choose a status here. */
  readonly withKeys?: boolean;
  /** Parts what was taken for one man's, from here. */
  readonly onSplit?: (() => void) | undefined;
  /** Offers asking for more beside the statuses. */
  readonly withMore?: boolean;
};

/** Status, reason, written conclusion, and what stands in the way, each beside what it concerns. */
export function DecisionFields({ control, rows, onDecide, onCancel, onSplit, withKeys = false, withMore = false }: DecisionFieldsProps) {
  const text = useText();
  const words = useMessageText();
  const { draft, edit, refusalOf, problem, missing, unexamined, busy } = control;
  const wordsOf = (message: Message | undefined) => (message === undefined ? null : words(message));
  const asked = draft.to === 'confirmed' ? missing : [];
  const refused = problem?.at === 'conditions' ? problem : null;
  const written = draft.conclusion.trim().length;
  const earlier = draft.to === 'confirmed' && rows !== undefined ? earlierConclusion(rows.heads) : undefined;
  const who = rows?.evidence.agents.find(({ id }) => id === earlier?.agent)?.name || text('review.someone');
  return (
    <div className={styles.fields}>
      <StatusChoice
        value={draft.to}
        onChange={(to) => edit({ to })}
        refusalOf={(status) => wordsOf(refusalOf(status))}
        problem={problem?.at === 'status' ? text('decision.status.required') : problem?.at === 'unavailable' ? words(problem.why) : null}
        withKeys={withKeys}
        withMore={withMore}
      />
      <Lacking messages={refused?.missing ?? asked} refusal={refused}>
        <SecondPerson missing={asked} />
      </Lacking>
      <ReasonField
        value={draft.reason}
        onChange={(reason) => edit({ reason })}
        onEnter={onDecide}
        problem={problem?.at === 'reason' ? text('decision.reason.required') : null}
        label={draft.to === 'more' ? text('decision.more.reason') : undefined}
      />
      {earlier === undefined ? null : (
        <figure className={styles.earlier}>
          <figcaption className={styles.legend}>{text('decision.conclusion.by', { who })}</figcaption>
          <blockquote>« {earlier.text} »</blockquote>
        </figure>
      )}
      {draft.to === 'confirmed' || draft.to === 'probable' ? (
        <TextArea
          label={text('decision.conclusion')}
          value={draft.conclusion}
          onChange={(conclusion) => edit({ conclusion })}
          rows={3}
          help={earlier === undefined ? text('decision.conclusion.help', { written, needed: shortestConclusion }) : text('decision.conclusion.added', { who })}
        />
      ) : null}
      {problem?.at === 'write' ? <Notice kind="error">{text('decision.failed', { why: problem.failure.why })}</Notice> : null}
      <div className={styles.actions}>
        {rows === undefined ? null : <UnexaminedNotice soldier={rows.soldier} men={unexamined} refused={problem?.at === 'candidates'} />}
        <Button kind="primary" onPress={onDecide} isDisabled={busy}>
          {text(draft.to === 'more' ? 'decision.ask' : 'decision.decide')}
        </Button>
        {onSplit === undefined ? null : (
          <Button icon="split" onPress={onSplit}>
            {text('decision.split')}
          </Button>
        )}
        {onCancel === undefined ? null : <Button onPress={onCancel}>{text('ui.cancel')}</Button>}
      </div>
    </div>
  );
}

type LackingProps = {
  readonly messages: DecisionControl['missing'];
  readonly refusal: object | null;
  /** What helps. */
  readonly children: ReactNode;
};

/** What the decision lacks and what helps, brought into sight together when it is refused. */
function Lacking({ messages, refusal, children }: LackingProps) {
  const text = useText();
  const words = useMessageText();
  const frame = useInSight(refusal);
  if (messages.length === 0) return null;
  return (
    <div ref={frame} className={styles.inSight}>
      <Notice kind={refusal === null ? 'info' : 'error'} heading={text(refusal === null ? 'decision.missing' : 'decision.refused')}>
        <ul className={styles.missing}>
          {messages.map((message) => (
            <li key={words(message)}>{words(message)}</li>
          ))}
        </ul>
      </Notice>
      {children}
    </div>
  );
}
