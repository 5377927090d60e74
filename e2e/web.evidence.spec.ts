import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { countClicks } from './pages/clicks';
import { pressKey } from './pages/keys';
import { RecordPage } from './pages/record-page';

test.use({ begin: 'sample' });

// One man of the sample is confirmed by two people; everything that could take the ground from under him is tried on him.
test('the conditions of a confirmed man are on his record, and whatever takes their ground says so before and reopens him at once', async ({
  program: { page },
}) => {
  test.slow();
  const record = new RecordPage(page);
  await record.open(/Қалиасқаров/);
  const status = (name: string) => record.record.locator(`header [data-status=${name}]`);
  const rests = page.getByRole('region', { name: 'Ce qui reposait là-dessus' });
  await expect(status('confirmed')).toBeVisible();

  await test.step('the seven conditions open in place, each with the way to what it speaks of', async () => {
    await record.record.getByRole('button', { name: '7 conditions sur 7' }).click();
    await expect(record.record.locator('[data-condition][data-met=true]')).toHaveCount(7);
    await expectNoAxeViolations(page);
    const sources = record.record.locator('[data-condition=independent-sources]');
    await sources.getByRole('button', { name: /Personalkarte/ }).click();
    await expect(record.strip.locator('[aria-current=page]')).toHaveAccessibleName(/Personalkarte/);
    await record.record.getByRole('button', { name: '7 conditions sur 7' }).click();
  });

  await test.step('task 9: 1918 against 1915 in four clicks at most; what it would do is said beside Save; both are kept, and settling needs a note', async () => {
    const before = await record.values('birth-date').count();
    const clicks = await countClicks(page);
    await record.addTo('Origine').click();
    await record.pick('date de naissance');
    await page.keyboard.type('1918');
    const warned = page.getByRole('region', { name: 'Si vous enregistrez' });
    await expect(warned).toContainText('1 litige ouvert');
    await expect(warned).toContainText('Rouvert : son identité, Confirmé → Litige');
    await expect(record.save).toBeInViewport();
    await record.save.click();
    await expect(record.values('birth-date')).toHaveCount(before + 1);
    await expect(status('disputed')).toBeVisible();
    await expect(record.record.locator('[data-finding=values]')).toContainText('Plus d’un an sépare ces naissances');
    await record.record.getByRole('button', { name: 'Trancher…' }).click();
    const form = record.form('Trancher : Date de naissance');
    await expect(form.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(form).toContainText('Donnez un motif.');
    await page.keyboard.type('1918 est une faute de la liste.');
    await form.getByRole('button', { name: 'Trancher…' }).click();
    expect(await clicks.taken()).toBeLessThanOrEqual(4);
    await expect(status('confirmed')).toBeVisible();
    await expect(record.record).toContainText('Tranché : 1918 est une faute de la liste.');
    await expect(record.values('birth-date')).toHaveCount(before + 1);
  });

  await test.step('withdrawing a value shows what rested on it, and nothing is written until the user agrees', async () => {
    await record.askToWithdraw('1918');
    await expect(record.form('Retirer « 1918 »')).toContainText(/Rien ne reposait là-dessus|Clôt/);
    await expect(rests).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(status('confirmed')).toBeVisible();
  });

  await test.step('a source marked as wrong: what rested on it, its values struck through with the reason, and taken back', async () => {
    await record.openDocument(/GR 16 P 990117/);
    await source(page, 'Source fausse…');
    await expect(rests).toContainText(/\d confirmations rouvertes/);
    await expect(rests).toContainText('Rouvert : son identité, Confirmé → Probable');
    await expect(rests).toContainText('Ne serait plus rempli');
    await page.getByRole('textbox', { name: 'Motif' }).fill('Pièce forgée, selon le service');
    await page.getByRole('button', { name: 'Marquer comme fausse' }).click();
    await expect(status('probable')).toBeVisible();
    await expect(record.record).toContainText('La confirmation est suspendue');
    await expect(record.values('birth-date').filter({ hasText: 'Source fausse : Pièce forgée' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Lever la mention « source fausse »' }).click();
    await expect(status('confirmed')).toBeVisible();
  });

  await test.step('two documents said to be copies are one source, until that is taken back', async () => {
    await source(page, 'Copie de…');
    const form = page.getByRole('region', { name: /GR 16 P 990117.* : copie de…/ });
    await expect(page.getByRole('option').first()).toContainText('document du même homme');
    await form.getByRole('combobox').fill('90417');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.getByRole('option', { name: /90417/ }).click();
    await expect(form).toContainText('Rien ne reposait là-dessus');
    await form.getByRole('button', { name: 'Une seule source' }).click();
    await expect(record.scan).toContainText('Personalkarte I : une seule source.');
    await record.scan.getByRole('button', { name: 'N’en est pas une copie' }).click();
    await expect(record.scan.getByText('une seule source.')).toHaveCount(0);
  });

  await test.step('detaching is asked in the same way; then the list shows him reopened', async () => {
    await source(page, 'Détacher de cet homme…');
    await expect(rests).toContainText('rattachement retiré');
    await page.getByRole('textbox', { name: 'Motif' }).fill('Un homonyme');
    await page.getByRole('button', { name: 'Détacher', exact: true }).click();
    await expect(status('probable')).toBeVisible();
    await pressKey(page, 'Alt+ArrowUp');
    await expect(page.getByRole('row', { name: /Қалиасқаров/ }).locator('[data-status=probable]')).toBeVisible();
  });
});

/** Opens what can be said of the open document as a source. */
async function source(page: Page, entry: string): Promise<void> {
  await page.getByRole('region', { name: 'Documents et page' }).getByRole('button', { name: 'Source…' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}
