import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type SecondPress, watchSecondPress } from './second-press';

let presses: SecondPress;
let row: HTMLElement;

beforeEach(() => {
  presses = watchSecondPress(window);
  row = document.createElement('p');
  row.textContent = 'Рахметов Ержан';
  document.body.append(row);
});
afterEach(() => {
  presses.stop();
  row.remove();
});

/** What was pressed is replaced at the first click, as a list is by a record. */
function opens(pressed: string[]) {
  row.addEventListener('click', () => {
    pressed.push('click');
    if (pressed.length === 1) presses.forget();
  });
  row.addEventListener('dblclick', () => pressed.push('double'));
}

test('the second press of a double click reaches nothing of what the first one opened, and selects no word', async () => {
  const pressed: string[] = [];
  opens(pressed);
  await userEvent.dblClick(page.getByText('Рахметов Ержан'));
  expect(pressed).toEqual(['click']);
  expect(getSelection()?.toString()).toBe('');
});

test('where the first click opened nothing, a double click is one, and a later click is a click', async () => {
  const pressed: string[] = [];
  row.addEventListener('dblclick', () => pressed.push('double'));
  await userEvent.dblClick(page.getByText('Рахметов Ержан'));
  expect(pressed).toEqual(['double']);
  presses.forget();
  row.addEventListener('click', () => pressed.push('click'));
  await userEvent.click(page.getByText('Рахметов Ержан'));
  expect(pressed).toEqual(['double', 'click']);
});

test('a key that presses after a double click is heard', async () => {
  const pressed: string[] = [];
  opens(pressed);
  const form = document.createElement('form');
  const field = document.createElement('input');
  form.append(field, document.createElement('button'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    pressed.push('submit');
  });
  row.after(form);
  await userEvent.dblClick(page.getByText('Рахметов Ержан'));
  field.focus();
  await userEvent.keyboard('{Enter}');
  form.remove();
  expect(pressed).toEqual(['click', 'submit']);
});
