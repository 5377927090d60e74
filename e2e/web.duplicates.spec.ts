import { expect, expectNoAxeViolations, test } from './fixtures';
import { pressKey } from './pages/keys';
import { NewManForm } from './pages/new-man-form';
import { RecordPage } from './pages/record-page';

test.use({ begin: 'sample' });

test('two records of one man are found in another spelling, compared and answered by keyboard; two men stay two after a restart, and what is not sure waits apart', async ({
  program,
}) => {
  test.slow();
  let { page } = program;
  const form = new NewManForm(page);
  const likely = page.getByRole('list', { name: 'Peut-être déjà dans le catalogue' });

  await test.step('while a new man is typed, who he may be is shown, and nothing is done by itself', async () => {
    await pressKey(page, 'Control+n');
    await form.form.getByRole('textbox', { name: /tel qu’écrit/i }).fill('Orazgali Tulebekow');
    await likely.getByRole('button', { name: /Оразғали Төлебеков/ }).click();
    await expect(likely.getByRole('list', { name: 'Pourquoi les noms se rapprochent' })).toContainText('Tulebekow');
    await expect(likely.getByRole('region', { name: 'Ce qui concorde' })).toBeVisible();
    await form.form.getByRole('button', { name: 'Créer la fiche' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Orazgali Tulebekow' })).toBeVisible();
  });
  await test.step('the reading goes to the man who is there already, when a person says that it is he', async () => {
    await pressKey(page, 'Control+n');
    await form.form.getByRole('textbox', { name: /tel qu’écrit/i }).fill('Jerschan Kaliaskarow');
    await likely.getByRole('button', { name: /Ержан/ }).click();
    await likely.getByRole('button', { name: 'C’est lui' }).click();
    const record = new RecordPage(page);
    await expect(record.name).toHaveText('Ержан Қалиасқаров');
    await expect(record.values('name').filter({ hasText: 'Jerschan Kaliaskarow' })).toBeVisible();
  });
  await form.make('Erjan KALIASKAROFF');
  await form.make('Sacha le Grand Mourzabaiev');

  const list = page.getByRole('grid', { name: 'Paires à examiner' });
  const pair = page.getByRole('region', { name: 'Les deux fiches' });
  await pressKey(page, 'Control+5');
  await expect(list.getByRole('row', { name: /Оразғали Төлебеков et Orazgali Tulebekow|Orazgali Tulebekow et Оразғали Төлебеков/ })).toBeVisible();
  const orazgali = list.getByRole('row', { name: /Tulebekow/ });
  const erjan = list.getByRole('row', { name: /KALIASKAROFF/ });
  // All were compared: no pair comes between any more.
  await expect(page.getByText(/15 hommes comparés/)).toBeVisible();
  await orazgali.click();
  await expect(pair).toContainText('Tulebekow');

  await test.step('the two stand beside each other, with why; two men asks for a reason', async () => {
    await expect(pair.getByRole('heading', { name: 'Est-ce le même homme ?' })).toBeVisible();
    await expect(pair.getByRole('heading', { name: 'Ce qui diffère' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('d');
    await expect(pair.locator('input:focus, textarea:focus')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Donnez un motif.')).toBeVisible();
    await page.keyboard.type('Le second est d’un autre village');
    await page.keyboard.press('Enter');
    await expect(orazgali).toHaveCount(0);
  });
  await test.step('what is not sure stands apart', async () => {
    await erjan.click();
    await expect(pair).toContainText('KALIASKAROFF');
    await page.keyboard.press('p');
    await expect(erjan).toHaveCount(0);
    await page.getByRole('button', { name: /Montrer/ }).click();
    await page.getByRole('option', { name: 'Pas sûr (1)' }).click();
    await expect(erjan).toBeVisible();
    await expect(pair.getByText(/Noté «\spas sûr\s»/)).toBeVisible();
  });
  await test.step('after a restart the answers stand, and the place in the list is found again', async () => {
    ({ page } = await program.restart());
    const shown = page.getByRole('grid', { name: 'Paires à examiner' });
    await expect(shown.getByRole('row', { name: /KALIASKAROFF/ })).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: /Montrer/ }).click();
    await page.getByRole('option', { name: /^À examiner/ }).click();
    await expect(page.getByText(/15 hommes comparés/)).toBeVisible();
    await expect(page.getByRole('row', { name: /Tulebekow|KALIASKAROFF/ })).toHaveCount(0);
  });
  await test.step('the same man leads to joining the two', async () => {
    await page.getByRole('button', { name: /Montrer/ }).click();
    await page.getByRole('option', { name: 'Pas sûr (1)' }).click();
    await page.getByRole('row', { name: /KALIASKAROFF/ }).click();
    await expect(page.getByRole('region', { name: 'Les deux fiches' })).toContainText('KALIASKAROFF');
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: /Réunir/ }).first()).toBeVisible();
  });
});
