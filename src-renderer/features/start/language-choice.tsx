import { languageNames, languages } from '../../text/language';
import { useLanguage } from '../../text/language-context';
import { useText } from '../../text/use-text';
import { RadioGroup } from '../../ui/radio-group';

export function LanguageChoice() {
  const text = useText();
  const { language, setLanguage } = useLanguage();
  return (
    <RadioGroup
      label={text('app.language')}
      hideLabel
      orientation="horizontal"
      choices={languages.map((id) => ({ id, label: languageNames[id] }))}
      value={language}
      onChange={setLanguage}
    />
  );
}
