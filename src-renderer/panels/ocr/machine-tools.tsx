import { pagesWithoutText } from '../../data/queries/transcriptions';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { useCatalogue } from '../shell/catalogue';
import type { PagePlace } from '../transcription/page-place';
import { LanguageField, useLanguages } from './language-field';
import styles from './ocr.module.css';
import { useMachineReading } from './use-machine-reading';
import { useReadThisPage } from './use-read-this-page';

type MachineToolsProps = { readonly place: PagePlace; readonly tell: (problem: string | null) => void };

/** Has the open page, or those of its document that have no text yet, read by the machine. */
export function MachineTools({ place, tell }: MachineToolsProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const read = useMachineReading();
  const readThis = useReadThisPage(place);
  const choice = useLanguages(place.document.fields.language);
  const { pages } = place.document;
  const readPage = async () => {
    tell(null);
    tell(await readThis());
  };
  const readAll = async () => {
    tell(null);
    const missing = await pagesWithoutText(catalogue, pages);
    if (missing.length === 0) return tell(text('ocr.allRead'));
    const { unread } = await read({ pages: missing, languages: choice.languages });
    if (unread > 0) tell(text('ocr.unread', { count: unread }));
  };
  return (
    <div className={styles.tools}>
      <div className={styles.buttons}>
        <Button size="small" icon="text" onPress={() => void readPage()}>
          {text('ocr.page')}
        </Button>
        <LanguageField {...choice} hideLabel />
        {pages.length > 1 ? (
          <Button size="small" icon="text" onPress={() => void readAll()}>
            {text('ocr.rest')}
          </Button>
        ) : null}
      </div>
      <p className={styles.say}>{text('ocr.what')}</p>
    </div>
  );
}
