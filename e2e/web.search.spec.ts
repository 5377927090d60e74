import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { pressKey } from './pages/keys';
import { ListPage } from './pages/list-page';
import { NewManForm } from './pages/new-man-form';
import { RecordPage } from './pages/record-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

/** A man of task 4, made by keyboard: his name in Kazakh, his number in a camp. */
async function makeJoumaniazov(page: Page): Promise<void> {
  await new NewManForm(page).make('Қадем Жұманиязов');
  const record = new RecordPage(page);
  await record.add('Camp et numéro');
  await page.keyboard.type('Stalag XII F 11866');
  await record.form('Camp et numéro').getByRole('textbox', { name: 'Camp', exact: true }).fill('Stalag XII F');
  await record.form('Camp et numéro').getByRole('textbox', { name: 'Numéro', exact: true }).fill('11866');
  await record.save.click();
  await expect(record.values('camp-number')).toContainText('11866');
}

test('task 4: a man just made is found from any screen under any spelling and by his number, in ten keys, and the reason is shown', async ({
  program: { page },
}) => {
  await makeJoumaniazov(page);
  const palette = new SearchPalette(page);
  const record = new RecordPage(page);
  const asked = [
    { query: 'joumaniaz', reason: /joumaniaz/, marked: 'Жұманияз' },
    { query: 'Dschumanij', reason: /dsch = ж/, marked: 'Жұмани' },
    { query: 'жұман', reason: null, marked: 'Жұман' },
    { query: '11866', reason: /matricule 11866/, marked: '11866' },
  ];
  for (const { query, reason, marked } of asked) {
    await pressKey(page, 'Control+2');
    await palette.open();
    await page.keyboard.type(query);
    expect(query.length, 'keys besides Enter').toBeLessThanOrEqual(10);
    const option = palette.man('Қадем Жұманиязов');
    await expect(option).toBeVisible();
    await expect.poll(() => palette.placeOf('Қадем Жұманиязов'), { message: `place of the right man for ${query}` }).toBeLessThan(5);
    if (reason !== null) await expect(option).toContainText(reason);
    await expect(option.locator('mark').first()).toContainText(marked);
    await expect(palette.current).toContainText('Қадем Жұманиязов');
    await page.keyboard.press('Enter');
    await expect(record.name).toHaveText('Қадем Жұманиязов');
  }
  // From within a field, and back to the man before.
  await record.add('grade');
  await palette.open();
  await page.keyboard.type('Joldas');
  await expect(palette.current).toContainText('ЖОЛДАС');
  await page.keyboard.press('Enter');
  await expect(record.name).toHaveText('ЖОЛДАС ӘБІЛҚАЙЫРОВ');
  await palette.open();
  await expect(palette.group('Fiches ouvertes récemment').getByRole('option').first()).toContainText('Қадем Жұманиязов');
  await page.keyboard.type('couleur:rouge');
  await expect(palette.dialog).toContainText('couleur');
  await expectNoAxeViolations(page);
});

test('the list is searched by fields, without words and under old and new places; the search is kept under a name and opened by one key', async ({
  program,
}) => {
  let { page } = program;
  let list = new ListPage(page);
  await page.keyboard.press('/');
  await expect(list.search).toBeFocused();
  await page.keyboard.type('lieu:Atyrau');
  await expect(list.men.first()).toContainText('lieu Gurjew');
  await list.search.fill('lieu:Guriev');
  await expect(list.men.first()).toContainText('lieu Gurjew');
  for (const [query, name] of [
    ['tombe:27', 'Есимханов'],
    ['cote:990204', 'ӘБІЛҚАЙЫРОВ'],
    ['né:1912', 'Сидоричев'],
    ['stalag:V', 'Мырзабаев'],
  ] as const) {
    await list.search.fill(query);
    await expect(list.men).toHaveCount(1);
    await expect(list.men).toContainText(name);
    await expect(list.men.locator('mark')).not.toHaveCount(0);
  }
  await list.search.fill('né:1915..1921');
  await expect(list.menFound).toHaveText('8 hommes sur 12');
  const kept = '2 hommes sur 12';
  await list.search.fill('né:1915..1921 -Stalag');
  await expect(list.menFound).toHaveText(kept);
  await list.line('Signalé').click();
  await expect(list.filter('Signalé')).toBeChecked();
  await expect(list.menFound).toHaveText(kept);

  await page.getByRole('button', { name: 'Recherches enregistrées' }).click();
  const saved = page.getByRole('region', { name: 'Recherches enregistrées' });
  await saved.getByRole('textbox', { name: 'Garder la recherche présente' }).fill('Sans camp');
  await page.keyboard.press('Enter');
  await expect(saved.getByRole('button', { name: 'Sans camp', exact: true })).toBeVisible();

  ({ page } = await program.restart());
  list = new ListPage(page);
  await expect(list.search).toHaveValue('né:1915..1921 -Stalag');
  await expect(list.menFound).toHaveText(kept);
  await list.search.fill('');
  await list.line('Signalé').click();
  await expect(list.men).toHaveCount(12);
  await list.grid.focus();
  await page.keyboard.press('1');
  await expect(list.menFound).toHaveText(kept);
  await expect(list.filter('Signalé')).toBeChecked();

  // Enter opens the best man also when it comes before the answer.
  await page.keyboard.press('/');
  await expect(list.search).toBeFocused();
  await page.keyboard.type('jounoussali');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Төкен Жүнісәлиев' })).toBeVisible();
});
