import { readFileSync } from 'node:fs';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { dropFiles } from './pages/drop-files';
import { RecordPage } from './pages/record-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

const name = 'an-96ap-FRAN_0150_0003_L-medium';
/** The outlines of the lines in an ALTO file. */
const outlines = (xml: string) => [...xml.matchAll(/<TextLine[\s\S]*?<Polygon POINTS="([^"]+)"/g)].map(([, points = '']) => points.trim());

test('a transcription of others is read beside its page, corrected by keys and kept, finds the man, survives a restart, and goes out as it came in', async ({
  program,
}) => {
  test.slow();
  test.skip(noSharedFixtures !== false, String(noSharedFixtures));
  const { page } = program;
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  const picture = sharedPictures('scans').find((path) => path.includes(name)) ?? '';
  await dropFiles(page, [picture]);
  await page.getByRole('button', { name: 'Rattacher à cet homme' }).click();
  await expect(record.strip.locator('[aria-current=page]')).toHaveAccessibleName(new RegExp(name));
  await record.pageStands();

  await record.scan.getByRole('button', { name: 'Texte de la page' }).click();
  const text = page.getByRole('region', { name: 'Texte de la page' });
  await expect(text).toContainText('Personne n’a encore lu cette page');
  const chosen = text.locator('input[type=file]');
  await chosen.setInputFiles({ name: 'faux.xml', mimeType: 'text/xml', buffer: Buffer.from('<html><body/></html>') });
  await expect(text.getByRole('alert')).toContainText('ni du PAGE ni de l’ALTO');
  const xml = picture.replace(/\.jpg$/, '.page.xml');
  await chosen.setInputFiles(xml);
  await expect(text.getByText('Texte d’un fichier, non relu')).toBeVisible();
  const line = (number: number) => text.getByRole('textbox', { name: `Ligne ${number}`, exact: true });
  await expect(line(4)).toHaveValue(/croiseur Colbert/);

  // A line shows its place, and a place its line.
  const placeOf = (number: number) => record.scan.locator(`[data-region="line:${number - 1}"]`);
  await line(4).focus();
  await expect(placeOf(4)).toHaveAttribute('aria-pressed', 'true');
  await placeOf(6).click();
  await expect(line(6)).toBeFocused();
  await expectNoAxeViolations(page);

  // By keys alone: written in, the next line, parted and joined, kept.
  await page.keyboard.press('End');
  await page.keyboard.type(' Зубовка');
  await page.keyboard.press('Enter');
  await expect(line(7)).toBeFocused();
  await expect(line(7)).not.toHaveValue('');
  const seventh = await line(7).inputValue();
  await page.keyboard.press('Home');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Enter');
  await expect(line(7)).toHaveValue(seventh.slice(0, 5).trimEnd());
  await page.keyboard.press('Alt+Delete');
  await expect(text.getByRole('button', { name: /Ma lecture en cours, non enregistrée/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(text.getByText('Lecture enregistrée.').or(page.getByText('Lecture enregistrée.')).first()).toBeVisible();
  await expect(text.getByRole('button', { name: /Lecture d/ })).toBeVisible();
  await expect(line(6)).toHaveValue(/Зубовка$/);

  const palette = new SearchPalette(page);
  await palette.open();
  await page.keyboard.type('Зубовка');
  const found = palette.man('Есимханов');
  await expect(found).toContainText('lu par une personne, p. 1');
  await page.keyboard.press('Escape');

  const again = await program.restart();
  const kept = again.page.getByRole('region', { name: 'Texte de la page' });
  await expect(kept.getByRole('textbox', { name: 'Ligne 6', exact: true })).toHaveValue(/Зубовка$/);
  // The reading that came in is still there, and goes out with every line where it stood.
  await kept.getByRole('button', { name: /Lecture d/ }).click();
  await again.page.getByRole('option', { name: /Texte d’un fichier/ }).click();
  await kept.getByRole('button', { name: 'Texte : autres actions' }).click();
  await again.page.getByRole('menuitem', { name: 'Exporter en ALTO' }).click();
  const written = await again.page
    .getByText(/Texte écrit/)
    .first()
    .innerText();
  const file = /(\/.*\.alto\.xml)/.exec(written)?.[1] ?? '';
  expect(outlines(readFileSync(file, 'utf8'))).toEqual(outlines(readFileSync(xml, 'utf8')));
});
