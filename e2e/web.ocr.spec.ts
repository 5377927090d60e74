import { expect, expectNoAxeViolations, test } from './fixtures';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { dropFiles } from './pages/drop-files';
import { InboxPage } from './pages/inbox-page';
import { RecordPage } from './pages/record-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

// The engine reads a page in seconds; a loaded machine takes many.
const patient = { timeout: 60_000 };
const picture = (name: string) => sharedPictures('scans').find((path) => path.includes(name)) ?? '';

test('a typed page is read offline by the machine, says so, and finds its man; a reading that is broken off by a crash is gone on with', async ({
  program,
}) => {
  test.skip(noSharedFixtures !== false, String(noSharedFixtures));
  const { page } = program;
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  await dropFiles(page, [picture('bnf-0_4a125')]);
  await page.getByRole('button', { name: 'Rattacher à cet homme' }).click();
  await expect(page.getByText(/rattaché/).first()).toBeVisible();

  await record.scan.getByRole('button', { name: 'Texte de la page' }).click();
  const text = page.getByRole('region', { name: 'Texte de la page' });
  await expect(text.getByRole('button', { name: /Langue de la page/ })).toContainText('Français');
  await expectNoAxeViolations(page);
  await text.getByRole('button', { name: 'Lire cette page à la machine' }).click();
  await expect(text.getByText(/Lu à la machine, Tesseract 5.*non relu/)).toBeVisible(patient);
  const lines = text.getByRole('textbox');
  const words = await lines.evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));
  const at = words.findIndex((line) => /soulagement/i.test(line));
  expect(at).toBeGreaterThan(-1);
  await lines.nth(at).focus();
  await expect(record.scan.locator(`[data-region="line:${at}"]`)).toHaveAttribute('aria-pressed', 'true');

  const palette = new SearchPalette(page);
  await palette.open();
  await page.keyboard.type('soulagement');
  await expect(palette.man('Есимханов')).toContainText('lu à la machine, p. 1');
  await page.keyboard.press('Escape');

  const inbox = new InboxPage(page);
  await inbox.open();
  await inbox.importAll([picture('FRAN_0150_0004')]);
  await inbox.document('an-96ap-FRAN_0150_0004').click();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Lire à la machine…' }).click();
  await page.getByRole('button', { name: 'Lire 1 page à la machine' }).click();
  await expect(page.getByText('Lecture à la machine de 1 page').first()).toBeVisible();

  const again = await program.crash();
  const broken = again.page.getByRole('status').filter({ hasText: 'Une lecture à la machine s’est arrêtée avant la fin' });
  await expect(broken).toContainText('Il reste 1 page à lire');
  await broken.getByRole('button', { name: 'Reprendre la lecture' }).click();
  await expect(again.page.getByText('1 page lue à la machine.').first()).toBeVisible(patient);
  await expect(broken).toHaveCount(0);
});
