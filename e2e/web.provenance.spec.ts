import { expect, type Program, test } from './fixtures';
import { noSharedFixtures, sharedPictures } from './host/shared-fixtures';
import { countClicks } from './pages/clicks';
import { InboxPage } from './pages/inbox-page';
import { pressKey } from './pages/keys';
import { ProvenancePanel } from './pages/provenance-panel';
import { StartPage } from './pages/start-page';
import { storedDocuments, storedScans } from './pages/stored-rows';

test.skip(noSharedFixtures !== false, String(noSharedFixtures));

async function withScans(program: Program, count: number): Promise<{ readonly inbox: InboxPage; readonly panel: ProvenancePanel }> {
  await new StartPage(program.page).beginAs('Claire Vidal');
  const inbox = new InboxPage(program.page);
  await inbox.open();
  await inbox.importAll(sharedPictures('scans').slice(0, count));
  await inbox.dismissReport();
  return { inbox, panel: new ProvenancePanel(program.page) };
}

const cells = ['an-96ap-FRAN_0150_0001', 'an-96ap-FRAN_0150_0002', 'an-96ap-FRAN_0150_0003'] as const;

test.use({ profile: 'memory' });

/** Opens one document's provenance, which must be its own: the panel is there for the one before it. */
async function turnTo(inbox: InboxPage, panel: ProvenancePanel, name: string): Promise<void> {
  await inbox.document(name).click();
  await expect(inbox.document(name)).toHaveAttribute('aria-selected', 'true');
  await expect(panel.cote).toHaveValue('');
  // Which is asked for once the site is known.
  await expect(panel.piece).toHaveCount(0);
}

test('task 3: a cote pasted and Tab shows its normal form and what is missing; the citation is copied; an unknown series warns; a date that is none is refused', async ({
  program,
}) => {
  const { page, context } = program;
  const { inbox, panel } = await withScans(program, 3);
  const stored = async (name: string) => {
    const [scan] = (await storedScans(page)).filter(({ names: [first = ''] }) => first.startsWith(name));
    return (await storedDocuments(page)).find(({ pages }) => pages.some((reference) => reference.scan === scan?.id))?.fields;
  };
  await inbox.document(cells[0]).click();
  await inbox.provenance.click();

  await test.step('a cote pasted and Tab: its normal form, the original, and what is missing', async () => {
    await panel.site('Vincennes').click();
    await expect(panel.missing).toContainText('Cote');
    await panel.cote.focus();
    const clicks = await countClicks(page);
    await page.keyboard.insertText('16p431207');
    await page.keyboard.press('Tab');
    await expect(panel.panel).toContainText('Forme normalisée : GR 16 P 431207');
    await expect(panel.cote).toHaveValue('16p431207');
    await expect(panel.missing).toHaveText('Il manque : Pièce ou dossier');
    expect(await clicks.taken()).toBe(0);
    await expect.poll(() => stored(cells[0])).toMatchObject({ site: 'site:vincennes', coteAsWritten: '16p431207', cote: 'GR 16 P 431207' });
  });
  await test.step('the ready citation is copied with one key', async () => {
    await panel.piece.fill('DOSSIER 3');
    await panel.piece.press('Tab');
    await expect(panel.panel).toContainText('SHD Vincennes, GR 16 P 431207, DOSSIER 3');
    await pressKey(page, 'Control+Shift+C');
    await expect(page.getByText('Citation copiée')).toBeVisible();
    await context.grantPermissions(['clipboard-read'], { origin: new URL(program.address).origin });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^SHD Vincennes, GR 16 P 431207/);
  });
  await test.step('an unknown series warns and does not block', async () => {
    await turnTo(inbox, panel, cells[1]);
    await panel.site('Vincennes').click();
    await panel.cote.fill('GR 99 Z 12');
    await expect(panel.panel.getByText(/Série inconnue/)).toBeVisible();
    await panel.cote.press('Tab');
    await expect.poll(async () => (await stored(cells[1]))?.coteAsWritten).toBe('GR 99 Z 12');
  });
  await test.step('a date that is none is refused with the right form, and stored once it is chosen', async () => {
    await turnTo(inbox, panel, cells[2]);
    await panel.documentDate.fill('ca. 1915');
    await panel.documentDate.press('Tab');
    await expect(panel.panel.getByText('Écrivez 1915~ ?')).toBeVisible();
    expect((await stored(cells[2]))?.documentDate).toBeUndefined();
    await panel.panel.getByRole('button', { name: '1915~ (vers 1915)' }).click();
    await expect.poll(async () => (await stored(cells[2]))?.documentDate).toBe('1915~');
  });
});

test('a selection takes what is typed and keeps what differs', async ({ program }) => {
  const { page } = program;
  const { inbox, panel } = await withScans(program, 3);
  await inbox.document(cells[0]).click();
  await inbox.provenance.click();
  await panel.site('Vincennes').click();
  await panel.piece.fill('dossier 1');
  await panel.piece.press('Tab');
  await turnTo(inbox, panel, cells[1]);
  await panel.site('Vincennes').click();
  await panel.piece.fill('dossier 2');
  await panel.piece.press('Tab');
  // Each save is one undo of its own, and is there before the next work.
  const pieces = async () => (await storedDocuments(page)).map(({ fields }) => fields.piece ?? '').toSorted();
  await expect.poll(pieces).toEqual(['', 'dossier 1', 'dossier 2']);
  await inbox.grid.focus();
  await page.keyboard.press('Control+a');
  await expect(panel.panel).toContainText('3 documents');
  await panel.site('Vincennes').click();
  await expect(panel.piece).toHaveAttribute('placeholder', 'valeurs différentes');
  await panel.cote.fill('16p431207');
  await panel.cote.press('Tab');
  await panel.piece.press('Tab');
  await expect.poll(async () => (await storedDocuments(page)).map(({ fields }) => fields.coteAsWritten)).toEqual(['16p431207', '16p431207', '16p431207']);
  expect(await pieces()).toEqual(['', 'dossier 1', 'dossier 2']);
  // What the selection was given, its site and its cote, is one undo; what each was given before stays.
  await inbox.grid.focus();
  await pressKey(page, 'Control+z');
  await expect.poll(async () => (await storedDocuments(page)).map(({ fields }) => fields.coteAsWritten ?? '')).toEqual(['', '', '']);
  await expect.poll(async () => (await storedDocuments(page)).filter(({ fields }) => fields.site !== undefined)).toHaveLength(2);
});

test('the next scan of the box takes the provenance over, marked, and it can be taken out again', async ({ program }) => {
  const { page } = program;
  const { inbox, panel } = await withScans(program, 2);
  await inbox.document(cells[0]).click();
  await inbox.provenance.click();
  await panel.site('Vincennes').click();
  await panel.cote.fill('16p431207');
  await panel.piece.fill('dossier 1');
  await panel.piece.press('Tab');
  await inbox.document(cells[1]).click();
  await panel.panel.getByRole('button', { name: 'Reprendre sa provenance' }).click();
  await expect(panel.cote).toHaveValue('16p431207');
  await expect(panel.piece, 'the piece belongs to the other document').toHaveValue('');
  await expect(panel.panel.getByText('Repris du document précédent')).toHaveCount(2);
  await panel.panel.getByRole('button', { name: 'Retirer la valeur reprise : Cote' }).click();
  await expect(panel.cote).toHaveValue('');
  await expect(panel.panel.getByText('Repris du document précédent')).toHaveCount(1);
  await inbox.grid.focus();
  await pressKey(page, 'Control+z');
  await expect(panel.cote).toHaveValue('16p431207');
});

test.describe('on disk', () => {
  test.use({ profile: 'disk' });
  test('what was typed is stored when the panel is closed, and is there after a restart', async ({ program }) => {
    const { inbox, panel } = await withScans(program, 1);
    await inbox.document(cells[0]).click();
    await inbox.provenance.click();
    await panel.site('Chambière').click();
    await panel.field('Consulté le').fill('2026-11-20');
    await panel.field('Consulté le').press('Escape');
    await expect(panel.panel).toBeHidden();
    await expect.poll(async () => (await storedDocuments(program.page))[0]?.fields.consultedOn).toBe('2026-11-20');
    const again = await program.restart();
    await new InboxPage(again.page).open();
    expect((await storedDocuments(again.page))[0]?.fields).toMatchObject({ site: 'site:chambiere', consultedOn: '2026-11-20' });
  });
});
