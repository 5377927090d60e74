import { useMemo } from 'react';
import type { Citation } from '../../../core/model/page';
import type { AssertionRow } from '../../../data/rows';
import { type Command, useCommands } from '../../../panels/shell/commands';

/**
 * One key from a value to its place on the page: shown the first time, with the keyboard on it the second, so that it can be moved.
 * The value is the one whose line has the focus.
 */
export function useGoToPlace(assertions: readonly AssertionRow[], selected: string | undefined, show: (citation: Citation, assertion?: string) => void): void {
  useCommands(
    useMemo<readonly Command[]>(() => {
      const focused = () => {
        const line = document.activeElement?.closest<HTMLElement>('[data-assertion]');
        return assertions.find(({ id }) => id === line?.dataset.assertion);
      };
      const run = () => {
        const value = focused();
        if (value?.citation === undefined) return;
        const onPage = document.querySelector<HTMLElement>(`[data-region="${CSS.escape(value.id)}"]`);
        if (selected === value.id && onPage !== null) onPage.focus();
        else show(value.citation, value.id);
      };
      return [{ id: 'go-to-place', labelKey: 'record.goToPlace', group: 'work', shortcut: 'G', when: () => focused()?.citation !== undefined, run }];
    }, [assertions, selected, show]),
  );
}
