import { useState } from 'react';
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
  const { list, current, leaveSample } = useCatalogues();
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  if (list.find((entry) => entry.id === current)?.sample !== true) return null;
  return (
    <div role="status" className={styles.banner}>
      <Icon name="info" />
      <span className={styles.words}>
        <strong>{text('app.sample.heading')}</strong> {problem ?? text('app.sample.what')}
      </span>
      <Button
        size="small"
        isDisabled={leaving}
        onPress={async () => {
          setLeaving(true);
          const left = await leaveSample();
          setLeaving(false);
          if (!left.ok) setProblem(failureText(left.failure));
        }}
      >
        {text('app.sample.leave')}
      </Button>
    </div>
  );
}
