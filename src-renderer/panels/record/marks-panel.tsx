import { useState } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import { markDistinct } from '../../data/actions/mark-distinct';
import { withdrawMark } from '../../data/actions/withdraw-mark';
import type { SoldierRecord } from '../../data/queries/soldier-record';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Panel } from '../../ui/panel';
import { ManField } from '../search/man-field';
import { useCatalogue } from '../shell/catalogue';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';
import { ReasonForm } from './reason-form';
import styles from './record.module.css';

/** Which men are said not to be this one, with the reasons; it can be taken back. The records that are said to be him stand above (JoinedRecords). */
export function MarksPanel({ record }: { readonly record: SoldierRecord }) {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { summaries } = useSummaries();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const own = new Set(record.records.map(({ id }) => id));
  const marks = record.marks.filter(({ kind }) => kind === 'distinct');
  if (marks.length === 0) return null;
  const nameOf = (id: string) => summaries.find((summary) => summary.id === id)?.name || text('records.noName');
  return (
    <Panel look="plain" heading={text('record.marks')}>
      <ul className={styles.notes}>
        {marks.map((mark) => {
          const other = mark.between.find((id) => !own.has(id)) ?? mark.between[1];
          return (
            <li key={mark.id} className={styles.note}>
              <div className={styles.noteHead}>
                <span className={styles.topic}>{text('record.mark.distinct')}</span>
                <Button kind="quiet" size="small" onPress={() => navigation.go({ screen: 'catalogue', soldier: other })}>
                  {nameOf(other)}
                </Button>
                <IconButton name={text('record.withdrawMark')} icon="trash" size="small" onPress={() => setWithdrawing(mark.id)} />
              </div>
              <p className={styles.noteText}>{mark.reason}</p>
              {withdrawing === mark.id ? (
                <ReasonForm
                  heading={text('record.withdrawMark')}
                  verb={text('record.withdraw')}
                  onDone={(reason) => withdrawMark(catalogue, { mark: mark.id, reason })}
                  onClose={() => setWithdrawing(null)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Says for ever that another man is not this one: he is found by any spelling, and the reason is required. */
export function MarkForm({ soldier, onClose }: { readonly soldier: string; readonly onClose: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [other, setOther] = useState<SoldierSummary | null>(null);
  return (
    <ReasonForm
      heading={text('record.markHeading.distinct')}
      verb={text('record.markVerb')}
      help={text('record.markHelp.distinct')}
      onDone={(reason) => markDistinct(catalogue, { first: soldier, second: other?.id ?? soldier, reason })}
      onClose={onClose}
    >
      <ManField label={text('record.otherMan')} without={soldier} man={other} onMan={setOther} />
    </ReasonForm>
  );
}
