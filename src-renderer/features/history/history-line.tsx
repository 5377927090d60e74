import { useState } from 'react';
import type { Result } from '../../core/result';
import type { ActionFailure } from '../../data/failures';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { HeardOnly } from '../../ui/heard-only';
import looks from '../../ui/looks.module.css';
import { Tag } from '../../ui/tag';
import styles from './history.module.css';
import { RestoreForm } from './restore-form';
import type { TimelineLine } from './timeline';
import { useDeedWords } from './use-deed-words';
import type { HistoryNames } from './use-history-names';

type HistoryLineProps = {
  readonly line: TimelineLine;
  readonly names: HistoryNames;
  readonly subject: string;
  /** Empty where the line before has named him. */
  readonly who: string;
  readonly saysWhy: boolean;
  readonly several: boolean;
  readonly onRestore: (reason: string) => Promise<Result<{ readonly batch: string }, ActionFailure>>;
};

/** Who did what, from and to, why, from which source; what no longer holds is said in words, not only struck out. */
export function HistoryLine({ line, names, subject, who, saysWhy, several, onRestore }: HistoryLineProps) {
  const text = useText();
  const [restoring, setRestoring] = useState(false);
  const { entry, deed, withdrawn } = line;
  const { what, changes, details } = useDeedWords(names, subject)(deed, who);
  const gone = withdrawn || entry.state === 'reverted';
  const isValue = deed.kind === 'said' || deed.kind === 'corrected';
  const source = isValue ? documentCited(deed.value.payload.citation) : undefined;
  const record = several ? (isValue ? deed.value.soldier : deed.kind === 'chose' || deed.kind === 'decided' ? entry.entity : undefined) : undefined;
  return (
    <div className={classes(styles.line, gone && styles.gone)}>
      <p className={styles.what}>
        <span>{what}</span>
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
      <Details details={details} />
      {deed.kind === 'decided' && deed.conclusion !== '' ? <p className={styles.why}>{text('history.conclusion', { conclusion: deed.conclusion })}</p> : null}
      {entry.reason === '' || !saysWhy ? null : <p className={styles.why}>{text('history.why', { reason: entry.reason })}</p>}
      {source === undefined ? null : <p className={looks.muted}>{text('history.source', { source: names.document(source) })}</p>}
      {record === undefined ? null : <p className={looks.muted}>{text('history.onRecord', { record: names.man(record) })}</p>}
      {line.restorable && !restoring ? (
        <Button kind="quiet" size="small" icon="reset" onPress={() => setRestoring(true)}>
          {text('history.restore')}
        </Button>
      ) : null}
      {restoring ? <RestoreForm onRestore={onRestore} onEnd={() => setRestoring(false)} /> : null}
    </div>
  );
}

const detailsShown = 8;

function Details({ details }: { readonly details: readonly string[] }) {
  const text = useText();
  if (details.length === 0) return null;
  return (
    <ul className={styles.details}>
      {details.slice(0, detailsShown).map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was undone is listed once and never moves.
        <li key={index}>{detail}</li>
      ))}
      {details.length > detailsShown ? <li>{text('history.more', { count: details.length - detailsShown })}</li> : null}
    </ul>
  );
}

function documentCited(citation: unknown): string | undefined {
  return typeof citation === 'object' && citation !== null && 'document' in citation && typeof citation.document === 'string' ? citation.document : undefined;
}
