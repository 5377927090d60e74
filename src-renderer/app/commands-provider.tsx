import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Command, type CommandRegister, CommandsContext } from '../panels/shell/commands';
import { isMac } from '../panels/shell/platform';
import { actsInFields, isPress } from '../panels/shell/shortcuts';

/** The one register of commands, and the one listener of the keyboard. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<readonly (readonly Command[])[]>([]);
  const register = useCallback((commands: readonly Command[]) => {
    setGroups((present) => [...present, commands]);
    return () => setGroups((present) => present.filter((group) => group !== commands));
  }, []);
  const value = useMemo<CommandRegister>(() => {
    const byId = new Map(groups.flat().map((command) => [command.id, command]));
    const run = (id: string) => {
      const command = byId.get(id);
      if (command !== undefined && command.when?.() !== false) command.run();
    };
    return { commands: [...byId.values()], find: (id) => byId.get(id), register, run };
  }, [groups, register]);
  const latest = useRef(value);
  latest.current = value;
  // Before the first screen is painted, as the commands themselves: what is seen takes keys.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, latest.current.commands);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    // Buttons of menus and lists take every arrow for themselves; with Alt it is ours.
    const beforeArrows = (event: KeyboardEvent) => {
      if (!event.altKey || !event.key.startsWith('Arrow')) return;
      onKeyDown(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener('keydown', beforeArrows, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', beforeArrows, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return <CommandsContext value={value}>{children}</CommandsContext>;
}

/** The latest registered command that the press means and that can act where the focus is. */
function commandOf(event: KeyboardEvent, commands: readonly Command[]): Command | undefined {
  const typing = isField(event.target);
  const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;
  return commands.findLast(
    ({ shortcut, when, leavesFields }) =>
      shortcut !== undefined &&
      isPress(shortcut, event, isMac) &&
      (!typing || (actsInFields(shortcut) && leavesFields !== true)) &&
      (!inDialog || actsInFields(shortcut)) &&
      when?.() !== false,
  );
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
