import type { ReactNode } from 'react';
import type { Citation } from '../../../core/model/page';
import type { AssertionRow } from '../../../data/rows';
import { useValueWords } from '../../../panels/status/value-words';
import { useText } from '../../../text/use-text';
import { classes } from '../../../ui/classes';
import { Icon } from '../../../ui/icon';
import looks from '../../../ui/looks.module.css';
import type { JoinedValue } from './beside';
import styles from './merge.module.css';
import type { Sources } from './use-sources';

type BesideValueProps = {
  readonly value: JoinedValue;
  readonly sources: Sources;
  /** Name of the radio group. */
  readonly name: string;
  /** One record of both would show it. */
  readonly isShown: boolean;
  /** Absent where there is nothing to choose. */
  readonly onChoose: (() => void) | undefined;
};

/** One value as written and as understood, with every place that says so; where several could be shown, its radio button. */
export function BesideValue({ value, sources, name, isShown, onChoose }: BesideValueProps) {
  const [first] = value.readings;
  if (first === undefined) return null;
  const said = <ValueWords reading={first} />;
  return (
    <div className={classes(styles.value, onChoose !== undefined && !isShown && styles.beside)}>
      {onChoose === undefined ? (
        said
      ) : (
        <label className={styles.choice}>
          <input type="radio" name={name} checked={isShown} onChange={onChoose} />
          {said}
        </label>
      )}
      <ul className={styles.sources}>
        {value.readings.map((reading) => (
          <li key={reading.id}>
            <ReadingSource reading={reading} sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ValueWords({ reading, children }: { readonly reading: AssertionRow; readonly children?: ReactNode }) {
  const text = useText();
  const words = useValueWords();
  const { written, value } = reading;
  const normalised = value.type === 'name' ? '' : words(value);
  const marks = [
    written.form === undefined ? '' : text(`properties.form.${written.form}`),
    reading.legibility === 'doubtful' ? text('record.doubtfulMark') : '',
  ].filter((mark) => mark !== '');
  return (
    <span className={styles.said}>
      <span className={styles.written} {...(written.language === undefined ? {} : { lang: written.language })}>
        {written.text}
      </span>
      {normalised === '' || normalised === written.text.trim() ? null : <span>{normalised}</span>}
      {marks.length === 0 ? null : <span className={looks.muted}>{marks.join(' · ')}</span>}
      {children}
    </span>
  );
}

export function ReadingSource({ reading, sources }: { readonly reading: AssertionRow; readonly sources: Sources }) {
  const text = useText();
  const { citation } = reading;
  if (citation === undefined) return <span className={looks.muted}>{text('record.noSource')}</span>;
  return <SourceButton citation={citation} sources={sources} />;
}

/** A document by name; pressed, it is looked at. */
export function SourceButton({ citation, sources, isWide = false }: { readonly citation: Citation; readonly sources: Sources; readonly isWide?: boolean }) {
  const text = useText();
  const label = sources.labelOf(citation);
  return (
    <button
      type="button"
      className={classes(looks.link, styles.source, isWide ? styles.wide : looks.jump)}
      title={text('record.jump', { source: label })}
      onClick={() => sources.show(citation)}
    >
      <span className={isWide ? undefined : looks.oneLine}>{label}</span>
      <Icon name={citation.region === undefined ? 'document' : 'region'} />
    </button>
  );
}
