import type { KeyboardEvent } from 'react';
import { type RowSelection, selectAll, toggle } from './row-selection';

type ListKeyContext = {
  readonly index: number;
  readonly count: number;
  /** Items from one line to the next: 1 in a table, the number of columns in a grid of thumbnails. */
  readonly line: number;
  readonly page: number;
  readonly keys: readonly string[];
  readonly selection: RowSelection;
  readonly goTo: (index: number, extend: boolean) => void;
  readonly onSelection: (selection: RowSelection) => void;
  readonly onOpen: () => void;
  readonly onPeek: () => void;
};

/** What the keys do in a table and in a grid of thumbnails. Keys it does not know are left to the commands. */
export function listKey(event: KeyboardEvent, list: ListKeyContext): void {
  const mod = event.ctrlKey || event.metaKey;
  const target = moveTo(event.key, list);
  const currentKey = list.keys[list.index];
  if (event.altKey) return;
  if (target !== undefined) list.goTo(target, event.shiftKey);
  else if (event.key === 'Enter' && !mod) list.onOpen();
  else if (event.key === ' ' && (mod || event.shiftKey)) {
    if (currentKey !== undefined) list.onSelection(toggle(list.selection, currentKey));
  } else if (event.key === ' ') list.onPeek();
  else if (event.key.toLowerCase() === 'a' && mod) list.onSelection(selectAll(list.keys));
  else if (event.key === 'Escape' && list.selection.keys.size > 0) list.onSelection({ keys: new Set(), anchor: null });
  else return;
  event.preventDefault();
}

function moveTo(key: string, { index, count, line, page }: ListKeyContext): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index < 0 ? 0 : index + line < count ? index + line : line === 1 ? count - 1 : index;
    case 'ArrowUp':
      return index - line >= 0 ? index - line : line === 1 ? 0 : index;
    case 'ArrowRight':
      return line === 1 ? undefined : index + 1;
    case 'ArrowLeft':
      return line === 1 ? undefined : index - 1;
    case 'PageDown':
      return index + page * line;
    case 'PageUp':
      return index - page * line;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
