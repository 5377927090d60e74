import { useCatalogues } from '../panels/shell/catalogues';
import { useFailureText } from '../panels/shell/failure-text';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './sample-banner.module.css';

/** Stands as long as the sample catalogue is open, so that nobody mistakes its men for real ones. */
export function SampleBanner() {
  const text = useText();
  const failureText = useFailureText();
  const { list, current, leaveSample, sampleProblem } = useCatalogues();
  if (list.find((entry) => entry.id === current)?.sample !== true) return null;
  return (
    <div role="status" className={styles.banner}>
      <Icon name="info" />
      <span className={styles.words}>
        <strong>{text('app.sample.heading')}</strong> {sampleProblem === null ? text('app.sample.what') : failureText(sampleProblem)}
      </span>
      <Button size="small" onPress={leaveSample}>
        {text('app.sample.leave')}
      </Button>
    </div>
  );
}
