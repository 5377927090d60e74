import { useEffect, useMemo } from 'react';
import { type Command, useCommandRegister, useCommands } from '../panels/shell/commands';
import { useDesk } from '../panels/shell/desk';
import { useFileIntake } from '../panels/shell/file-intake';
import { useNavigation } from '../panels/shell/navigation';
import { screens } from '../panels/shell/place';
import { focusNextPane } from './panes';
import { screenEntries } from './screens';
import type { UndoCommands } from './undo';

type ShellCommandsProps = { readonly onOverlay: (overlay: 'palette' | 'shortcuts') => void; readonly undo: UndoCommands };

/** The commands that are there on every screen, and the native menu's way to all commands by their ids (src-main/windows/menu.ts). */
export function ShellCommands({ onOverlay, undo }: ShellCommandsProps) {
  const desk = useDesk();
  const intake = useFileIntake();
  const navigation = useNavigation();
  const { place, adjust, go, goToScreen, back, forward, canGoBack, canGoForward } = navigation;
  const { run } = useCommandRegister();
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'palette', labelKey: 'commands.search', group: 'go', shortcut: 'Mod+K', run: () => onOverlay('palette') },
      ...screens.map(
        (screen): Command => ({
          id: screen === 'settings' ? 'settings' : `go-${screen}`,
          labelKey: `commands.go-${screen}`,
          group: 'go',
          shortcut: screenEntries[screen].shortcut,
          run: () => goToScreen(screen),
        }),
      ),
      { id: 'back', labelKey: 'commands.back', group: 'go', shortcut: 'Alt+ArrowLeft', when: () => canGoBack, run: back },
      { id: 'forward', labelKey: 'commands.forward', group: 'go', shortcut: 'Alt+ArrowRight', when: () => canGoForward, run: forward },
      { id: 'next-pane', labelKey: 'commands.next-pane', group: 'go', shortcut: 'F6', run: () => focusNextPane(1) },
      { id: 'previous-pane', labelKey: 'commands.previous-pane', group: 'go', shortcut: 'Shift+F6', run: () => focusNextPane(-1) },
      { id: 'new-man', labelKey: 'commands.new-soldier', group: 'work', shortcut: 'Mod+N', run: () => go({ screen: 'catalogue', panel: 'new-soldier' }) },
      { id: 'import', labelKey: 'commands.import', group: 'work', shortcut: 'Mod+I', run: intake.pick },
      { id: 'export', labelKey: 'commands.export', group: 'work', shortcut: 'Mod+E', run: () => goToScreen('exchange') },
      { id: 'change-person', labelKey: 'commands.change-person', group: 'work', run: () => go({ screen: 'settings', panel: 'person' }) },
      { id: 'undo', labelKey: 'commands.undo', group: 'work', shortcut: 'Mod+Z', leavesFields: true, run: undo.undo },
      { id: 'redo', labelKey: 'commands.redo', group: 'work', shortcut: 'Mod+Shift+Z', leavesFields: true, run: undo.redo },
      {
        id: 'history',
        labelKey: 'history.command',
        group: 'view',
        shortcut: 'Mod+Shift+H',
        when: () => place.soldier !== undefined || place.document !== undefined,
        run: () => adjust({ panel: place.panel?.startsWith('history') === true ? undefined : 'history' }),
      },
      { id: 'shortcuts', labelKey: 'commands.shortcuts', group: 'help', shortcut: '?', run: () => onOverlay('shortcuts') },
    ],
    [onOverlay, place, adjust, goToScreen, back, forward, canGoBack, canGoForward, go, intake, undo],
  );
  useCommands(commands);
  useEffect(() => desk.onEvent((event) => (event.type === 'command' ? run(event.name) : undefined)), [desk, run]);
  return null;
}
