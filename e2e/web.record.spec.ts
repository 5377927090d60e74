import { join } from 'node:path';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { projectRoot } from './host/folders';
import { countClicks } from './pages/clicks';
import { pressKey } from './pages/keys';
import { RecordPage } from './pages/record-page';
import { StartPage } from './pages/start-page';

const sample = (name: string) => join(projectRoot, 'resources', 'public', 'sample', name);

test.use({ begin: 'sample' });

test.describe('from the first start', () => {
  test.use({ begin: 'empty', profile: 'memory' });

  test('task 1: the photograph of a plate becomes a flagged record with its grave in six clicks, and the war is asked', async ({ program: { page } }) => {
    await new StartPage(page).beginAs('Essai');
    await page.locator('input[type=file]').setInputFiles(sample('plaque-chambiere-12.jpg'));
    const record = new RecordPage(page);
    const clicks = await countClicks(page);
    await page.getByRole('gridcell', { name: /plaque-chambiere-12/ }).click();
    await page.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
    await expect(record.first).toBeVisible();
    await expect(record.first.getByRole('textbox', { name: 'Nom tel qu’écrit' })).toBeFocused();
    await page.keyboard.type('KALIASKAROV ERJAN');
    await record.first.getByText('Ajouter sa sépulture').click();
    await page.keyboard.press('Enter');
    await record.first.getByText('Chambière', { exact: true }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('KALIASKAROV ERJAN\nMORT POUR LA FRANCE');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(record.first).toContainText('Choisissez la guerre');
    await record.first.getByText('1939-1945', { exact: true }).click();
    await record.save.click();
    expect(await clicks.taken()).toBeLessThanOrEqual(6);

    await expect(record.name).toHaveText('KALIASKAROV ERJAN');
    await expect(record.record.locator('header [data-status=flagged]')).toBeVisible();
    await expect(record.values('burial')).toContainText('rang 3, tombe 12');
    await expect(record.values('burial')).toContainText('KALIASKAROV ERJAN\nMORT POUR LA FRANCE', { useInnerText: true });
    await expect(record.scan.locator('[data-status=flagged]').first()).toBeVisible();
  });
});

test('task 5: the camp’s spelling is added with its place on the card, and the name shown stays', async ({ program: { page } }) => {
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  const shown = await record.name.innerText();
  await expect(record.values('name')).not.toHaveCount(0);
  const before = await record.values('name').count();
  const clicks = await countClicks(page);
  await record.openDocument(/Stalag XII F/);
  await record.addTo('Identité').click();
  await record.pick('nom');
  const form = record.form('Nom');
  await expect(form).toContainText('Stalag XII F');
  await form.getByRole('button', { name: 'Encadrer' }).click();
  await record.drag({ x: 0.3, y: 0.3 }, { x: 0.6, y: 0.4 });
  await expect(form).toContainText('zone encadrée');
  await expect(record.typing).toHaveCount(1);
  await page.keyboard.type('Jessimchanoff');
  await expect(form).toContainText('Camp allemand');
  await record.save.click();
  expect(await clicks.taken()).toBeLessThanOrEqual(4);
  await expect(record.values('name')).toHaveCount(before + 1);
  await expect(record.name).toHaveText(shown);
  const added = record.values('name').filter({ hasText: 'Jessimchanoff' });
  await expect(added).toContainText('Camp allemand');
  await added.getByRole('button', { name: /Stalag XII F/ }).click();
  await expect(record.scan.getByRole('button', { name: 'Nom : Jessimchanoff' })).toHaveAttribute('aria-pressed', 'true');
});

test('a half-typed value and a first record are there again after another record, the list and a reload', async ({ program: { page } }) => {
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  await record.add('grade');
  await page.keyboard.type('красноарм');
  await pressKey(page, 'Control+n');
  await expect(record.first.getByRole('textbox', { name: 'Nom tel qu’écrit' })).toBeFocused();
  await page.keyboard.type('SPECIMEN');
  await page.reload();
  await expect(record.first.getByRole('textbox', { name: 'Nom tel qu’écrit' })).toHaveValue('SPECIMEN');
  await record.first.getByRole('button', { name: 'Abandonner la saisie' }).click();
  await expect(record.first.getByRole('textbox', { name: 'Nom tel qu’écrit' })).toHaveValue('');
  await pressKey(page, 'Alt+ArrowUp');
  await record.open(/Micha/);
  await expect(record.form('Grade')).toHaveCount(0);
  await pressKey(page, 'Alt+ArrowUp');
  await record.open(/Есимханов/);
  await expect(record.form('Grade').getByRole('textbox', { name: 'Tel qu’écrit' })).toHaveValue('красноарм');
  await expect(record.form('Grade')).toContainText('pas encore enregistrée');
  await record.record.getByRole('button', { name: 'Reprendre' }).click();
  await expect(record.form('Grade').getByRole('textbox', { name: 'Tel qu’écrit' })).toBeFocused();
  await expect(record.form('Grade')).toBeInViewport();
  // Asked for once more, the open form takes the keyboard: letters typed at the page would be its keys.
  await record.add('grade');
  await expect(record.form('Grade').getByRole('textbox', { name: 'Tel qu’écrit' })).toBeFocused();
  await record.form('Grade').getByRole('button', { name: 'Annuler' }).click();
  await page.reload();
  await expect(record.name).toHaveText(/Есимханов/);
  await expect(record.form('Grade')).toHaveCount(0);
});

test.describe('from the first start', () => {
  test.use({ begin: 'empty', profile: 'memory' });

  test('a record begun from the inbox keeps its first words while its provenance is typed and another man is begun', async ({ program: { page } }) => {
    await new StartPage(page).beginAs('Essai');
    await page.locator('input[type=file]').setInputFiles(sample('plaque-chambiere-12.jpg'));
    const record = new RecordPage(page);
    const name = record.first.getByRole('textbox', { name: 'Nom tel qu’écrit' });
    await page.getByRole('gridcell', { name: /plaque-chambiere-12/ }).click();
    await page.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
    await expect(name).toBeFocused();
    await page.keyboard.type('KALIASKAROV');
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('region', { name: 'Provenance', exact: true })).toBeVisible();
    await page.keyboard.press('Alt+p');
    await expect(name).toBeFocused();
    await pressKey(page, 'Control+n');
    await expect(name).toHaveValue('');
    await page.keyboard.press('Alt+p');
    await expect(record.first).toBeVisible();
    await pressKey(page, 'Alt+ArrowLeft');
    await expect(name).toHaveValue('KALIASKAROV');
    await expect(record.first).toContainText('plaque-chambiere-12');
    await record.first.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(record.name).toHaveText('KALIASKAROV');
  });
});

test('a first record that is refused says why, in view; a name of mixed letters is no language’s, and says so for good', async ({ program: { page } }) => {
  const record = new RecordPage(page);
  const name = record.first.getByRole('textbox', { name: 'Nom tel qu’écrit' });

  await test.step('what is refused goes to the war that is missing, in view', async () => {
    await pressKey(page, 'Control+n');
    await expect(name).toBeFocused();
    await page.keyboard.type('SPECIMEN');
    await record.first.getByText('Ajouter sa sépulture').click();
    await record.record.getByRole('button', { name: 'Créer la fiche' }).click();
    const war = record.first.getByRole('radiogroup', { name: 'Guerre' });
    await expect(war.getByRole('radio').first()).toBeFocused();
    await expect(war).toBeInViewport({ ratio: 1 });
    await expect(record.first.getByRole('alert')).toContainText('Rien n’est enregistré');
    await record.first.getByRole('button', { name: 'Abandonner la saisie' }).click();
    await expect(record.first.getByRole('alert')).toHaveCount(0);
    await expect(name).toHaveValue('');
  });
  await test.step('a name with a Cyrillic letter among Latin ones is no language’s, after a reload too', async () => {
    await name.focus();
    await page.keyboard.type('SPECIMEN Nоurman');
    await expect(record.first).toContainText('Vérifiez la saisie');
    await expect(record.first).not.toContainText('Proposée d’après les lettres');
    await page.keyboard.press('Enter');
    await expect(record.name).toHaveText('SPECIMEN Nоurman');
    await expect(record.values('name')).toContainText('lettres latines et cyrilliques mêlées');
    await expect(record.values('name')).not.toContainText('inconnue');
    await page.reload();
    await expect(record.values('name')).toContainText('lettres latines et cyrilliques mêlées');
  });
});

test('only filled groups stand in the record; a value is added by pointer too, corrected in one gesture, withdrawn with a reason, and undo brings it back', async ({
  program: { page },
}) => {
  const record = new RecordPage(page);
  const rank = record.values('army-rank');
  await record.open(/Micha/);

  await test.step('the line to add finds every property by pointer too', async () => {
    const groups = record.record.locator('[data-group]');
    await expect(groups).not.toHaveCount(0);
    for (const group of await groups.all()) await expect(group.locator('[data-assertion]').first()).toBeAttached();
    await expect(record.addTo('Armée')).toHaveCount(0);
    await record.record.getByRole('button', { name: 'Ajouter une valeur…' }).click();
    await expect(record.picker).toBeFocused();
    await page.keyboard.type('armee');
    await record.record.getByRole('button', { name: /^Grade/ }).click();
    await expect(record.form('Grade').getByRole('textbox', { name: 'Tel qu’écrit' })).toBeFocused();
    await page.keyboard.type('красноармец');
    await page.keyboard.press('Enter');
    await expect(rank).toHaveText(/красноармец/);
    await expect(record.addTo('Armée')).toBeVisible();
  });
  await test.step('a slip of the keys is corrected in one gesture', async () => {
    await record.menu('красноармец', 'Corriger une faute de frappe');
    await record.form('Grade').getByRole('textbox', { name: 'Tel qu’écrit' }).fill('красноармеец');
    await page.keyboard.press('Enter');
    await expect(rank).toHaveText([/красноармеец/]);
  });
  await test.step('a value is withdrawn with a reason, and undo brings it back', async () => {
    await record.askToWithdraw('красноармеец');
    await page.keyboard.press('Enter');
    await expect(record.record).toContainText('Donnez un motif.');
    await page.keyboard.type('Autre homme');
    await page.keyboard.press('Enter');
    await expect(rank).toHaveCount(0);
    await pressKey(page, 'Control+z');
    await expect(rank).toHaveText(/красноармеец/);
  });
});

test('the work screen: the scan keeps its height beside its provenance, either side stands alone with one key, and a search without result is no longer missing', async ({
  program: { page },
}) => {
  test.slow();
  const record = new RecordPage(page);
  await record.open(/Есимханов/);
  await record.pageStands();

  await test.step('the scan keeps its height while its provenance is typed beside it', async () => {
    const height = async () => (await record.stage.boundingBox())?.height ?? 0;
    const before = await height();
    expect(before).toBeGreaterThan(0);
    await page.keyboard.press('Alt+p');
    const provenance = page.getByRole('region', { name: 'Provenance', exact: true });
    await expect(provenance).toBeVisible();
    expect(await height()).toBe(before);
    await expectNoAxeViolations(page);
    await provenance.getByRole('button', { name: 'Fermer la provenance' }).click();
    await expect(provenance).toHaveCount(0);
    await expect(record.name).toBeVisible();
  });
  await test.step('a search without result goes into the log and is no longer missing for a confirmation', async () => {
    await record.record.getByRole('button', { name: /conditions? sur 7/ }).click();
    await expect(record.record).toContainText('les autres candidats écartés');
    await record.record.getByRole('button', { name: 'Actions sur la fiche' }).click();
    await page.getByRole('menuitem', { name: 'Noter une recherche sans résultat' }).click();
    await expect(record.typing).toHaveCount(1);
    await page.keyboard.type('Arolsen, mars 2026, quatre graphies : aucun autre.');
    await record.save.click();
    await expect(record.record).not.toContainText('les autres candidats écartés');
  });
  await test.step('either side stands alone with one key, and the work screen has no axe violation', async () => {
    await record.add('sépulture');
    await expectNoAxeViolations(page);
    await page.keyboard.press('F9');
    await expect(record.scan).toHaveCount(0);
    await page.keyboard.press('F9');
    await expect(record.scan).toBeVisible();
    await page.keyboard.press('F8');
    await expect(record.record).toHaveCount(0);
    await page.keyboard.press('F8');
    await expect(record.record).toBeVisible();
  });
});
