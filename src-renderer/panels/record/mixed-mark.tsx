import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { Icon } from '../../ui/icon';
import { mixedScriptWords } from './draft/guesses';
import styles from './record.module.css';

/** Says, wherever a text is shown, that Latin and Cyrillic letters stand in one of its words; nothing when none does. */
export function MixedMark({
  written,
  compact = false,
}: {
  readonly written: string /** In a list: the icon alone, its words as a name and a tooltip. */;
  readonly compact?: boolean;
}) {
  const text = useText();
  const words = mixedScriptWords(written);
  if (words.length === 0) return null;
  const mark = text('record.mixedMark');
  return (
    <span className={styles.mixed} title={compact ? mark : text('record.mixedWhy', { words: words.join(', ') })}>
      <Icon name="warning" />
      {compact ? <HeardOnly>{mark}</HeardOnly> : mark}
    </span>
  );
}
