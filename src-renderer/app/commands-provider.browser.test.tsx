import { useMemo } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Command, useCommands } from '../panels/shell/commands';
import { CommandsProvider } from './commands-provider';

const done: string[] = [];
let host: HTMLElement;
let root: Root;

beforeEach(() => {
  done.length = 0;
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

function Commands({ when = true }: { readonly when?: boolean }) {
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'palette', labelKey: 'commands.search', group: 'go', shortcut: 'Mod+K', run: () => done.push('palette') },
      { id: 'next', labelKey: 'commands.next-pane', group: 'review', shortcut: 'J', when: () => when, run: () => done.push('next') },
      { id: 'undo', labelKey: 'commands.undo', group: 'work', shortcut: 'Mod+Z', leavesFields: true, run: () => done.push('undo') },
    ],
    [when],
  );
  useCommands(commands);
  return <input aria-label="Champ" />;
}

async function show(when = true) {
  root.render(
    <CommandsProvider>
      <Commands when={when} />
    </CommandsProvider>,
  );
  await expect.element(page.getByRole('textbox', { name: 'Champ' })).toBeVisible();
}

test('a shortcut does what the command says', async () => {
  await show();
  await userEvent.keyboard('{Control>}k{/Control}j{Control>}z{/Control}');
  expect(done).toEqual(['palette', 'next', 'undo']);
});

test('while a text is typed, letters are letters and undo is the field’s own', async () => {
  await show();
  await page.getByRole('textbox', { name: 'Champ' }).click();
  await userEvent.keyboard('j{Control>}z{/Control}{Control>}k{/Control}');
  expect(done).toEqual(['palette']);
});

test('a command that cannot be done now does nothing', async () => {
  await show(false);
  await userEvent.keyboard('j');
  expect(done).toEqual([]);
});
