import { useState } from 'react';
import type { Result } from '../../core/result';
import type { ActionFailure } from '../../data/failures';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { HeardOnly } from '../../ui/heard-only';
import { Tag } from '../../ui/tag';
import { TextField } from '../../ui/text-field';
import styles from './history.module.css';
import type { TimelineLine } from './timeline';
import { useDeedWords } from './use-deed-words';
import type { HistoryNames } from './use-history';

type HistoryLineProps = {
  readonly line: TimelineLine;
  readonly names: HistoryNames;
  readonly onRestore: (reason: string) => Promise<Result<{ readonly batch: string }, ActionFailure>>;
};

/** Who, when, what, from and to, why, from which source; what no longer holds is said in words, not only struck out. */
export function HistoryLine({ line, names, onRestore }: HistoryLineProps) {
  const text = useText();
  const { dateTime } = useFormats();
  const [restoring, setRestoring] = useState(false);
  const { entry, deed, withdrawn } = line;
  const { what, changes } = useDeedWords(names)(deed);
  const gone = withdrawn || entry.state === 'reverted';
  const source = deed.kind === 'said' || deed.kind === 'corrected' ? documentCited(deed.value.payload.citation) : undefined;
  return (
    <li className={classes(styles.line, gone && styles.gone)}>
      <p className={styles.when}>
        <time dateTime={entry.wall}>{dateTime(entry.wall)}</time>
        <span>{names.agent(entry.agent)}</span>
      </p>
      <p className={styles.what}>
        {what}
        {entry.state === 'live' ? null : <Tag>{text(`history.state.${entry.state}`)}</Tag>}
        {withdrawn && entry.state === 'live' ? <Tag>{text('history.state.withdrawn')}</Tag> : null}
      </p>
      {changes.map(({ label, before, after }) => (
        <p key={label} className={styles.change}>
          {label === '' ? null : <span className={styles.field}>{text('history.fieldLabel', { field: label })}</span>}
          {before === '' ? null : (
            <>
              <HeardOnly>{text('history.before')}</HeardOnly>
              <span className={styles.before}>{before}</span>
              <span aria-hidden="true">→</span>
            </>
          )}
          <HeardOnly>{text('history.after')}</HeardOnly>
          <span className={styles.after}>{after === '' ? text('history.nothing') : after}</span>
        </p>
      ))}
      {deed.kind === 'decided' && deed.conclusion !== '' ? <p className={styles.why}>{text('history.conclusion', { conclusion: deed.conclusion })}</p> : null}
      {entry.reason === '' ? null : <p className={styles.why}>{text('history.why', { reason: entry.reason })}</p>}
      {source === undefined ? null : <p className={styles.source}>{text('history.source', { source: names.document(source) })}</p>}
      {line.restorable && !restoring ? (
        <Button kind="quiet" size="small" icon="reset" onPress={() => setRestoring(true)}>
          {text('history.restore')}
        </Button>
      ) : null}
      {restoring ? <RestoreForm onRestore={onRestore} onEnd={() => setRestoring(false)} /> : null}
    </li>
  );
}

function RestoreForm({ onRestore, onEnd }: { readonly onRestore: HistoryLineProps['onRestore']; readonly onEnd: () => void }) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async () => {
    if (reason.trim() === '') return setProblem(text('history.reasonRequired'));
    const done = await onRestore(reason.trim());
    if (done.ok) onEnd();
    else setProblem(text('history.restoreFailed', { why: done.failure.why }));
  };
  return (
    <div className={styles.restore}>
      <TextField
        label={text('history.restoreReason')}
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        problem={problem}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void restore();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onEnd();
        }}
      />
      <div className={styles.actions}>
        <Button kind="primary" size="small" onPress={() => void restore()}>
          {text('history.restoreNow')}
        </Button>
        <Button size="small" onPress={onEnd}>
          {text('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}

function documentCited(citation: unknown): string | undefined {
  return typeof citation === 'object' && citation !== null && 'document' in citation && typeof citation.document === 'string' ? citation.document : undefined;
}
