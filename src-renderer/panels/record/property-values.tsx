import { useContext, useState } from 'react';
import { isChoiceOfValues } from '../../core/evidence/conflicts';
import { correctAssertion } from '../../data/actions/correct-assertion';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useEvidence } from '../evidence/evidence-context';
import { FindingLine } from '../evidence/finding-line';
import { WithdrawForm } from '../evidence/withdraw-form';
import { useCatalogue } from '../shell/catalogue';
import { ChooseForm } from './choose-form';
import { draftKey, keptDraft } from './draft/drafts';
import { draftOf } from './draft/value-draft';
import styles from './record.module.css';
import type { ShownProperty } from './record-state';
import { SavedLineContext } from './saved-line';
import { ValueForm } from './value-form';
import { ValueLine, type ValueTask } from './value-line';

type PropertyValuesProps = {
  readonly soldier: string;
  readonly shown: ShownProperty;
  readonly onAnother: () => void;
  readonly onHistory: (value: string) => void;
};

type Task = { readonly task: Exclude<ValueTask, 'another' | 'history'>; readonly value: string };

/** Every value of one property beneath each other, none above the others but by a choice that is recorded. */
export function PropertyValues({ soldier, shown, onAnother, onHistory }: PropertyValuesProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const correctionKey = (value: string) => draftKey(catalogue.id, soldier, `correct:${value}`);
  const [task, setTask] = useState<Task | null>(() => {
    const begun = shown.values.find(({ id }) => keptDraft(correctionKey(id)) !== undefined);
    return begun === undefined ? null : { task: 'correct', value: begun.id };
  });
  const evidence = useEvidence();
  const { say } = useContext(SavedLineContext);
  const close = () => setTask(null);
  const property = text(`properties.${shown.slug}`);
  const subject = shown.values.find(({ id }) => id === task?.value);
  const start = (kind: ValueTask, value: string) => {
    if (kind === 'another') onAnother();
    else if (kind === 'history') onHistory(value);
    else setTask({ task: kind, value });
  };
  return (
    <div className={styles.property} data-property={shown.slug}>
      <h3 className={styles.label}>
        {shown.property === undefined ? text('record.unknownProperty', { slug: shown.slug }) : property}
        {shown.property?.sensitive === true ? (
          <span className={styles.sensitive} title={text('record.sensitiveWhy')}>
            <Icon name="shield" />
            {text('record.sensitive')}
          </span>
        ) : null}
      </h3>
      <div className={styles.values}>
        <ul className={styles.list}>
          {shown.values.map((value) =>
            task?.task === 'correct' && task.value === value.id ? (
              <li key={value.id}>
                <ValueForm
                  initial={draftOf(value)}
                  correcting={{ citation: value.citation }}
                  proposalOf={(by) => ({ kind: 'correct-value', assertion: value.id, by })}
                  draftKey={correctionKey(value.id)}
                  onSave={async ({ property: _, ...right }, reason) => {
                    // What was emptied is said to be empty: a correction keeps what it does not name.
                    const correction = { reader: undefined, remarks: undefined, ...right };
                    const kept = await correctAssertion(catalogue, { assertion: value.id, correction, reason });
                    if (kept.ok) say(kept.value.assertion);
                    return kept;
                  }}
                  onClose={close}
                />
              </li>
            ) : (
              <ValueLine key={value.id} value={value} shown={shown} onTask={(kind) => start(kind, value.id)} />
            ),
          )}
        </ul>
        {shown.conflict === 'settled' && shown.reason !== '' ? (
          <p className={styles.reason}>{text('record.settledBecause', { reason: shown.reason })}</p>
        ) : null}
        {shown.findings
          // Why a choice was made stands with the choice.
          .filter((finding) => !(isChoiceOfValues(finding) && finding.settled && shown.reason !== ''))
          .map((finding) => (
            <FindingLine
              key={finding.key}
              soldier={soldier}
              finding={finding}
              notes={evidence?.notes ?? []}
              isChoosing={task?.task === 'choose' && isChoiceOfValues(finding)}
              {...(isChoiceOfValues(finding) ? { onChoose: () => setTask({ task: 'choose', value: shown.shown[0] ?? '' }) } : {})}
            />
          ))}
        {shown.concurrentChoice && shown.conflict !== 'open' && task?.task !== 'choose' ? (
          <p className={styles.settle}>
            <span>{text('record.concurrentChoice')}</span>
            <Button size="small" onPress={() => setTask({ task: 'choose', value: shown.shown[0] ?? '' })}>
              {text('record.settle')}
            </Button>
          </p>
        ) : null}
        {task?.task === 'choose' ? <ChooseForm soldier={soldier} shown={shown} first={task.value} onClose={close} /> : null}
        {task?.task === 'withdraw' && subject !== undefined ? <WithdrawForm value={subject} onClose={close} /> : null}
      </div>
    </div>
  );
}
