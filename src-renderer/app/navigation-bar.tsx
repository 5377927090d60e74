import { useLiveQuery } from 'dexie-react-hooks';
import { counters } from '../data/queries/counters';
import { useCatalogue } from '../panels/shell/catalogue';
import { useNavigation } from '../panels/shell/navigation';
import { type Screen, screens } from '../panels/shell/place';
import { useRemembered } from '../panels/shell/remembered';
import { useFormats } from '../text/use-formats';
import { useText } from '../text/use-text';
import { classes } from '../ui/classes';
import { HeardOnly } from '../ui/heard-only';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { useNarrowWindow } from '../ui/use-narrow';
import styles from './navigation-bar.module.css';
import { screenEntries } from './screens';

/** Rem; in a narrower window, as with letters of 125 % and more at 1280 px, the words would take a sixth and more of it from the work. */
const foldedBelow = 75;

/** Where am I: the screens with what waits in them; folded, it keeps drawings and numbers. Until the user has said so himself, a narrow window folds it. */
export function NavigationBar() {
  const text = useText();
  const catalogue = useCatalogue();
  const [chosen, setFolded] = useRemembered<boolean | null>('navigation.folded', null);
  const narrow = useNarrowWindow(foldedBelow);
  const folded = chosen ?? narrow;
  const counts = useLiveQuery(() => counters(catalogue), [catalogue]);
  return (
    <nav className={classes(styles.bar, folded && styles.folded)} aria-label={text('app.navigation')} data-pane="" tabIndex={-1}>
      <div className={styles.top}>
        {folded ? null : <span className={styles.brand}>Matricule</span>}
        <IconButton name={text(folded ? 'app.unfold' : 'app.fold')} icon="menu" onPress={() => setFolded(!folded)} />
      </div>
      <ul className={styles.list}>
        {screens.map((screen) => {
          const { counter } = screenEntries[screen];
          return (
            <li key={screen} className={screen === 'settings' ? styles.last : undefined}>
              <ScreenButton screen={screen} folded={folded} count={counter === undefined ? 0 : (counts?.[counter] ?? 0)} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function ScreenButton({ screen, folded, count }: { readonly screen: Screen; readonly folded: boolean; readonly count: number }) {
  const text = useText();
  const { number } = useFormats();
  const { place, goToScreen } = useNavigation();
  const { labelKey, icon } = screenEntries[screen];
  const here = place.screen === screen;
  return (
    <button
      type="button"
      className={classes(styles.entry, here && styles.here)}
      {...(here ? { 'aria-current': 'page' as const } : {})}
      {...(folded ? { title: text(labelKey) } : {})}
      onClick={() => goToScreen(screen)}
    >
      <Icon name={icon} />
      <span className={styles.word}>{folded ? <HeardOnly>{text(labelKey)}</HeardOnly> : text(labelKey)}</span>
      {count === 0 ? null : (
        <span className={styles.count}>
          <span aria-hidden="true">{number(count)}</span>
          <HeardOnly>{text('app.waiting', { count })}</HeardOnly>
        </span>
      )}
    </button>
  );
}
