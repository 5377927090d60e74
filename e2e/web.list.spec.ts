import { expect, test } from './fixtures';
import { pressKey } from './pages/keys';
import { ListPage } from './pages/list-page';

test.use({ begin: 'sample' });

const menInSample = 12;

test('a man is found by any stored spelling, a filter shows what it counts, and men are gone through and chosen by keyboard alone', async ({
  program: { page },
}) => {
  const list = new ListPage(page);
  await expect(list.men).toHaveCount(menInSample);

  await test.step('by any stored spelling, by his number and by a cote, and the row opens his record', async () => {
    for (const spelling of ['jessimchanow', 'ЕСИМХАНОВ', 'essimkanoff', '90731']) {
      await list.search.fill(spelling);
      await expect(list.men.first()).toContainText('Есимханов Бекболат');
    }
    await list.search.fill('personne de ce nom');
    await expect(page.getByText('Aucun homme ne répond à cette recherche et à ces filtres.')).toBeVisible();
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect(list.men).toHaveCount(menInSample);
    await list.search.fill('essimkanoff');
    await expect(list.men.first()).toContainText('ESSIMKANOFF');
    await list.men.first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Есимханов Бекболат' })).toBeVisible();
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    await list.search.fill('');
    await expect(list.men).toHaveCount(menInSample);
  });
  await test.step('a filter’s count is what a press on it shows, and filters of two kinds meet', async () => {
    const flagged = await list.countOf('Signalé');
    await list.line('Signalé').click();
    await expect(list.men).toHaveCount(flagged);
    const chambiere = await list.countOf('Chambière', 'Site des documents');
    expect(chambiere).not.toBe(flagged);
    await list.line('Chambière', 'Site des documents').click();
    await expect(list.men).toHaveCount(chambiere);
    for (const status of await list.men.locator('[data-status]').all()) await expect(status).toHaveAttribute('data-status', 'flagged');
    await page.getByRole('button', { name: 'Effacer', exact: true }).click();
    await expect(list.men).toHaveCount(menInSample);
  });
  await test.step('men are gone through, glanced at and opened by keyboard alone, and a choice of them goes to the exchange', async () => {
    const glance = page.getByRole('complementary', { name: 'Aperçu' }).getByRole('heading');
    await list.grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(glance).not.toBeEmpty();
    const first = await glance.innerText();
    await page.keyboard.press('ArrowDown');
    await expect(glance).not.toHaveText(first);
    const name = await glance.innerText();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await pressKey(page, 'Alt+ArrowUp');
    await page.getByRole('checkbox', { name: 'Choisir tous les hommes de la liste' }).check();
    await page.getByRole('button', { name: `Transmettre (${menInSample})`, exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: /Échange/ })).toHaveAttribute('aria-current', 'page');
  });
});

test('sorting by years turns round on a second press, and search, filters and order are there after a restart', async ({ program }) => {
  const list = new ListPage(program.page);
  await expect(list.men).toHaveCount(menInSample);
  await list.sortBy('Années');
  await expect(list.heading('Années')).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await list.men.allInnerTexts();
  expect(ascending).toHaveLength(menInSample);
  await list.sortBy('Années');
  await expect(list.heading('Années')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await list.men.allInnerTexts())[0]).not.toBe(ascending[0]);
  const shown = await list.countOf('Signalé');
  await list.line('Signalé').click();
  await expect(list.filter('Signalé')).toBeChecked();
  await expect(list.men).toHaveCount(shown);
  const { page } = await program.restart();
  const again = new ListPage(page);
  await expect(again.filter('Signalé')).toBeChecked();
  await expect(again.men).toHaveCount(shown);
  await expect(again.heading('Années')).toHaveAttribute('aria-sort', 'descending');
});
