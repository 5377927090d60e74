import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useLastPage } from './use-last-page';

function Pages({ document, pages }: { readonly document: string; readonly pages: number }) {
  const [at, setPage] = useLastPage(document, pages);
  return (
    <button type="button" onClick={() => setPage(at + 1)}>
      {document} {at + 1} / {pages}
    </button>
  );
}

test('a document that is opened again is at the page where it was left; one that has lost pages, at its last', async () => {
  localStorage.clear();
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  root.render(<Pages key="1" document="register" pages={2000} />);
  await page.getByRole('button', { name: 'register 1 / 2000' }).click();
  await page.getByRole('button', { name: 'register 2 / 2000' }).click();
  await expect.element(page.getByRole('button', { name: 'register 3 / 2000' })).toBeVisible();
  root.render(<Pages key="2" document="card" pages={2} />);
  await expect.element(page.getByRole('button', { name: 'card 1 / 2' })).toBeVisible();
  root.render(<Pages key="3" document="register" pages={2000} />);
  await expect.element(page.getByRole('button', { name: 'register 3 / 2000' })).toBeVisible();
  root.render(<Pages key="4" document="register" pages={2} />);
  await expect.element(page.getByRole('button', { name: 'register 2 / 2' })).toBeVisible();
  root.unmount();
});
