import { type AskedLanguages, askedLanguages, isAskedLanguages, suggestedLanguage } from '../../core/ocr/languages';
import { useText } from '../../text/use-text';
import { Select } from '../../ui/select';
import { readRemembered, useRemembered } from '../shell/remembered';

type LanguageChoice = { readonly languages: AskedLanguages; readonly choose: (languages: AskedLanguages) => void };

type Stored = { readonly languages: string /** The document's language that this was chosen instead of. */; readonly instead?: string };
const name = 'ocr.languages';
const first: Stored = { languages: 'find' };

function languagesOf({ languages, instead }: Stored, ofDocument: string | undefined): AskedLanguages {
  const suggested = suggestedLanguage(ofDocument);
  // Who chose otherwise for documents of this language is not asked again.
  if (suggested !== undefined && suggested !== instead) return suggested;
  return isAskedLanguages(languages) ? languages : 'find';
}

/** What is chosen now, for a command that shows no choice. */
export function chosenLanguages(ofDocument: string | undefined): AskedLanguages {
  return languagesOf(readRemembered(name, first), ofDocument);
}

/** The language that pages are read in: what the document says, else what was last chosen, else the machine is to find it. A choice is remembered. */
export function useLanguages(ofDocument: string | undefined): LanguageChoice {
  const [stored, choose] = useRemembered<Stored>(name, first);
  const suggested = suggestedLanguage(ofDocument);
  return {
    languages: languagesOf(stored, ofDocument),
    choose: (languages) => choose({ languages, ...(suggested === undefined ? {} : { instead: suggested }) }),
  };
}

type LanguageFieldProps = LanguageChoice & { readonly hideLabel?: boolean };

export function LanguageField({ languages, choose, hideLabel = false }: LanguageFieldProps) {
  const text = useText();
  const choices = askedLanguages.map((id) => ({ id, label: text(`ocr.languages.${id}`) }));
  return <Select label={text('ocr.language')} hideLabel={hideLabel} choices={choices} value={languages} onChange={choose} />;
}
