import { pagesWithoutText } from '../../data/queries/transcriptions';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { useCatalogue } from '../shell/catalogue';
import type { Tell } from '../transcription/page-note';
import type { PagePlace } from '../transcription/page-place';
import { LanguageField, useLanguages } from './language-field';
import { useMachineReading } from './use-machine-reading';

type MachineToolsProps = { readonly place: PagePlace; readonly tell: Tell /** Has the open page read. */; readonly readPage: () => Promise<void> };

/** Has the open page, or those of its document that have no text yet, read by the machine. */
export function MachineTools({ place, tell, readPage }: MachineToolsProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const read = useMachineReading();
  const choice = useLanguages(place.document.fields.language);
  const { pages } = place.document;
  const readAll = async () => {
    tell(null);
    const missing = await pagesWithoutText(catalogue, pages);
    if (missing.length === 0) return tell({ kind: 'info', words: text('ocr.allRead') });
    const { known } = await read({ pages: missing, languages: choice.languages });
    if (known === missing.length) tell({ kind: 'info', words: text('ocr.underWay.all') });
  };
  return (
    <>
      <Button size="small" icon="text" onPress={() => void readPage()}>
        {text('ocr.page')}
      </Button>
      <LanguageField {...choice} hideLabel />
      {pages.length > 1 ? (
        <Button size="small" icon="text" onPress={() => void readAll()}>
          {text('ocr.rest')}
        </Button>
      ) : null}
    </>
  );
}
