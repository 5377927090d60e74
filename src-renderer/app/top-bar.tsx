import { useAppearance } from '../panels/shell/appearance';
import { useNavigation } from '../panels/shell/navigation';
import { useShownKeys } from '../panels/shell/use-shown-keys';
import { languageNames, languages } from '../text/language';
import { useLanguage } from '../text/language-context';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { Kbd } from '../ui/kbd';
import { Menu } from '../ui/menu';
import { WithTooltip } from '../ui/tooltip';
import styles from './top-bar.module.css';

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const text = useText();
  const keys = useShownKeys();
  const { language, setLanguage } = useLanguage();
  const { theme, setTheme } = useAppearance();
  const { back, forward, canGoBack, canGoForward } = useNavigation();
  return (
    <header className={styles.bar} data-pane="" tabIndex={-1}>
      <IconButton name={text('commands.back')} icon="back" shortcut={keys('Alt+ArrowLeft')} isDisabled={!canGoBack} onPress={back} />
      <IconButton name={text('commands.forward')} icon="forward" shortcut={keys('Alt+ArrowRight')} isDisabled={!canGoForward} onPress={forward} />
      <button type="button" className={styles.search} onClick={onSearch}>
        <Icon name="search" />
        <span className={styles.words}>{text('app.search')}</span>
        <Kbd keys={keys('Mod+K')} />
      </button>
      <Menu
        label={text('app.language')}
        trigger={
          <WithTooltip text={text('app.language-is', { name: languageNames[language] })}>
            <Button kind="quiet" aria-label={text('app.language-is', { name: languageNames[language] })}>
              {language.toUpperCase()}
            </Button>
          </WithTooltip>
        }
        entries={languages.map((entry) => ({
          id: entry,
          label: languageNames[entry],
          ...(entry === language ? { icon: 'check' as const } : {}),
          run: () => setLanguage(entry),
        }))}
      />
      <Menu
        label={text('app.theme')}
        trigger={<IconButton name={text('app.theme')} icon="contrast" />}
        entries={(['system', 'light', 'dark'] as const).map((entry) => ({
          id: entry,
          label: text(`app.theme.${entry}`),
          ...(entry === theme ? { icon: 'check' as const } : {}),
          run: () => setTheme(entry),
        }))}
      />
    </header>
  );
}
