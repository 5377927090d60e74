import { expect, expectNoAxeViolations, test } from './fixtures';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { dropFiles } from './pages/drop-files';
import { RecordPage } from './pages/record-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

const typed = sharedPictures('scans').find((path) => path.includes('bnf-0_4a125')) ?? '';

test('a typed page is read offline by the machine, which says so line by line, and finds its man', async ({ program }) => {
  test.slow();
  test.skip(noSharedFixtures !== false, String(noSharedFixtures));
  const { page } = program;
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  await dropFiles(page, [typed]);
  await page.getByRole('button', { name: 'Rattacher à cet homme' }).click();
  await expect(record.strip.locator('[aria-current=page]')).toHaveAccessibleName(/bnf-0_4a125/);
  await record.pageStands();
  await record.scan.getByRole('button', { name: 'Texte de la page' }).click();
  const text = page.getByRole('region', { name: 'Texte de la page' });
  await expect(text.getByRole('button', { name: /Langue de la page/ })).toContainText('Langue à reconnaître');
  await text.getByRole('button', { name: /Langue de la page/ }).click();
  await page.getByRole('option', { name: 'Français', exact: true }).click();
  await expect(text.getByRole('button', { name: 'Lire cette page à la machine' })).toBeVisible();
  await expectNoAxeViolations(page);
  const palette = new SearchPalette(page);
  await palette.open();
  await page.keyboard.type('Lire cette page');
  await palette.options.filter({ hasText: 'Lire cette page à la machine' }).click();

  // The engine reads a page in seconds; a loaded machine takes many.
  await expect(text.getByText(/Lu à la machine, Tesseract 5.*en français.*non relu/)).toBeVisible({ timeout: 90_000 });
  const lines = text.getByRole('textbox');
  const read = () => lines.evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));
  await expect.poll(async () => (await read()).some((line) => /soulagement/i.test(line))).toBe(true);
  const at = (await read()).findIndex((line) => /soulagement/i.test(line));
  await lines.nth(at).focus();
  await expect(record.scan.locator(`[data-region="line:${at}"]`)).toHaveAttribute('aria-pressed', 'true');

  // The same again is read only when that is wanted; what is offered beside the lines goes by Escape.
  await text.getByRole('button', { name: 'Texte : autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Lire autrement' }).click();
  const again = text.getByRole('button', { name: 'Lire cette page à la machine' });
  await again.click();
  await expect(text.getByRole('status').filter({ hasText: 'La machine a déjà lu cette page ainsi' })).toBeVisible();
  await expect(text.getByRole('button', { name: 'Relire quand même' })).toBeVisible();
  await again.press('Escape');
  await expect(again).toHaveCount(0);

  await palette.open();
  await page.keyboard.type('soulagement');
  await expect(palette.man('Есимханов')).toContainText('lu à la machine, p. 1');
  await page.keyboard.press('Escape');

  // A reading that is taken back is gone from sight at once.
  await text.getByRole('button', { name: 'Texte : autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Retirer cette lecture…' }).click();
  const reason = text.getByRole('textbox');
  await expect(reason).toBeFocused();
  await reason.fill('Autre page');
  await text.getByRole('button', { name: 'Retirer la lecture' }).click();
  await expect(text).toContainText('Personne n’a encore lu cette page');
});
