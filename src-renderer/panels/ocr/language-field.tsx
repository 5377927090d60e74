import { isOcrLanguages, type OcrLanguages, ocrLanguages, suggestedLanguage } from '../../core/ocr/languages';
import { useText } from '../../text/use-text';
import { Select } from '../../ui/select';
import { useRemembered } from '../shell/remembered';

export type LanguageChoice = { readonly languages: OcrLanguages; readonly choose: (languages: OcrLanguages) => void };

/** The language that pages are read in: what the document says, else what was last chosen, else French. A choice is remembered. */
export function useLanguages(ofDocument: string | undefined): LanguageChoice {
  const [stored, choose] = useRemembered<{ readonly languages: string; readonly instead?: string }>('ocr.languages', { languages: 'fra' });
  const suggested = suggestedLanguage(ofDocument);
  const known = isOcrLanguages(stored.languages) ? stored.languages : 'fra';
  // Who chose otherwise for documents of this language is not asked again.
  const languages = suggested === undefined || stored.instead === suggested ? known : suggested;
  return { languages, choose: (next) => choose({ languages: next, ...(suggested === undefined ? {} : { instead: suggested }) }) };
}

export function LanguageField({ languages, choose }: LanguageChoice) {
  const text = useText();
  return (
    <Select label={text('ocr.language')} choices={ocrLanguages.map((id) => ({ id, label: text(`ocr.languages.${id}`) }))} value={languages} onChange={choose} />
  );
}
