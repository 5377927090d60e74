import { createContext, useContext, useLayoutEffect } from 'react';
import type { TextKey } from '../../text/text-key';

/**
 * One thing the user can do, found by its verb. The menu, the toolbar, the shortcuts, the shortcut sheet and the palette
 * all read the same register.
 */
export type Command = {
  /** Kebab case; the name in the host's `command` events. */
  readonly id: string;
  readonly labelKey: TextKey;
  readonly group: 'go' | 'work' | 'review' | 'view' | 'help';
  /** Such as `Mod+K`, `Shift+?` or `J`; `Mod` is Ctrl, and Cmd on a Mac. Without Mod it acts only outside fields. */
  readonly shortcut?: string | undefined;
  /** False hides it from the palette and disables the shortcut. */
  readonly when?: (() => boolean) | undefined;
  /** Left to the field while a text is typed, such as undo. */
  readonly leavesFields?: boolean | undefined;
  /** Reachable by its shortcut and the menu but not listed, such as digits that choose a status. */
  readonly hidden?: boolean | undefined;
  readonly run: () => void;
};

export type CommandRegister = {
  readonly commands: readonly Command[];
  readonly find: (id: string) => Command | undefined;
  /** Returns the function that takes them out again. A later registration of the same id is used before an earlier one. */
  readonly register: (commands: readonly Command[]) => () => void;
  readonly run: (id: string) => void;
};

export const CommandsContext = createContext<CommandRegister | null>(null);

export function useCommandRegister(): CommandRegister {
  const register = useContext(CommandsContext);
  if (register === null) throw new Error('useCommandRegister outside its provider');
  return register;
}

/** Registers commands while the component is on screen. Pass a memoised array: a new array registers anew. */
export function useCommands(commands: readonly Command[]): void {
  const { register } = useCommandRegister();
  // Before the screen is painted, so that a key pressed as soon as the screen is seen acts.
  useLayoutEffect(() => register(commands), [register, commands]);
}
