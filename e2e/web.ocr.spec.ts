import { expect, expectNoAxeViolations, test } from './fixtures';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { dropFiles } from './pages/drop-files';
import { RecordPage } from './pages/record-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

const typed = sharedPictures('scans').find((path) => path.includes('bnf-0_4a125')) ?? '';

test('a typed page is read offline by the machine, which says so line by line, and finds its man', async ({ program }) => {
  test.skip(noSharedFixtures !== false, String(noSharedFixtures));
  const { page } = program;
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  await dropFiles(page, [typed]);
  await page.getByRole('button', { name: 'Rattacher à cet homme' }).click();
  await expect(page.getByText(/rattaché/).first()).toBeVisible();
  await record.scan.getByRole('button', { name: 'Texte de la page' }).click();
  const text = page.getByRole('region', { name: 'Texte de la page' });
  await expect(text.getByRole('button', { name: /Langue de la page/ })).toContainText('Français');
  await expect(text.getByRole('button', { name: 'Lire cette page à la machine' })).toBeVisible();
  await expectNoAxeViolations(page);
  const palette = new SearchPalette(page);
  await palette.open();
  await page.keyboard.type('Lire cette page');
  await palette.options.filter({ hasText: 'Lire cette page à la machine' }).click();

  // The engine reads a page in seconds; a loaded machine takes many.
  await expect(text.getByText(/Lu à la machine, Tesseract 5.*non relu/)).toBeVisible({ timeout: 60_000 });
  const lines = text.getByRole('textbox');
  const words = await lines.evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));
  const at = words.findIndex((line) => /soulagement/i.test(line));
  expect(at).toBeGreaterThan(-1);
  await lines.nth(at).focus();
  await expect(record.scan.locator(`[data-region="line:${at}"]`)).toHaveAttribute('aria-pressed', 'true');

  await palette.open();
  await page.keyboard.type('soulagement');
  await expect(palette.man('Есимханов')).toContainText('lu à la machine, p. 1');
});
