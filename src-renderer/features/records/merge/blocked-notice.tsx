import { useState } from 'react';
import type { Agent } from '../../../core/model/others';
import type { Mark } from '../../../core/model/soldier';
import { withdrawMark } from '../../../data/actions/withdraw-mark';
import { ReasonForm } from '../../../panels/record/reason-form';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import styles from './merge.module.css';

/** "Two different men" stands between them: who said so, when and why; joining them waits until it is withdrawn, with a reason. */
export function BlockedNotice({ mark, agents }: { readonly mark: Mark; readonly agents: readonly Agent[] }) {
  const text = useText();
  const catalogue = useCatalogue();
  const { date } = useFormats();
  const [withdrawing, setWithdrawing] = useState(false);
  const who = agents.find(({ id }) => id === mark.agent)?.name || text('record.unknownPerson');
  return (
    <div className={styles.blocked}>
      <Notice
        kind="warning"
        heading={text('merge.distinct')}
        actions={
          withdrawing ? undefined : (
            <Button size="small" onPress={() => setWithdrawing(true)}>
              {text('merge.withdrawDistinct')}
            </Button>
          )
        }
      >
        <p>{text('merge.distinctWhy', { who, when: date(mark.createdAt), reason: mark.reason })}</p>
      </Notice>
      {withdrawing ? (
        <ReasonForm
          heading={text('merge.withdrawDistinct')}
          verb={text('record.withdraw')}
          onDone={(reason) => withdrawMark(catalogue, { mark: mark.id, reason })}
          onClose={() => setWithdrawing(false)}
        />
      ) : null}
    </div>
  );
}
