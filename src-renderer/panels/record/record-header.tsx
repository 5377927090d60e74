import { useRef } from 'react';
import { dateInWords } from '../../core/dates/words';
import type { Evidence } from '../../core/evidence/evidence';
import type { SoldierSummary } from '../../core/model/summary';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { IconButton } from '../../ui/icon-button';
import { Menu, type MenuEntry } from '../../ui/menu';
import { EvidenceLine } from '../evidence/evidence-line';
import { useArrival } from '../shell/arrival';
import { SubjectStatus } from '../status/subject-status';
import { MixedMark } from './mixed-mark';
import styles from './record.module.css';

type RecordHeaderProps = {
  readonly summary: SoldierSummary;
  readonly evidence: Evidence | undefined;
  readonly menu: readonly MenuEntry[];
};

/** Who it is as far as the record says, under which other spellings, how sure, and what is missing to be surer. */
export function RecordHeader({ summary, evidence, menu }: RecordHeaderProps) {
  const text = useText();
  const say = useMessageText();
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(() => heading.current);
  const dates = [
    summary.birth === '' ? '' : text('record.born', { date: say(dateInWords(summary.birth)) }),
    summary.death === '' ? '' : text('record.died', { date: say(dateInWords(summary.death)) }),
  ].filter((part) => part !== '');
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1 ref={heading} className={styles.name} tabIndex={-1}>
          {summary.name === '' ? text('records.noName') : summary.name}
        </h1>
        <Menu label={text('record.menu')} trigger={<IconButton name={text('record.menu')} icon="more" />} entries={menu} />
      </div>
      <MixedMark written={[summary.name, ...summary.otherNames].join(' ')} />
      {summary.otherNames.length === 0 ? null : (
        <p className={styles.otherNames}>
          <HeardOnly>{text('record.otherNames')} </HeardOnly>
          {summary.otherNames.join(' · ')}
        </p>
      )}
      {dates.length === 0 ? null : <p className={styles.years}>{dates.join(' · ')}</p>}
      <SubjectStatus subject={{ type: 'soldier', id: summary.id }} open={summary.openAttachments} decidable />
      {evidence === undefined ? null : <EvidenceLine summary={summary} evidence={evidence} />}
    </header>
  );
}
