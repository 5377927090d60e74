import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './tokens.css';
import './base.css';
import { nothingSelected, type RowSelection } from './row-selection';
import { VirtualGrid } from './virtual-grid';

const scans = Array.from({ length: 5_000 }, (_, index) => `page-${index}`);
const groups = [
  { id: 'today', heading: 'Importés ce matin', items: scans.slice(0, 7) },
  { id: 'before', heading: 'Importés hier', items: scans.slice(7) },
];
const opened: string[] = [];
let host: HTMLElement;
let root: Root;

beforeEach(() => {
  opened.length = 0;
  host = document.createElement('div');
  host.style.cssText = 'block-size:600px;inline-size:800px';
  document.body.append(host);
  root = createRoot(host);
  root.render(<Grid />);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

function Grid() {
  const [current, setCurrent] = useState<string | null>(null);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  return (
    <VirtualGrid
      label="Boîte"
      groups={groups}
      itemKey={same}
      itemLabel={same}
      renderItem={(scan) => <span>{scan}</span>}
      current={current}
      onCurrent={setCurrent}
      selection={selection}
      onSelection={setSelection}
      onOpen={(scan) => opened.push(scan)}
    />
  );
}

function same(scan: string): string {
  return scan;
}

const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });

test('thousands of thumbnails stand under their headings while few are drawn', async () => {
  await expect.element(page.getByText('Importés ce matin')).toBeVisible();
  await expect.element(cell('page-7')).toBeVisible();
  expect(host.querySelectorAll('[role="gridcell"][aria-label]').length).toBeLessThan(80);
});

test('a range is chosen with Shift and one more with Ctrl', async () => {
  await cell('page-1').click();
  await cell('page-4').click({ modifiers: ['Shift'] });
  await cell('page-7').click({ modifiers: ['Control'] });
  const chosen = [...host.querySelectorAll('[aria-selected="true"]')].map((element) => element.getAttribute('aria-label'));
  expect(chosen).toEqual(['page-1', 'page-2', 'page-3', 'page-4', 'page-7']);
});

test('the keys reach the last thumbnail and open it', async () => {
  await cell('page-0').click();
  page.getByRole('grid', { name: 'Boîte' }).element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(cell('page-4999')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  expect(opened).toEqual(['page-4998']);
});

test('what is current stays in sight when a panel takes half of the width', async () => {
  const grid = page.getByRole('grid');
  await grid.click();
  await userEvent.keyboard('{Home}');
  for (let presses = 0; presses < 12; presses += 1) await userEvent.keyboard('{PageDown}');
  const current = () => document.getElementById(document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '');
  // What is scrolled to is drawn a moment later.
  await expect.poll(() => current()?.textContent).toMatch(/^page-\d+$/);
  const name = current()?.textContent;
  host.style.inlineSize = '400px';
  await expect.poll(() => current()?.textContent).toBe(name);
  const [shown, frame] = [() => current()?.getBoundingClientRect(), host.getBoundingClientRect()];
  await expect.poll(() => shown()?.top).toBeGreaterThanOrEqual(frame.top);
  await expect.poll(() => shown()?.bottom).toBeLessThanOrEqual(frame.bottom);
});
