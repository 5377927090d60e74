import { isUnsure } from '../../core/ocr/doubt';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { useShownKeys } from '../shell/use-shown-keys';
import { LineTools } from './line-tools';
import styles from './transcription.module.css';
import type { PageText } from './use-page-text';

type SaveBarProps = { readonly pageText: PageText /** Offers to have the page read in another language. */; readonly onOtherLanguage: () => void };

/** What can be done with the lines on one row: with the line that is read now, and keeping what was written, or what a machine read and a person found right, as that person's reading. */
export function SaveBar({ pageText, onOtherLanguage }: SaveBarProps) {
  const text = useText();
  const keys = useShownKeys();
  const { draft, view, savable, reading, editable } = pageText;
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
  if (view === null || !editable) return null;
  const isGuessed = view !== 'draft' && reading?.origin === 'machine' && (reading.engine?.languageSupposed === true || isUnsure(reading));
  return (
    <div className={styles.foot}>
      <LineTools pageText={pageText} />
      {isGuessed ? (
        <Button size="small" kind="quiet" onPress={onOtherLanguage}>
          {text('ocr.otherLanguage')}
        </Button>
      ) : null}
      <span className={styles.grow} />
      {savable && view === 'draft' ? (
        <Button size="small" onPress={pageText.discard}>
          {text('transcription.discard')}
        </Button>
      ) : null}
      {savable ? (
        <>
          <Button size="small" kind={view === 'draft' ? 'primary' : 'secondary'} icon="check" onPress={() => void pageText.save()}>
            {text(view === 'draft' ? 'transcription.save' : 'transcription.saveUnchanged')}
          </Button>
          <span className={styles.keys}>
            <Kbd keys={keys('Mod+Enter')} />
          </span>
        </>
      ) : null}
    </div>
  );
}
