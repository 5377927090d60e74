import { expect, test } from './fixtures';
import { catalogueFolders, journalText } from './host/vault-folder';
import { pressKey } from './pages/keys';
import { NewManForm } from './pages/new-man-form';
import { StartPage } from './pages/start-page';
import { catalogueDatabases } from './pages/storage';

const banner = 'Les hommes et les documents sont fictifs';

test.use({ profile: 'memory' });

test.describe('on disk', () => {
  test.use({ profile: 'disk' });
  test('first start offers the sample; it is there after a restart, is left and removed in one action without a trace, and opens again', async ({
    program,
  }) => {
    await new StartPage(program.page).enterSample();
    const folders = await catalogueFolders(program.dataFolder);
    expect(folders).toHaveLength(1);
    expect(await catalogueDatabases(program.page)).toEqual([`matricule-${folders[0]}`]);
    const { page, dataFolder } = await program.restart();
    await expect(page.getByText(banner)).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('12 hommes');
    await page.getByRole('button', { name: 'Quitter et retirer' }).click();
    const start = new StartPage(page);
    await expect(start.openSample).toBeVisible();
    await expect.poll(() => catalogueFolders(dataFolder)).toEqual([]);
    await expect.poll(() => catalogueDatabases(page)).toEqual([]);
    await start.enterSample();
    await expect(page.getByRole('contentinfo')).toContainText('12 hommes');
  });
});

test.describe('in the sample', () => {
  test.use({ profile: 'disk', begin: 'sample' });
  test('the user’s own catalogue is not touched by opening and removing the sample', async ({ program }) => {
    test.slow();
    const { page, dataFolder } = program;
    const [sample] = await catalogueFolders(dataFolder);
    await pressKey(page, 'Control+,');
    await page.getByRole('tab', { name: 'Catalogues' }).click();
    await page.getByRole('textbox', { name: 'Nom d’un nouveau catalogue' }).fill('Fonds propre');
    await page.getByRole('button', { name: 'Créer et ouvrir' }).click();
    await expect(page.getByText(banner)).toBeHidden();
    await new NewManForm(page).make('Әбілқайыр Молдабеков');
    await expect(page.getByText('Enregistré · Copie de sûreté à jour')).toBeVisible();
    const own = (await catalogueFolders(dataFolder)).find((id) => id !== sample) ?? '';
    const before = await journalText(dataFolder, own);
    expect(before).toContain('Молдабеков');

    await pressKey(page, 'Control+,');
    await page.getByRole('tab', { name: 'Catalogues' }).click();
    const sampleLine = page.getByRole('listitem').filter({ hasText: 'Catalogue d’exemple' });
    await test.step('when it cannot be removed, the catalogue that opens in its place says so, and leads to where it can be tried again', async () => {
      await sampleLine.getByRole('button', { name: 'Ouvrir' }).click();
      await expect(page.getByText(banner)).toBeVisible();
      const removal = '**/desk/catalogues.remove';
      await page.route(removal, (route) => route.fulfill({ json: { ok: false, failure: { why: 'cannot-write', detail: 'EBUSY' } } }));
      await page.getByRole('button', { name: 'Quitter et retirer' }).click();
      const stayed = page.getByRole('alert').filter({ hasText: 'Le catalogue d’exemple n’a pas pu être retiré.' });
      await expect(stayed).toContainText('EBUSY');
      await expect(page.getByText(banner)).toBeHidden();
      await page.unroute(removal);
      await stayed.getByRole('button', { name: 'Voir les catalogues' }).click();
      await stayed.getByRole('button', { name: 'Fermer' }).click();
      await expect(stayed).toBeHidden();
    });
    await sampleLine.getByRole('button', { name: 'Ouvrir' }).click();
    const leave = page.getByRole('button', { name: 'Quitter et retirer' });
    await expect(page.getByRole('status').filter({ has: leave })).toContainText('EBUSY');
    await leave.click();
    await expect(leave).toBeHidden();
    await expect.poll(() => catalogueFolders(dataFolder)).toEqual([own]);
    await expect.poll(() => catalogueDatabases(page)).toEqual([`matricule-${own}`]);
    expect(await journalText(dataFolder, own)).toBe(before);
    await pressKey(page, 'Control+1');
    await expect(page.getByRole('contentinfo')).toContainText('1 homme');
  });
});

test('loading the sample can be cancelled, and leaves nothing', async ({ program }) => {
  const { page, dataFolder } = program;
  const start = new StartPage(page);
  // One of its files does not come: the loading is met in its middle on a computer of any speed.
  await page.route('**/sample/gr16p-990204.jpg', () => undefined);
  const asked = page.waitForRequest('**/sample/gr16p-990204.jpg');
  await start.openSample.click();
  await asked;
  await expect(start.progress).toBeVisible();
  await start.cancel.click();
  await expect(start.progress).toBeHidden();
  await expect(start.openSample).toBeEnabled();
  await expect.poll(() => catalogueFolders(dataFolder)).toEqual([]);
  await expect.poll(() => catalogueDatabases(page)).toEqual([]);
});

test('a file of the sample that is missing is named, and nothing stays', async ({ program }) => {
  const { page, dataFolder } = program;
  const start = new StartPage(page);
  await page.route('**/sample/gr16p-990204.jpg', (route) => route.fulfill({ status: 404, body: '' }));
  await start.openSample.click();
  await expect(page.getByText('Le fichier gr16p-990204.jpg du catalogue d’exemple manque à cette installation.')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => catalogueFolders(dataFolder)).toEqual([]);
});
