import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, expectNoAxeViolations, type Program, test } from './fixtures';
import { freshFolder } from './host/folders';
import { holdUploads } from './host/held-uploads';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { vaultOriginals } from './host/vault-files';
import { countClicks } from './pages/clicks';
import { dropFiles } from './pages/drop-files';
import { InboxPage } from './pages/inbox-page';
import { StartPage } from './pages/start-page';
import { storedDocuments, storedScans } from './pages/stored-rows';

test.skip(noSharedFixtures !== false, String(noSharedFixtures));

async function inboxOf(program: Program): Promise<InboxPage> {
  await new StartPage(program.page).beginAs('Claire Vidal');
  const inbox = new InboxPage(program.page);
  await inbox.open();
  return inbox;
}

/** So many different JPEG files of about `bytes` each: a real scan, and after its end bytes of their own, which no reader minds. */
async function manyScans(count: number, bytes: number): Promise<readonly string[]> {
  const folder = await freshFolder('matricule-scans-');
  const scan = await readFile(sharedPictures('scans')[0] ?? '');
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const path = join(folder, `page ${String(index + 1).padStart(3, '0')}.jpg`);
      await writeFile(path, Buffer.concat([scan, Buffer.alloc(Math.max(1, bytes - scan.length), `${index} `)]));
      return path;
    }),
  );
}

test.use({ profile: 'memory' });

test('every real and every hostile file goes in, and each that cannot be shown has its sentence', async ({ program }) => {
  const inbox = await inboxOf(program);
  const hostile = sharedPictures('hostile');
  const all = [...sharedPictures('scans'), ...sharedPictures('tiff'), ...sharedPictures('exif'), ...hostile];
  await inbox.importAll(all);
  await inbox.expectWaiting(all.length);
  // A truncated picture proves damaged only when it is drawn, so its sentence may come after the others.
  for (const path of hostile.filter((name) => /truncated|corrupt|65536/.test(name))) {
    const name = path.split(/[\\/]/).at(-1) ?? '';
    await expect(async () => expect(await inbox.reasonOf(name)).toContainText(/Conservé tel quel/, { timeout: 1_000 })).toPass({ timeout: 30_000 });
  }
  const originals = await vaultOriginals(program.dataFolder);
  expect(originals.length).toBe(all.length);
  for (const { name, sha } of originals) expect(name.startsWith(sha)).toBe(true);
});

test('photographs lie upright whatever way the camera was held', async ({ program }) => {
  const inbox = await inboxOf(program);
  await inbox.importAll(sharedPictures('exif'));
  const scans = await storedScans(program.page);
  expect(scans).toHaveLength(8);
  for (const { names, pages } of scans) expect((pages[0]?.width ?? 0) > (pages[0]?.height ?? 0), names[0]).toBe(true);
  for (const name of ['landscape_1', 'landscape_6']) {
    const picture = inbox.document(name).getByRole('img');
    await expect(async () => {
      const { naturalWidth, naturalHeight } = await picture.evaluate((image: HTMLImageElement) => ({
        naturalWidth: image.naturalWidth,
        naturalHeight: image.naturalHeight,
      }));
      expect(naturalWidth).toBeGreaterThan(naturalHeight);
    }).toPass();
  }
});

test('a folder dropped on the window is walked, an empty file in it is kept and named; the same file again is said, with the way to the scan that is there', async ({
  program,
}) => {
  const inbox = await inboxOf(program);
  const folder = await freshFolder('matricule-box-');
  const deeper = join(folder, 'carton 2', 'chemise');
  await mkdir(deeper, { recursive: true });
  const [one = '', two = ''] = sharedPictures('scans');

  await test.step('a folder is walked', async () => {
    await writeFile(join(folder, 'recto.jpg'), await readFile(one));
    await writeFile(join(deeper, 'verso.jpg'), await readFile(two));
    await writeFile(join(deeper, 'vide.tif'), '');
    await writeFile(join(deeper, 'Thumbs.db'), 'system');
    await dropFiles(program.page, [folder]);
    await inbox.importDone();
    await inbox.expectWaiting(3);
    await expect(await inbox.reasonOf('vide.tif')).toContainText('Le fichier est vide (0 octet)');
    await inbox.dismissReport();
    await expect(inbox.report).toHaveCount(0);
  });
  await test.step('the same file twice', async () => {
    await inbox.importAll([one]);
    await expect(inbox.report).toContainText('1 déjà là');
    await expect(await inbox.reasonOf(one.split(/[\\/]/).at(-1) ?? '')).toContainText('Déjà dans le catalogue');
    await inbox.report.getByRole('button', { name: /^Voir / }).click();
    await expect(program.page.getByRole('application')).toBeVisible();
    await inbox.expectWaiting(3);
    expect(await storedScans(program.page)).toHaveLength(3);
  });
});

test('an import says from the first second how far and how fast it is, waits while it is paused, and its report is saved as a text', async ({ program }) => {
  const { page } = program;
  const inbox = await inboxOf(program);
  const hostile = sharedPictures('hostile').slice(0, 2);
  // A pace is told once it means something; the second half waits, so that there is something left to pause.
  const uploads = await holdUploads(page, 30, 200);
  await inbox.pick([...(await manyScans(60, 1_500_000)), ...hostile]);
  const progress = page.getByRole('region', { name: 'Import en cours' });
  await expect(progress).toContainText(/fichiers\/s · .+o\/s · encore/);
  await progress.getByRole('button', { name: 'Mettre en pause' }).click();
  await expect(progress).toContainText('en pause');
  await uploads.letGo();
  // What was begun is finished first; then nothing more comes.
  const resting = async () => {
    const before = (await storedScans(page)).length;
    await page.waitForTimeout(700);
    return (await storedScans(page)).length === before ? before : -1;
  };
  await expect.poll(resting).toBeGreaterThan(-1);
  // Three at most were on their way when it was paused.
  expect((await storedScans(page)).length).toBeLessThanOrEqual(33);
  await progress.getByRole('button', { name: 'Reprendre' }).click();
  await inbox.importDone();
  // Once it is said to be done, all of it stands in the list: nothing is waited for.
  expect(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toBe(`${60 + hostile.length} documents en attente`);
  expect((await storedScans(page)).length).toBe(60 + hostile.length);
  await inbox.report.getByRole('button', { name: 'Enregistrer la liste…' }).click();
  const said = await inbox.report.getByText(/^Liste enregistrée/).innerText();
  const text = await readFile(said.slice(said.indexOf(':') + 1).trim(), 'utf8');
  for (const name of ['page 001.jpg', 'page 060.jpg', ...hostile.map((path) => path.split(/[\\/]/).at(-1) ?? '')]) expect(text).toContain(name);
  expect(text).toContain('Taille (octets)');
});

test('a cancelled import keeps what is in, names what is not, and leaves nothing half done', async ({ program }) => {
  const inbox = await inboxOf(program);
  const uploads = await holdUploads(program.page, 12);
  await inbox.pick(await manyScans(24, 2_000_000));
  await expect(program.page.getByRole('progressbar', { name: /Import de 24 fichiers/ }).first()).toBeVisible();
  await expect.poll(async () => (await storedScans(program.page)).length).toBeGreaterThan(3);
  // What waited is on its way to a host that does not take it when it is broken off.
  await program.holdUp(async () => {
    await uploads.letGo();
    await program.page.getByRole('button', { name: /Interrompre : Import/ }).click();
  });
  await inbox.importDone();
  await expect(inbox.report).toContainText(/interrompus?/);
  const scans = await storedScans(program.page);
  expect(scans.length).toBeLessThan(24);
  await inbox.expectWaiting(scans.length);
  // The host takes the part of a file away when the broken-off upload has come to its end there.
  await expect
    .poll(async () => (await vaultOriginals(program.dataFolder)).filter(({ name, sha }) => !name.startsWith(sha)), { message: 'no part of a file stays' })
    .toEqual([]);
  const originals = await vaultOriginals(program.dataFolder);
  expect(scans.every(({ id }) => originals.some(({ sha }) => sha === id))).toBe(true);
});

test.describe('on disk', () => {
  test.use({ profile: 'disk' });
  test('after a crash in the middle of an import all that was acknowledged is there, and nothing half', async ({ program }) => {
    const inbox = await inboxOf(program);
    await holdUploads(program.page, 30);
    await inbox.pick(await manyScans(50, 2_000_000));
    const acknowledged = new Set<string>();
    await expect.poll(async () => (await storedScans(program.page)).length).toBeGreaterThan(10);
    for (const { id } of await storedScans(program.page)) acknowledged.add(id);
    expect(acknowledged.size).toBeLessThan(50);
    const again = await program.crash();
    await new InboxPage(again.page).open();
    const scans = await storedScans(again.page);
    const documents = await storedDocuments(again.page);
    const there = new Set(scans.map(({ id }) => id));
    for (const id of acknowledged) expect(there.has(id), id).toBe(true);
    expect(new Set(documents.map(({ pages }) => pages[0]?.scan))).toEqual(there);
    const originals = await vaultOriginals(again.dataFolder);
    for (const id of there) expect(originals.find(({ sha }) => sha === id)?.name.startsWith(id), id).toBe(true);
    await new InboxPage(again.page).expectWaiting(documents.length);
    // What never came in is said in a line, not in a hundred, until the archivist needs it no more.
    const unfinished = again.page.getByRole('region', { name: `${50 - scans.length} fichiers ne sont pas entrés` });
    await expect(unfinished.getByRole('listitem')).toHaveCount(1);
    await expect(unfinished.getByRole('listitem')).toContainText(/page \d+\.jpg à page 050\.jpg/);
    await unfinished.getByRole('button', { name: 'Ne plus rappeler' }).click();
    await expect(unfinished).toHaveCount(0);
  });
});

test('task 2: twelve photographs become one document of a man in at most five clicks', async ({ program }) => {
  const inbox = await inboxOf(program);
  const clicks = await countClicks(program.page);
  await dropFiles(program.page, sharedPictures('scans').slice(0, 12));
  await inbox.importDone();
  await expect(inbox.grid.getByText('12 documents', { exact: true })).toBeVisible();
  await inbox.selectAll.click();
  await inbox.attachTo.click();
  await inbox.manSearch.fill('Nourman Moldabekov');
  await inbox.man(/Nouvelle fiche/).click();
  // The notice stays while the pointer is in it, however long the rest takes.
  await program.page.getByText(/12 documents rattachés à Nourman Moldabekov/).hover();
  expect(await clicks.taken()).toBeLessThanOrEqual(5);
  const [document] = (await storedDocuments(program.page)).filter(({ pages }) => pages.length > 0);
  const names = new Map((await storedScans(program.page)).map(({ id, names: [first = ''] }) => [id, first]));
  const inOrder = (document?.pages ?? []).map(({ scan }) => names.get(scan) ?? '');
  expect(inOrder).toHaveLength(12);
  expect(inOrder).toEqual(inOrder.toSorted());
  // One press takes it all back: the man, the attachment and the grouping.
  await program.page.getByRole('region', { name: 'Ce qui vient d’être fait' }).getByRole('button', { name: 'Annuler' }).last().click();
  await inbox.expectWaiting(12);
});

test('cotes and pages come out of the files’ names: shown first, one document for each cote, and one undo', async ({ program }) => {
  const { page } = program;
  const inbox = await inboxOf(program);
  const folder = await freshFolder('matricule-scans-');
  const names = ['16P431207_010.jpg', '16P431207_002.jpg', '16P990001_1.jpg', 'plaque.jpg', 'IMG_0042.jpg'];
  const scans = sharedPictures('scans');
  const files = await Promise.all(
    names.map(async (name, index) => {
      const path = join(folder, name);
      await writeFile(path, await readFile(scans[index] ?? ''));
      return path;
    }),
  );
  await inbox.importAll(files);
  await expect(inbox.grid.getByText('5 documents', { exact: true })).toBeVisible();
  await inbox.dismissReport();
  await inbox.selectAll.click();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: /noms de fichiers/ }).click();
  const panel = page.getByRole('region', { name: 'Cotes d’après les noms de fichiers' });
  await expect(panel.getByRole('combobox', { name: 'Forme des noms' })).toHaveValue('{cote}_{page}');
  await expect(panel).toContainText('Choisissez le site');
  await panel.getByRole('button', { name: 'Vincennes' }).click();
  const preview = panel.getByRole('region', { name: 'Ce qui sera fait' });
  await expect(preview).toContainText('GR 16 P 431207');
  await expect(preview).toContainText('1 nom n’a pas cette forme');
  // A page that nobody photographed is told; what is no cote of this site is given to nobody unasked.
  await expect(preview).toContainText(/Il manque dans la suite\s: p\. 3 à 9/);
  await expect(preview).toContainText('1 cote à vérifier');
  await expect(preview.getByRole('checkbox', { name: 'Les donner quand même' })).not.toBeChecked();
  await expectNoAxeViolations(page);
  await panel.getByRole('button', { name: 'Appliquer à 3 fichiers' }).click();
  const done = page.getByRole('region', { name: 'Ce qui vient d’être fait' });
  // The notice stays while the pointer is in it, however long the rest takes.
  await done.getByRole('button', { name: 'Annuler' }).last().hover();
  await inbox.expectWaiting(4);
  const stored = (await storedDocuments(page)).filter(({ pages }) => pages.length > 1);
  const byId = new Map((await storedScans(page)).map(({ id, names: [first = ''] }) => [id, first]));
  expect(stored.map(({ pages }) => pages.map(({ scan }) => byId.get(scan)))).toEqual([['16P431207_002.jpg', '16P431207_010.jpg']]);
  await done.getByRole('button', { name: 'Annuler' }).last().click();
  await inbox.expectWaiting(5);
});

test('task 2 on an open record: files dropped there are his in one click', async ({ program }) => {
  const { page } = program;
  const inbox = await inboxOf(program);
  const [first = '', ...others] = sharedPictures('scans').slice(0, 12);
  await inbox.importAll([first]);
  await inbox.document('an-96ap').click();
  await page.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
  await expect(page.getByRole('application')).toBeVisible();
  const clicks = await countClicks(page);
  await dropFiles(page, others);
  await page.getByRole('button', { name: 'Rattacher comme un seul document' }).click();
  await expect(page.getByText(/11 documents rattachés/)).toBeVisible({ timeout: 60_000 });
  expect(await clicks.taken()).toBe(1);
  expect(
    (await storedDocuments(page))
      .map(({ pages }) => pages.length)
      .filter((count) => count > 0)
      .sort(),
  ).toEqual([1, 11]);
});

test('the inbox is worked by keyboard alone, and has no barrier that axe can see, full and with each panel', async ({ program }) => {
  const { page } = program;
  const inbox = await inboxOf(program);
  await inbox.importAll([...sharedPictures('scans').slice(0, 6), ...sharedPictures('hostile').slice(0, 2)]);
  await expect(inbox.grid.getByText('8 documents', { exact: true })).toBeVisible();

  await test.step('by keyboard alone', async () => {
    await inbox.grid.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByText('2 sélectionnés')).toBeVisible();
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Control+Space');
    await expect(page.getByText('3 sélectionnés')).toBeVisible();
    await page.keyboard.press('Control+a');
    await expect(page.getByText('8 sélectionnés')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('application')).toBeVisible();
  });
  await test.step('no barrier that axe can see, with each panel', async () => {
    await inbox.attachTo.click();
    await inbox.manSearch.fill('Nourman');
    await expect(inbox.man(/Nouvelle fiche/)).toBeVisible();
    await expectNoAxeViolations(page);
    await inbox.provenance.click();
    await expect(page.getByRole('region', { name: 'Provenance', exact: true })).toBeVisible();
    await expectNoAxeViolations(page);
  });
});
