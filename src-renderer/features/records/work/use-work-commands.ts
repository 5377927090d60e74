import { useMemo } from 'react';
import { type Command, useCommands } from '../../../panels/shell/commands';

/** Which side stands alone; null shows both. */
export type FullSide = 'scan' | 'record' | null;

type WorkCommands = {
  readonly full: FullSide;
  readonly setFull: (side: FullSide) => void;
  readonly toggleProvenance: () => void;
  readonly toList: () => void;
};

/** What can be done on the work screen by key and from the palette. */
export function useWorkCommands({ full, setFull, toggleProvenance, toList }: WorkCommands): void {
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        { id: 'scan-alone', labelKey: 'record.scanAlone', group: 'view', shortcut: 'F8', run: () => setFull(full === 'scan' ? null : 'scan') },
        { id: 'record-alone', labelKey: 'record.recordAlone', group: 'view', shortcut: 'F9', run: () => setFull(full === 'record' ? null : 'record') },
        { id: 'toggle-provenance', labelKey: 'record.provenance', group: 'work', shortcut: 'Alt+P', run: toggleProvenance },
        { id: 'back-to-list', labelKey: 'record.toList', group: 'go', shortcut: 'Alt+ArrowUp', run: toList },
      ],
      [full, setFull, toggleProvenance, toList],
    ),
  );
}
