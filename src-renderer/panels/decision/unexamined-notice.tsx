import { Fragment } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';
import styles from './decision.module.css';

type UnexaminedNoticeProps = {
  /** The man to be confirmed. */
  readonly soldier: string;
  /** Ids of the men nobody examined. */
  readonly men: readonly string[];
  /** Décider was pressed and refused for them; it only warns before. */
  readonly refused: boolean;
};

/** Beside Décider and in sight as it is: who was found and never examined, each with the way to compare him; a confirmation waits for that. */
export function UnexaminedNotice({ soldier, men, refused }: UnexaminedNoticeProps) {
  const text = useText();
  const navigation = useNavigation();
  const { summaries } = useSummaries();
  if (men.length === 0) return null;
  return (
    <div className={styles.unexamined}>
      <Notice kind={refused ? 'error' : 'warning'} heading={text('decision.unexamined', { count: men.length })}>
        {refused ? <p>{text('decision.unexamined.how', { count: men.length })}</p> : null}
        <div className={styles.compare}>
          {men.map((id) => (
            <Fragment key={id}>
              <span>{summaries.find((summary) => summary.id === id)?.name || text('records.noName')}</span>
              <Button size="small" icon="compare" onPress={() => navigation.go({ screen: 'catalogue', soldier, panel: `merge:${id}` })}>
                {text('evidence.compare')}
              </Button>
            </Fragment>
          ))}
        </div>
      </Notice>
    </div>
  );
}
