import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SoldierSummary } from '../../core/model/summary';
import { createSoldier } from '../../data/actions/create-soldier';
import type { Catalogue } from '../../data/catalogue';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { TextProvider } from '../../text/text-provider';
import { CatalogueContext } from '../shell/catalogue';
import { CommandsContext } from '../shell/commands';
import { type Navigation, NavigationContext } from '../shell/navigation';
import { SummariesContext } from '../shell/summaries';
import { ToastsContext } from '../shell/toasts';
import { DecisionForm } from './decision-form';

const nowhere = () => undefined;
const navigation: Navigation = {
  place: { screen: 'catalogue' },
  go: nowhere,
  adjust: nowhere,
  goToScreen: nowhere,
  back: nowhere,
  forward: nowhere,
  canGoBack: false,
  canGoForward: false,
};
const nobody: readonly SoldierSummary[] = [];
const said: string[] = [];
let catalogue: Catalogue;
let soldier: string;
let host: HTMLElement;
let root: Root;

beforeEach(async () => {
  localStorage.clear();
  said.length = 0;
  ({ catalogue } = await openForTest());
  ({ soldier } = value(await createSoldier(catalogue, {})));
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  root.render(
    <TextProvider>
      <CatalogueContext value={catalogue}>
        <CommandsContext value={{ commands: [], find: () => undefined, register: () => () => undefined, run: (id) => said.push(`command ${id}`) }}>
          <ToastsContext
            value={{
              done: (text, undo) => {
                said.push(text);
                undo?.();
              },
            }}
          >
            <NavigationContext value={navigation}>
              <SummariesContext value={{ current: () => nobody, loaded: () => true, subscribe: () => () => undefined, stop: () => undefined }}>
                <DecisionForm subject={{ type: 'soldier', id: soldier }} />
              </SummariesContext>
            </NavigationContext>
          </ToastsContext>
        </CommandsContext>
      </CatalogueContext>
    </TextProvider>,
  );
  await expect.element(page.getByRole('button', { name: /^(Décider|Decide)$/ })).toBeVisible();
});
afterEach(async () => {
  root.unmount();
  host.remove();
  await catalogue.close();
});

const decide = () => page.getByRole('button', { name: /^(Décider|Decide)$/ }).click();
const reason = () => page.getByRole('combobox', { name: /Motif|Reason/ });
const status = (name: RegExp) => page.getByRole('radio', { name });
const choose = (name: RegExp) => page.getByRole('group').getByText(name).click();
const decisions = async () => (await catalogue.database.soldiers.get(soldier))?.status.map(({ to, reason: why }) => [to, why]);

test('a decision without a reason is not saved, and the field says so', async () => {
  await choose(/^Possible$/);
  await decide();
  await expect.element(reason()).toHaveAttribute('aria-invalid', 'true');
  expect(await decisions()).toEqual([]);
});

test('a decision with its reason is saved; what was done is said, with an undo that is the program’s own', async () => {
  await choose(/^Possible$/);
  await reason().click();
  await userEvent.keyboard('Nom et village{Enter}');
  await expect.poll(decisions).toEqual([['possible', 'Nom et village']]);
  expect(said).toHaveLength(2);
  expect(said[1]).toBe('command undo');
});

test('a reason picked by its digit is replaced by what is typed on at once', async () => {
  await choose(/^Possible$/);
  await reason().click();
  const input = reason().element() as HTMLInputElement;
  input.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
  // Looked at before the next frame, as a quick hand on a busy computer is.
  await Promise.resolve();
  expect(input.value).not.toBe('');
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]);
  await userEvent.keyboard('Nom et village{Enter}');
  await expect.poll(decisions).toEqual([['possible', 'Nom et village']]);
});

test('a confirmation is refused with every condition that is missing', async () => {
  await choose(/^(Confirmé|Confirmed)$/);
  await reason().click();
  await userEvent.keyboard('Sûr{Enter}');
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(page.getByRole('alert').getByRole('listitem').elements().length).toBeGreaterThanOrEqual(6);
  expect(await decisions()).toEqual([]);
});

test('a status that cannot follow the present one cannot be chosen', async () => {
  await expect.element(status(/Non examiné|Unexamined/)).toBeDisabled();
  await expect.element(status(/Signalé|Flagged/)).toBeDisabled();
  await expect.element(page.getByTitle(/^(Il est déjà « Signalé »\.|It is “Flagged” already\.)$/)).toBeVisible();
});
