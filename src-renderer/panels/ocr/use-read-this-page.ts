import { useCallback } from 'react';
import { useText } from '../../text/use-text';
import type { PagePlace } from '../transcription/page-place';
import { chosenLanguages } from './language-field';
import { useMachineReading } from './use-machine-reading';

/** Has the open page read, even where it has a text: the reading stands beside it. Answers with why not, in words, or null. */
export function useReadThisPage(place: PagePlace | null): () => Promise<string | null> {
  const text = useText();
  const read = useMachineReading();
  const language = place?.document.fields.language;
  const page = place?.document.pages[place.index];
  return useCallback(async () => {
    if (page === undefined) return null;
    const { unread } = await read({ pages: [page], languages: chosenLanguages(language) });
    return unread > 0 ? text('ocr.unread', { count: 1 }) : null;
  }, [read, page, language, text]);
}
