import { textSizes, themes, useAppearance } from '../../panels/shell/appearance';
import { languageNames, languages } from '../../text/language';
import { useLanguage } from '../../text/language-context';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { RadioGroup } from '../../ui/radio-group';
import styles from './settings.module.css';

export function AppearanceSettings() {
  const text = useText();
  const { percent } = useFormats();
  const { language, setLanguage } = useLanguage();
  const { theme, setTheme, textSize, setTextSize } = useAppearance();
  return (
    <div className={styles.form}>
      <RadioGroup
        label={text('app.language')}
        orientation="horizontal"
        choices={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={language}
        onChange={setLanguage}
      />
      <RadioGroup
        label={text('app.theme')}
        orientation="horizontal"
        choices={themes.map((id) => ({ id, label: text(`app.theme.${id}`) }))}
        value={theme}
        onChange={setTheme}
      />
      <RadioGroup
        label={text('settings.text-size')}
        orientation="horizontal"
        choices={textSizes.map((size) => ({ id: String(size), label: percent(size / 100) }))}
        value={String(textSize)}
        onChange={(id) => setTextSize(textSizes.find((size) => String(size) === id) ?? 100)}
      />
    </div>
  );
}
