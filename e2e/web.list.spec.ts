import { expect, test } from './fixtures';
import { ListPage } from './pages/list-page';

test.use({ begin: 'sample' });

test('a man is found by any stored spelling, by his number and by a cote, and the row opens his record', async ({ program: { page } }) => {
  const list = new ListPage(page);
  const all = await list.men.count();
  for (const spelling of ['jessimchanow', 'ЕСИМХАНОВ', 'essimkanoff', '90731']) {
    await list.search.fill(spelling);
    await expect(list.men.first()).toContainText('Есимханов Бекболат');
  }
  await list.search.fill('personne de ce nom');
  await expect(page.getByText('Aucun homme ne répond à cette recherche et à ces filtres.')).toBeVisible();
  await page.getByRole('button', { name: 'Tout montrer' }).click();
  await expect(list.men).toHaveCount(all);
  await list.search.fill('essimkanoff');
  await expect(list.men.first()).toContainText('ESSIMKANOFF');
  await list.men.first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Есимханов Бекболат' })).toBeVisible();
});

test('a filter’s count is what a press on it shows, and filters of two kinds meet', async ({ program: { page } }) => {
  const list = new ListPage(page);
  const flagged = await list.countOf('Signalé');
  await list.line('Signalé').click();
  await expect(list.men).toHaveCount(flagged);
  const chambiere = await list.countOf('Chambière', 'Site des documents');
  await list.line('Chambière', 'Site des documents').click();
  await expect(list.men).toHaveCount(chambiere);
  for (const status of await list.men.locator('[data-status]').all()) await expect(status).toHaveAttribute('data-status', 'flagged');
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(list.men).not.toHaveCount(chambiere);
});

test('men are gone through, glanced at and opened by keyboard alone, and a choice of them goes to the exchange', async ({ program: { page } }) => {
  const list = new ListPage(page);
  await list.grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary', { name: 'Aperçu' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const name = await page.getByRole('complementary', { name: 'Aperçu' }).getByRole('heading').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('checkbox', { name: 'Choisir tous les hommes de la liste' }).check();
  await page.getByRole('button', { name: /^Transmettre \(\d+\)$/ }).click();
  await expect(
    page
      .getByRole('navigation', { name: 'Écrans' })
      .getByRole('link', { name: /Échange/ })
      .or(page.getByRole('button', { name: /Échange/ })),
  ).toHaveAttribute('aria-current', 'page');
});

test('sorting by years turns round on a second press, and search, filters and order are there after a restart', async ({ program }) => {
  const list = new ListPage(program.page);
  await list.sortBy('Années');
  await expect(list.heading('Années')).toHaveAttribute('aria-sort', 'ascending');
  const first = await list.men.first().innerText();
  await list.sortBy('Années');
  await expect(list.heading('Années')).toHaveAttribute('aria-sort', 'descending');
  expect(await list.men.first().innerText()).not.toBe(first);
  await list.line('Signalé').click();
  await expect(list.filter('Signalé')).toBeChecked();
  const shown = await list.men.count();
  const { page } = await program.restart();
  const again = new ListPage(page);
  await expect(again.filter('Signalé')).toBeChecked();
  await expect(again.men).toHaveCount(shown);
  await expect(again.heading('Années')).toHaveAttribute('aria-sort', 'descending');
});
