import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import './tokens.css';
import './base.css';
import { LongList } from './long-list';

const lines = Array.from({ length: 10_000 }, (_, index) => `changement ${index}`);
let host: HTMLElement;
let root: Root;

beforeEach(() => {
  host = document.createElement('div');
  host.style.cssText = 'block-size:600px;inline-size:400px;overflow-y:auto';
  document.body.append(host);
  root = createRoot(host);
  root.render(<LongList label="Historique" items={lines} itemKey={(line) => line} render={(line) => <p style={{ blockSize: line.length * 4 }}>{line}</p>} />);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

test('of ten thousand changes only those near what is in sight are drawn, and the last is reached by scrolling', async () => {
  await expect.element(page.getByText('changement 0', { exact: true })).toBeInTheDocument();
  const drawn = () => host.querySelectorAll('[role=listitem]');
  expect(drawn().length).toBeLessThan(200);
  expect(drawn()[0]?.getAttribute('aria-setsize')).toBe('10000');
  host.scrollTop = host.scrollHeight;
  await expect.element(page.getByText('changement 9999', { exact: true })).toBeInTheDocument();
  await expect.poll(() => drawn().length).toBeLessThan(200);
  expect(host.querySelector('[aria-posinset="10000"]')?.textContent).toBe('changement 9999');
});
