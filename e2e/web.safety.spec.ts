import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Program, test } from './fixtures';
import { catalogueFolders, cataloguesFolder, journalText, vaultHolder } from './host/vault-folder';
import { pressKey } from './pages/keys';
import { NewManForm } from './pages/new-man-form';
import { StartPage } from './pages/start-page';
import { catalogueDatabases } from './pages/storage';

const saved = 'Enregistré · Copie de sûreté à jour';
const names = ['Нұрман Молдабеков', 'Ержан Қалиасқаров', 'Joldas ABILKAÏROV'];

/** A catalogue of the user's own with these men, all of it said to be saved; gives its id. */
async function catalogueWith(program: Program, men: readonly string[]): Promise<string> {
  const { page, dataFolder } = program;
  await new StartPage(page).beginAs('Aigerim Modèle');
  for (const name of men) {
    await pressKey(page, 'Control+1');
    await new NewManForm(page).make(name);
  }
  await expect(page.getByText(saved)).toBeVisible();
  const [catalogue] = await catalogueFolders(dataFolder);
  if (catalogue === undefined) throw new Error('no catalogue was made');
  return catalogue;
}

async function expectMen({ page }: Program, men: readonly string[]): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Écrans' })).toBeVisible();
  await pressKey(page, 'Control+1');
  // The record that was open stands there again.
  const toList = page.getByRole('button', { name: 'Liste', exact: true });
  const list = page.getByRole('grid', { name: 'Hommes' });
  await expect(toList.or(list)).toBeVisible();
  if (await toList.isVisible()) await toList.click();
  for (const name of men) await expect(list.getByRole('gridcell', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(`${men.length} homme`);
}

test('everything that was said to be saved is there after browser and host were killed, also in the middle of typing the next man', async ({
  program: first,
}) => {
  test.slow();
  let program = first;
  await catalogueWith(program, names.slice(0, 2));

  await test.step('killed once all was said to be saved', async () => {
    const again = await program.crash();
    await expectMen(again, names.slice(0, 2));
    await expect(again.page.getByText(saved)).toBeVisible();
    program = again;
  });
  await test.step('killed in the middle of typing: the men before him are whole and the catalogue opens without a question', async () => {
    const { page } = program;
    await pressKey(page, 'Control+1');
    await pressKey(page, 'Control+n');
    const { form } = new NewManForm(page);
    await form.getByRole('textbox', { name: /tel qu’écrit/i }).fill(names[2] ?? '');
    // Neither the answer nor "Enregistré" is waited for: he may be there or not, but never half.
    await form.getByRole('button', { name: 'Créer la fiche' }).click({ noWaitAfter: true });
    const again = await program.crash();
    await expect(again.page.getByText(saved)).toBeVisible();
    const men = again.page.getByRole('contentinfo').getByText(/^[23] hommes$/);
    await expect(men).toBeVisible();
    const there = (await men.textContent())?.startsWith('3') === true;
    await expectMen(again, there ? names : names.slice(0, 2));
  });
});

test('while the vault cannot be written the work goes on and survives a kill; a host that has stopped is said at once', async ({ program: first }) => {
  test.slow();
  let program = first;
  const { dataFolder } = program;
  const catalogue = await catalogueWith(program, names.slice(0, 1));
  const waits = (page: Page) => page.getByRole('contentinfo').getByRole('button', { name: /changements? atten(d|dent) la copie de sûreté/ });

  await test.step('the status bar says what waits, and it recovers by itself', async () => {
    const { page } = program;
    // What the host answers when the disk has become read-only; a chmod would not stop root, as whom tests may run.
    await page.route('**/desk/journal.append', (route) => route.fulfill({ json: { ok: false, failure: { why: 'cannot-write', detail: 'EROFS' } } }));
    await pressKey(page, 'Control+1');
    await new NewManForm(page).make(names[1] ?? '');
    await expect(waits(page)).toBeVisible();
    expect(await journalText(dataFolder, catalogue)).not.toContain(names[1]);
    await page.unroute('**/desk/journal.append');
    await expect(page.getByText(saved)).toBeVisible({ timeout: 60_000 });
    expect(await journalText(dataFolder, catalogue)).toContain(names[1]);
    await expectMen(program, names.slice(0, 2));
  });
  await test.step('work that waited survives a kill, and reaches the safety copy at the next start', async () => {
    const { page } = program;
    await page.route('**/desk/journal.append', (route) => route.abort());
    await pressKey(page, 'Control+1');
    await new NewManForm(page).make(names[2] ?? '');
    await expect(waits(page)).toBeVisible();
    program = await program.crash();
    await expectMen(program, names);
    await expect(program.page.getByText(saved)).toBeVisible();
    expect(await journalText(dataFolder, catalogue)).toContain(names[2]);
  });
  await test.step('a host that has stopped is said at once', async () => {
    process.kill(await vaultHolder(dataFolder), 'SIGKILL');
    await expect(program.page.getByText('Le programme qui garde les fichiers s’est arrêté.')).toBeVisible();
    await expectMen(await program.restart(), names);
  });
});

test('a question is asked, and everything comes back, when the browser has lost its database, when the safety copy was emptied, and when its folder is gone', async ({
  program: first,
}) => {
  test.slow();
  let program = first;
  const { dataFolder } = program;
  const catalogue = await catalogueWith(program, names);
  const heading = (name: string) => program.page.getByRole('heading', { name });
  const answer = async (name: string) => program.page.getByRole('button', { name }).click();

  await test.step('the browser has lost its database: the safety copy brings everything back', async () => {
    program = await loseDatabases(program);
    await expect(heading('Cette fenêtre est vide, mais la copie de sûreté contient votre catalogue')).toBeVisible();
    await expect(program.page.getByText('Rien n’a été écrit et rien ne le sera avant votre réponse.')).toBeVisible();
    await answer('Reprendre la copie de sûreté');
    await expectMen(program, names);
    await expect(program.page.getByText(saved)).toBeVisible();
  });
  await test.step('the safety copy was emptied: keeping the catalogue of this window makes it anew', async () => {
    program = await emptyVault(program, catalogue);
    await expect(heading('La copie de sûreté est vide')).toBeVisible();
    expect(await journalText(dataFolder, catalogue)).toBe('');
    await answer('Garder le catalogue de cette fenêtre');
    await expectMen(program, names);
    await expect(program.page.getByText(saved)).toBeVisible();
    const text = await journalText(dataFolder, catalogue);
    for (const name of names) expect(text).toContain(name);
  });
  await test.step('the whole folder of the catalogue is gone: nothing starts afresh in silence', async () => {
    await rm(join(cataloguesFolder(dataFolder), catalogue), { recursive: true });
    program = await program.restart();
    await expect(heading('Le dossier des données ne contient pas le dernier catalogue ouvert')).toBeVisible();
    expect(await catalogueDatabases(program.page)).toEqual([`matricule-${catalogue}`]);
    await answer('Refaire la copie de sûreté');
    await expect(heading('La copie de sûreté est vide')).toBeVisible();
    await answer('Garder le catalogue de cette fenêtre');
    await expectMen(program, names);
  });
});

/** As Chromium does when its files are damaged: the databases are gone, and nothing says so. */
async function loseDatabases(program: Program): Promise<Program> {
  const { page } = program;
  const { origin } = new URL(program.address);
  await page.goto('about:blank');
  const session = await program.context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  return program.restart();
}

/** The journal of a catalogue taken away while nothing runs. */
async function emptyVault(program: Program, catalogue: string): Promise<Program> {
  const folder = join(cataloguesFolder(program.dataFolder), catalogue);
  // Nothing is written any more once the page is gone.
  await program.page.goto('about:blank');
  for (const name of await readdir(folder)) {
    if (/^journal-/.test(name) || name === 'snapshots') await rm(join(folder, name), { recursive: true });
  }
  return program.restart();
}
