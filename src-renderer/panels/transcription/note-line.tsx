import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { PageNote, Tell } from './page-note';
import styles from './transcription.module.css';

/** What is said beside the text of this page, until it is put away. */
export function NoteLine({ note, tell }: { readonly note: PageNote | null; readonly tell: Tell }) {
  const text = useText();
  if (note === null) return null;
  const { kind, words, act } = note;
  return (
    <div className={styles.notice}>
      <Notice
        kind={kind}
        actions={
          act === undefined ? undefined : (
            <Button size="small" onPress={act.run}>
              {act.label}
            </Button>
          )
        }
        dismiss={{ label: text('ui.close'), onDismiss: () => tell(null) }}
      >
        {words}
      </Notice>
    </div>
  );
}
