import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Select } from '../../ui/select';
import { useOriginWords } from './origin-words';
import styles from './transcription.module.css';
import type { PageText } from './use-page-text';

/** Whose reading is shown, always in words; a choice where there are several. */
export function ReadingChoice({ pageText }: { readonly pageText: PageText }) {
  const text = useText();
  const { dateTime } = useFormats();
  const originWords = useOriginWords();
  const { readings, withdrawn, draft, view, reading, look } = pageText;
  const choices = [
    ...(draft === null ? [] : [{ id: 'draft', label: text('transcription.draft') }]),
    ...readings.map((row) => ({ id: row.id, label: originWords(row), help: dateTime(row.createdAt) })),
    ...withdrawn.map((row) => ({ id: row.id, label: text('transcription.wasWithdrawn', { reading: originWords(row) }), help: row.withdrawn?.reason })),
  ];
  const shown = choices.find(({ id }) => id === view);
  if (shown === undefined) return <h2 className={styles.heading}>{text('transcription.name')}</h2>;
  const isRead = view !== 'draft' && reading?.origin === 'person' && reading.withdrawn === undefined;
  return (
    <div className={classes(styles.origin, isRead ? styles.byPerson : styles.unread)}>
      {choices.length === 1 ? (
        <span className={styles.badge}>{shown.label}</span>
      ) : (
        <Select label={text('transcription.readings')} hideLabel choices={choices} value={view} onChange={look} />
      )}
    </div>
  );
}
