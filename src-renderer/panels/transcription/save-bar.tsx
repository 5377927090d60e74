import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { useShownKeys } from '../shell/use-shown-keys';
import styles from './transcription.module.css';
import type { PageText } from './use-page-text';

/** Keeps what was written, or what a machine read and a person found right, as that person's reading. */
export function SaveBar({ pageText }: { readonly pageText: PageText }) {
  const text = useText();
  const keys = useShownKeys();
  const { draft, view, savable, reading } = pageText;
  if (reading?.withdrawn !== undefined && view !== 'draft')
    return <p className={styles.foot}>{text('transcription.withdrawnBecause', { reason: reading.withdrawn.reason })}</p>;
  if (draft !== null && view !== 'draft') {
    return (
      <div className={styles.foot}>
        <span>{text('transcription.draftElsewhere')}</span>
        <Button size="small" onPress={() => pageText.look('draft')}>
          {text('transcription.toDraft')}
        </Button>
      </div>
    );
  }
  if (!savable) return null;
  return (
    <div className={styles.foot}>
      <span>{text(view === 'draft' ? 'transcription.unsaved' : 'transcription.notRead')}</span>
      <span className={styles.grow} />
      {view === 'draft' ? (
        <Button size="small" onPress={pageText.discard}>
          {text('transcription.discard')}
        </Button>
      ) : null}
      <Button size="small" kind={view === 'draft' ? 'primary' : 'secondary'} icon="check" onPress={() => void pageText.save()}>
        {text(view === 'draft' ? 'transcription.save' : 'transcription.saveUnchanged')}
      </Button>
      <Kbd keys={keys('Mod+Enter')} />
    </div>
  );
}
