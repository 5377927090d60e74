import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './tokens.css';
import './base.css';
import { nothingSelected, type RowSelection } from './row-selection';
import { VirtualTable } from './virtual-table';
import type { Column, Sort } from './virtual-table.types';

type Man = { readonly id: string; readonly name: string; readonly year: number };

const men: readonly Man[] = Array.from({ length: 100_000 }, (_, index) => ({ id: `m${index}`, name: `Homme ${index}`, year: 1900 + (index % 30) }));
const columns: readonly Column<Man>[] = [
  { id: 'name', heading: 'Nom', track: 'minmax(12rem, 2fr)', sortable: true, cell: (man) => man.name },
  { id: 'year', heading: 'Année', track: '6rem', align: 'end', sortable: true, cell: (man) => man.year },
];

const opened: string[] = [];
let host: HTMLElement;
let root: Root;

beforeEach(() => {
  opened.length = 0;
  host = document.createElement('div');
  host.style.height = '600px';
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

function Table({ rows }: { readonly rows: readonly Man[] }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const shown = sort?.direction === 'descending' ? rows.toReversed() : rows;
  return (
    <VirtualTable
      label="Hommes"
      columns={columns}
      rows={shown}
      rowKey={keyOf}
      sort={sort}
      onSort={setSort}
      current={current}
      onCurrent={setCurrent}
      selection={selection}
      onSelection={setSelection}
      onOpen={(man) => opened.push(man.id)}
      selectLabel={(man) => `Choisir ${man.name}`}
      selectAllLabel="Tout choisir"
      whenEmpty="Personne"
    />
  );
}

function keyOf(man: Man): string {
  return man.id;
}

const grid = () => page.getByRole('grid', { name: 'Hommes' });

test('100,000 men are told to screen readers while few rows are drawn', async () => {
  root.render(<Table rows={men} />);
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '100001');
  await expect.element(page.getByText('Homme 0', { exact: true })).toBeVisible();
  expect(host.querySelectorAll('[role="row"]').length).toBeLessThan(60);
});

test('the last man is reached, and rows are recycled on the way', async () => {
  root.render(<Table rows={men} />);
  await expect.element(page.getByText('Homme 0', { exact: true })).toBeVisible();
  grid().element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('Homme 99999', { exact: true })).toBeVisible();
  expect(host.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['m99999']);
  await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
  expect(opened).toEqual(['m99999', 'm1']);
});

test('the current row is named to screen readers while it is drawn', async () => {
  root.render(<Table rows={men} />);
  await expect.element(page.getByText('Homme 0', { exact: true })).toBeVisible();
  grid().element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => document.getElementById(grid().element().getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Homme 2');
});

test('Shift extends, Ctrl+Space takes one, Ctrl+A takes all, Escape none', async () => {
  root.render(<Table rows={men} />);
  await expect.element(page.getByText('Homme 0', { exact: true })).toBeVisible();
  grid().element().focus();
  const selected = () => host.querySelectorAll('[role="row"][aria-selected="true"]').length;
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await expect.poll(selected).toBe(3);
  await userEvent.keyboard('{Control>} {/Control}');
  await expect.poll(selected).toBe(2);
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(() => host.querySelectorAll('[role="row"][aria-selected="false"]').length).toBe(0);
  await userEvent.keyboard('{Escape}');
  await expect.poll(selected).toBe(0);
});

test('a heading sorts and says so', async () => {
  root.render(<Table rows={men} />);
  const heading = page.getByRole('button', { name: 'Nom' });
  await heading.click();
  await expect.element(page.getByRole('columnheader', { name: 'Nom' })).toHaveAttribute('aria-sort', 'ascending');
  await heading.click();
  await expect.element(page.getByText('Homme 99999', { exact: true })).toBeVisible();
});

test('an empty table says what to do', async () => {
  root.render(<Table rows={[]} />);
  await expect.element(page.getByText('Personne')).toBeVisible();
});
