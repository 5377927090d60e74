import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress-bar';
import styles from './duplicates.module.css';
import { foundBy, type Pass } from './pass-store';

/** How far the look through the catalogue is, and what it was; it can be broken off and begun again. */
export function PassPanel({ pass, onStart }: { readonly pass: Pass; readonly onStart: () => void }) {
  const text = useText();
  const found = foundBy(pass);
  if (pass.state === 'running') {
    const { phase, done, total } = pass.progress ?? { phase: 'reading' as const, done: 0, total: null };
    return (
      <ProgressBar
        label={text(`duplicates.phase.${phase}`)}
        done={done}
        total={total}
        counts={text('duplicates.counts', { done, total: total ?? 0 })}
        cancel={{ label: text('duplicates.cancel'), onCancel: pass.cancel }}
      />
    );
  }
  return (
    <div className={styles.pass}>
      {pass.state === 'cancelled' ? <p className={looks.muted}>{text('duplicates.cancelled')}</p> : null}
      {pass.state === 'failed' ? <Notice kind="error">{text('duplicates.failed')}</Notice> : null}
      {found === null ? null : <p className={looks.muted}>{text('duplicates.looked', { men: found.men })}</p>}
      {found !== null && found.found > found.pairs.length + 50 ? (
        <p className={looks.muted}>{text('duplicates.best', { shown: found.pairs.length, found: found.found })}</p>
      ) : null}
      {found !== null && found.narrowedGroups > 0 ? <p className={looks.muted}>{text('duplicates.narrowed', { count: found.narrowedGroups })}</p> : null}
      <Button kind="quiet" size="small" icon="search" onPress={onStart}>
        {text(found === null ? 'duplicates.look' : 'duplicates.lookAgain')}
      </Button>
    </div>
  );
}
