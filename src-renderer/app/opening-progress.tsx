import type { JoinProgress } from '../data/open';
import { useText } from '../text/use-text';
import { ProgressBar } from '../ui/progress-bar';
import { FullScreenMessage } from './full-screen-message';

/** What is read from the safety copy before the work can begin. Whoever closes the window finds the reading go on at the next start. */
export function OpeningProgress({ step, done, total }: JoinProgress) {
  const text = useText();
  return (
    <FullScreenMessage icon="shield" heading={text('app.opening.heading')}>
      <p>{text('app.opening.what')}</p>
      <ProgressBar label={text(`app.opening.${step}`)} done={done} total={total} counts={text('app.opening.counts', { done, total })} />
    </FullScreenMessage>
  );
}
