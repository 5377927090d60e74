import { lazy, Suspense, useState } from 'react';
import { useNavigation } from '../panels/shell/navigation';
import { useText } from '../text/use-text';
import { ErrorBoundary } from './error-screen';
import { NavigationBar } from './navigation-bar';
import { Palette } from './palette';
import { SampleBanner } from './sample-banner';
import { screenEntries } from './screens';
import styles from './shell.module.css';
import { ShellCommands } from './shell-commands';
import { ShellNotices } from './shell-notices';
import { ShortcutSheet } from './shortcut-sheet';
import { StatusBar } from './status-bar';
import { useToastsOfScreen } from './toasts-provider';
import { TopBar } from './top-bar';
import { UndoQuestion, useUndoCommands } from './undo';

// Takes files in on every screen, and is no part of what the first screen waits for.
const FileTaker = lazy(async () => ({ default: (await import('../features/scans/file-taker')).FileTaker }));

const HistoryDrawer = lazy(async () => ({ default: (await import('../features/history/history-drawer')).HistoryDrawer }));

/** The frame: where am I at the left, what is found or asked on top, whether the work is safe below, and the screen. */
export function Shell() {
  const text = useText();
  const { place } = useNavigation();
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null);
  const undo = useUndoCommands();
  useToastsOfScreen(place.screen);
  const { Content, labelKey } = screenEntries[place.screen];
  return (
    <div className={styles.frame}>
      <ShellCommands onOverlay={setOverlay} undo={undo} />
      <NavigationBar />
      <div className={styles.work}>
        <TopBar onSearch={() => setOverlay('palette')} />
        <SampleBanner />
        <ShellNotices />
        <Suspense fallback={null}>
          <FileTaker />
        </Suspense>
        <div className={styles.body}>
          <main className={styles.main} data-pane="" tabIndex={-1} aria-label={text(labelKey)}>
            <ErrorBoundary key={place.screen} inside>
              <Suspense fallback={null}>
                <Content />
              </Suspense>
            </ErrorBoundary>
          </main>
          {place.panel?.startsWith('history') === true ? (
            <div className={styles.drawer} data-pane="">
              <ErrorBoundary key={place.soldier ?? place.document ?? ''} inside>
                <Suspense fallback={null}>
                  <HistoryDrawer />
                </Suspense>
              </ErrorBoundary>
            </div>
          ) : null}
        </div>
      </div>
      <StatusBar />
      <Palette isOpen={overlay === 'palette'} onClose={() => setOverlay(null)} />
      <ShortcutSheet isOpen={overlay === 'shortcuts'} onClose={() => setOverlay(null)} />
      <UndoQuestion undo={undo} />
    </div>
  );
}
