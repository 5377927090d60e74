import { useId } from 'react';
import type { Mark } from '../../../core/model/soldier';
import { type OwnRecord, shortId } from '../../../panels/record/own-records';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import { SideChoice } from './side-choice';
import type { ManSide, Sides } from './sides';

type PartRecordsProps = {
  readonly records: readonly OwnRecord[];
  readonly sides: Sides;
  /** The marks that parting takes back. */
  readonly joining: readonly Mark[];
  readonly agentOf: (id: string) => string;
  readonly onSide: (record: string, side: ManSide) => void;
};

/** The records that are one man now, who joined them, when and why. Of two, one leaves; of more, it is said which. */
export function PartRecords({ records, sides, joining, agentOf, onSide }: PartRecordsProps) {
  const text = useText();
  const { date } = useFormats();
  const id = useId();
  const words = ({ id: record, name, createdAt }: OwnRecord) => (
    <>
      <span className={styles.written}>{name === '' ? text('records.noName') : name}</span>
      <span className={looks.muted}>
        {[text('record.recordId', { id: shortId(record) }), text('record.recordMade', { date: date(createdAt) })].join(' · ')}
      </span>
    </>
  );
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.groupName}>
        {text('record.joined', { count: records.length })}
      </h2>
      {records.map((record) =>
        records.length < 3 ? (
          <div key={record.id} className={styles.piece}>
            <div className={styles.pieceWords}>{words(record)}</div>
          </div>
        ) : (
          <SideChoice
            key={record.id}
            label={record.name}
            name={`record-${record.id}`}
            value={sides.get(record.id) ?? 'staying'}
            sides={{ staying: text('merge.man.staying'), leaving: text('merge.man.leaving') }}
            onChange={(side) => onSide(record.id, side)}
          >
            {words(record)}
          </SideChoice>
        ),
      )}
      {joining.map((mark) => (
        <p key={mark.id} className={looks.muted}>
          {text('merge.joinedBy', { who: agentOf(mark.agent), date: date(mark.createdAt), reason: mark.reason })}
        </p>
      ))}
    </section>
  );
}
