import { expect, expectNoAxeViolations, test } from './fixtures';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { InboxPage } from './pages/inbox-page';
import { pressKey } from './pages/keys';
import { StartPage } from './pages/start-page';
import { storedAttachments, storedDocuments, storedScans } from './pages/stored-rows';

test.skip(noSharedFixtures !== false, String(noSharedFixtures));
test.use({ profile: 'memory' });

test('a selection is turned and labelled as one, shown by its label, and the pages of one document go to several men: each seen first, each one undo', async ({
  program: { page },
}) => {
  await new StartPage(page).beginAs('Claire Vidal');
  const inbox = new InboxPage(page);
  await inbox.open();
  const register = sharedPictures('tiff').filter((path) => path.includes('g31d-multi'));
  await inbox.importAll([...sharedPictures('scans').slice(0, 2), ...register]);
  await expect(inbox.grid.getByText('3 documents', { exact: true })).toBeVisible();
  await inbox.dismissReport();
  const more = async (entry: RegExp) => {
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const turned = async () => (await storedScans(page)).map(({ turns = {} }) => Object.values(turns).join(' ')).toSorted();

  // Turned together, and back by one undo.
  await inbox.selectAll.click();
  await more(/d’un quart à droite/);
  const pages = (await storedScans(page)).map((scan) => scan.pages.length);
  await expect.poll(turned).toEqual(pages.map((count) => Array.from({ length: count }, () => 90).join(' ')).toSorted());
  await expect(inbox.document('an-96ap').first().getByRole('img')).toHaveAttribute('data-turn', '90');
  await pressKey(page, 'Control+z');
  await expect.poll(turned).toEqual(['', '', '']);

  // One page turned to be read, and kept so.
  await inbox.document('an-96ap').first().dblclick();
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.getByText('Chargement de la page…')).toHaveCount(0);
  await page.getByRole('application').focus();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Garder ce sens' }).click();
  await expect.poll(turned).toEqual(['', '', '90']);
  await expect(page.getByRole('button', { name: 'Garder ce sens' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Fermer la page' }).click();

  // Labels: said first, written as one; the inbox shows those that bear one.
  await inbox.selectAll.click();
  await more(/Étiquettes/);
  const panel = page.getByRole('region', { name: 'Étiquettes', exact: true });
  await panel.getByRole('combobox', { name: 'Ajouter une étiquette' }).fill('à revoir');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('region', { name: 'Ce qui sera fait' })).toContainText('à revoir');
  await expectNoAxeViolations(page);
  await panel.getByRole('button', { name: 'Appliquer à 3 documents' }).click();
  await expect(panel).toHaveCount(0);
  await expect(inbox.document('g31d')).toContainText('à revoir');
  await inbox.document('g31d').click();
  await more(/Étiquettes/);
  await panel.getByRole('checkbox', { name: 'à revoir' }).press('Space');
  await panel.getByRole('button', { name: 'Appliquer à 1 document', exact: true }).click();
  await expect(panel).toHaveCount(0);
  const filter = page.getByRole('button', { name: /Filtrer par étiquette/ });
  await filter.click();
  await page.getByRole('option', { name: 'à revoir (2)' }).click();
  await expect(inbox.grid.getByRole('gridcell', { name: /^an-96ap/ })).toHaveCount(2);
  await expect(inbox.document('g31d')).toHaveCount(0);
  await filter.click();
  await page.getByRole('option', { name: 'Étiquette : toutes' }).click();

  // The pages of one document in another order, and back.
  const orderOfPages = async () => (await storedDocuments(page)).find((document) => document.pages.length > 1)?.pages.map((one) => one.page);
  await inbox.document('g31d').click();
  await more(/Ordonner les pages/);
  const order = page.getByRole('region', { name: 'Ordre des pages' });
  const keep = order.getByRole('button', { name: 'Enregistrer cet ordre' });
  await expect(keep).toBeDisabled();
  await order.getByRole('button', { name: /^Descendre g31d.*, page 1$/ }).press('Enter');
  await keep.click();
  await expect.poll(orderOfPages).toEqual([1, 0]);
  await expect(order).toHaveCount(0);
  await pressKey(page, 'Control+z');
  await expect.poll(orderOfPages).toEqual([0, 1]);

  // The pages of one document among two men, by keys alone once the panel is open.
  await inbox.document('g31d').click();
  await more(/Répartir les pages/);
  const among = page.getByRole('region', { name: 'Pages entre plusieurs hommes' });
  await among.getByRole('grid', { name: 'Pages du document' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  const search = among.getByRole('combobox');
  await search.fill('Nourman Moldabekov');
  await inbox.man(/Nouvelle fiche.*Nourman Moldabekov/).click();
  // The next part asks by itself.
  await expect(search).toBeFocused();
  await page.keyboard.type('Iwan Stepanov');
  await inbox.man(/Nouvelle fiche.*Iwan Stepanov/).click();
  await expect(among.getByRole('region', { name: 'Ce qui sera fait' })).toContainText(/Page 1\s: Nouvelle fiche\s: «\sNourman Moldabekov\s»/);
  await expectNoAxeViolations(page);
  await among.getByRole('button', { name: 'Rattacher à 2 hommes' }).click();
  await inbox.expectWaiting(2);
  const claims = (await storedAttachments(page)).map((claim) => claim.pages ?? []);
  expect(claims.toSorted()).toEqual([[0], [1]]);
  await pressKey(page, 'Control+z');
  await inbox.expectWaiting(3);
});
