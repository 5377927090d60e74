import { useCallback } from 'react';
import { useText } from '../../text/use-text';
import { isMac } from './platform';
import { showKeys } from './shortcuts';

const named = ['Shift', 'Enter', 'Escape', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'] as const;

/** A shortcut in the words of the user's language and keyboard. */
export function useShownKeys(): (shortcut: string) => string {
  const text = useText();
  return useCallback((shortcut) => showKeys(shortcut, isMac, Object.fromEntries(named.map((key) => [key, text(`commands.key.${key}`)]))), [text]);
}
