import { useCallback } from 'react';
import type { PageReference } from '../../core/model/page';
import { ocrEngine } from '../../core/ocr/engine';
import type { AskedLanguages } from '../../core/ocr/languages';
import { transcriptionsOf } from '../../data/queries/transcriptions';
import type { TranscriptionRow } from '../../data/rows';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import type { Tell } from '../transcription/page-note';
import type { PagePlace } from '../transcription/page-place';
import { chosenLanguages } from './language-field';
import { readingQueue } from './machine-reader';
import { useMachineReading } from './use-machine-reading';

/**
 * Has the open page read, even where it has a text: the reading stands beside it and is looked at. A page that is under way is not read twice
 * but goes before the others; one that was read so already is read again only when that is asked for.
 */
export function useReadThisPage(place: PagePlace | null, tell: Tell, look: (reading: string) => void): () => Promise<void> {
  const text = useText();
  const { dateTime } = useFormats();
  const catalogue = useCatalogue();
  const read = useMachineReading();
  const language = place?.document.fields.language;
  const page = place?.document.pages[place.index];
  return useCallback(async () => {
    if (page === undefined) return;
    const languages = chosenLanguages(language);
    const begin = async () => {
      tell(null);
      const { known, unread, last } = await read({ pages: [page], languages });
      if (known > 0) return tell({ kind: 'info', words: text(`ocr.underWay.${whereIs(page, languages)}`) });
      // Whatever was said meanwhile, such as that it is under way, is over.
      tell(unread.length === 0 ? null : text('ocr.unreadHere', { page: page.page + 1 }));
      if (last !== undefined) look(last);
    };
    const whereIs = (wanted: PageReference, asked: AskedLanguages) => {
      const found = readingQueue(catalogue).hasten((one) => one.page.scan === wanted.scan && one.page.page === wanted.page && one.languages === asked);
      // Between being read and being kept it stands in no queue.
      return found === 'nowhere' ? 'now' : found;
    };
    const same = (await transcriptionsOf(catalogue, page)).find((reading) => isReadSo(reading, languages));
    if (same === undefined) return begin();
    tell({
      kind: 'info',
      words: text('ocr.readAlready', { when: dateTime(same.createdAt) }),
      act: { label: text('ocr.readAnew'), run: () => void begin() },
    });
    look(same.id);
  }, [catalogue, read, page, language, text, dateTime, tell, look]);
}

/** Whether this engine in this version has read it in these languages, or found its language itself when it is to find it. */
function isReadSo({ origin, engine }: TranscriptionRow, languages: AskedLanguages): boolean {
  if (origin !== 'machine' || engine?.name !== ocrEngine.name || engine.version !== ocrEngine.version) return false;
  return languages === 'find' ? engine.languageSupposed === true : engine.languages.join('+') === languages;
}
