import type { SoldierRecord } from '../../data/queries/soldier-record';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import looks from '../../ui/looks.module.css';
import { type OwnRecord, shortId } from './own-records';
import styles from './record.module.css';

type JoinedRecordsProps = {
  readonly record: SoldierRecord;
  readonly records: readonly OwnRecord[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onPart: () => void;
};

/** One quiet line: this man is several records. Opened, it names them, says who joined them and why, and each value says whose it is. */
export function JoinedRecords({ record, records, isOpen, onOpen, onPart }: JoinedRecordsProps) {
  const text = useText();
  const { date } = useFormats();
  const own = new Set(records.map(({ id }) => id));
  const joining = record.marks.filter(({ kind, between }) => kind === 'same' && between.every((id) => own.has(id)));
  const nameOf = (id: string) => record.agents.find((agent) => agent.id === id)?.name || text('record.unknownPerson');
  return (
    <div className={styles.joined}>
      <Disclosure heading={text('record.joined', { count: records.length })} level={2} isOpen={isOpen} onChange={onOpen}>
        <ul className={styles.joinedList}>
          {records.map(({ id, name, createdAt }) => (
            <li key={id}>
              <span className={styles.written}>{name === '' ? text('records.noName') : name}</span>{' '}
              <span className={looks.muted}>
                {[text('record.recordId', { id: shortId(id) }), text('record.recordMade', { date: date(createdAt) })].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        {joining.map((mark) => (
          <p key={mark.id} className={looks.muted}>
            {text('record.joinedHow', { who: nameOf(mark.agent), date: date(mark.createdAt), reason: mark.reason })}
          </p>
        ))}
      </Disclosure>
      <Button kind="quiet" size="small" icon="split" onPress={onPart}>
        {text('record.partButton')}
      </Button>
    </div>
  );
}
