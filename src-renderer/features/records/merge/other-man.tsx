import { useState } from 'react';
import { ManPicker } from '../../../panels/search/man-picker';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { classes } from '../../../ui/classes';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import type { ManRead } from './two-men';

type OtherManProps = { readonly man: string; readonly other: ManRead | null; readonly onOther: (man: string | null) => void };

/** To whom it goes: a new man unless one is found who is there already. */
export function OtherMan({ man, other, onOther }: OtherManProps) {
  const text = useText();
  const [looking, setLooking] = useState(false);
  const summary = other?.record.summary;
  return (
    <section className={classes(looks.box, styles.outcome)} aria-label={text('merge.toWhom')}>
      <div className={styles.headLine}>
        <span className={styles.topic}>{text('merge.toWhom')}</span>
        {summary === undefined ? (
          <span>{text('merge.newMan')}</span>
        ) : (
          <>
            <span className={styles.written}>{summary.name === '' ? text('records.noName') : summary.name}</span>
            <IdentityBadge status={summary.status} />
          </>
        )}
        {looking ? null : (
          <Button size="small" kind="quiet" icon="search" onPress={() => setLooking(true)}>
            {text('merge.findMan')}
          </Button>
        )}
        {other === null ? null : (
          <Button size="small" kind="quiet" icon="add" onPress={() => onOther(null)}>
            {text('merge.ratherNew')}
          </Button>
        )}
      </div>
      {looking ? (
        <ManPicker
          without={man}
          label={text('merge.find')}
          autoFocus
          hint={<p className={looks.muted}>{text('merge.findHint')}</p>}
          whenEmpty={<p>{text('record.noSuchMan')}</p>}
          onMan={(found) => {
            setLooking(false);
            onOther(found.id);
          }}
        />
      ) : null}
    </section>
  );
}
