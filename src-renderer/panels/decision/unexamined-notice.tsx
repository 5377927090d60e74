import { Fragment } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';
import styles from './decision.module.css';
import { useInSight } from './use-in-sight';

type UnexaminedNoticeProps = {
  /** The man to be confirmed. */
  readonly soldier: string;
  /** Ids of the men nobody examined. */
  readonly men: readonly string[];
  /** What Décider was refused for; null as long as it only warns. */
  readonly refusal: object | null;
};

/** Beside Décider: who was found and never examined, each with the way to compare him; a confirmation waits for that. */
export function UnexaminedNotice({ soldier, men, refusal }: UnexaminedNoticeProps) {
  const text = useText();
  const navigation = useNavigation();
  const { summaries } = useSummaries();
  const frame = useInSight(refusal);
  if (men.length === 0) return null;
  return (
    <div ref={frame} className={styles.inSight}>
      <Notice kind={refusal === null ? 'warning' : 'error'} heading={text('decision.unexamined', { count: men.length })}>
        <p>{text('decision.unexamined.how', { count: men.length })}</p>
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
