import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { countClicks } from './pages/clicks';
import { HistoryDrawerPage } from './pages/history-drawer';
import { pressKey } from './pages/keys';
import { MergePage } from './pages/merge-page';
import { RecordPage } from './pages/record-page';
import { storedAttachments, storedValues } from './pages/stored-rows';

test.use({ begin: 'sample' });

/** Every value and attachment with its record and its source, as text: what nothing may change. */
async function pieces(page: Page): Promise<readonly string[]> {
  const all = [...(await storedValues(page)), ...(await storedAttachments(page))];
  return all.map(({ id, soldier, document = '', withdrawn }) => `${id} ${soldier} ${document} ${withdrawn === undefined}`).sort();
}

/** The record of each value that stands, by its words. */
async function recordsByValue(page: Page): Promise<ReadonlyMap<string, string>> {
  const standing = (await storedValues(page)).filter(({ withdrawn }) => withdrawn === undefined);
  return new Map(standing.map(({ written, soldier }) => [written?.text ?? '', soldier]));
}

test('task 10: two records are joined in four clicks; after ten more edits and a restart they are parted in two, and nothing is lost either way', async ({
  program,
}) => {
  test.slow();
  let { page } = program;
  const before = await pieces(page);
  const clicks = await countClicks(page);
  await page.getByRole('row', { name: /Ержан/ }).getByRole('checkbox').click();
  await page
    .getByRole('row', { name: /Есимханов/ })
    .getByRole('checkbox')
    .click();
  await page.getByRole('button', { name: 'Réunir', exact: true }).click();
  let merge = new MergePage(page);

  await test.step('what disagrees is marked, and what follows is said before anybody agrees', async () => {
    await expect(merge.beside('birth-date')).toHaveAttribute('data-verdict', 'exclude');
    await expect(merge.beside('name').getByRole('radio', { checked: true })).toHaveCount(1);
    await expect(merge.outcome).toContainText('Confirmé');
    await expect(merge.outcome).toContainText('La confirmation sera rouverte');
    await expect(merge.outcome).toContainText(/Un litige s’ouvrira.: Date de décès/);
    await expectNoAxeViolations(page);
    // Enter without a reason joins nobody.
    await page.keyboard.press('Enter');
    await expect(page.getByText('Donnez un motif.')).toBeVisible();
  });
  await expect(merge.reason).toBeFocused();
  await page.keyboard.type('Essai : deux fiches du même homme');
  await merge.join.click();
  expect(await clicks.taken()).toBeLessThanOrEqual(4);

  let record = new RecordPage(page);
  await expect(record.name).toBeFocused();
  await expect(record.record).toContainText('2 fiches réunies');
  await expect(record.name).toHaveText('Ержан Қалиасқаров');
  await expect(record.record.locator('header [data-status=disputed]').first()).toBeVisible();
  await expect.poll(() => pieces(page)).toEqual(before);

  // The first six are read in a document of the man they were opened from, the seventh on the other one's card, the eighth nowhere.
  await test.step('ten more edits', async () => {
    for (let edit = 1; edit <= 8; edit += 1) {
      if (edit === 7) await record.openDocument(/90731|JESSIMCHANOW/i);
      await record.add('profession');
      if (edit === 8) {
        await record.form('Profession').getByRole('button', { name: 'Retirer la source' }).click();
        await record.form('Profession').getByRole('textbox', { name: 'Tel qu’écrit' }).focus();
      }
      await page.keyboard.type(`métier ${edit}`);
      await page.keyboard.press('Enter');
      await expect(record.values('occupation').filter({ hasText: `métier ${edit}` })).toBeVisible();
    }
    await record.askToWithdraw('métier 1');
    await page.keyboard.type('mal lu');
    await page.keyboard.press('Enter');
    await expect(record.values('occupation').filter({ hasText: 'métier 1' })).toHaveCount(0);
    await record.menu('métier 2', 'Corriger une faute de frappe');
    await record.form('Profession').getByRole('textbox', { name: 'Tel qu’écrit' }).fill('maréchal-ferrant');
    await page.keyboard.press('Enter');
    await expect(record.values('occupation').filter({ hasText: 'maréchal-ferrant' })).toBeVisible();
  });
  const joined = await pieces(page);
  expect(joined.filter((piece) => before.includes(piece))).toEqual(before);

  ({ page } = await program.restart());
  merge = new MergePage(page);
  record = new RecordPage(page);
  await expect(record.record).toContainText('2 fiches réunies');
  const parting = await countClicks(page);
  await record.record.getByRole('button', { name: 'Séparer…' }).click();
  const [stays, leaves] = ['Ержан Қалиасқаров', 'Есимханов Бекболат'];
  await test.step('the man who headed the record stays; what was written since is listed with the man of its source, and what is a guess says so', async () => {
    await expect(page.getByRole('region', { name: 'L’homme qui reste' }).getByRole('heading')).toHaveText(stays);
    await expect(page.getByRole('region', { name: 'L’homme qui s’en sépare' }).getByRole('heading')).toHaveText(leaves);
    await expect(
      merge
        .goes(/métier 6/)
        .getByRole('radio')
        .first(),
    ).toBeChecked();
    await expect(merge.goes(/métier 6/)).toHaveAccessibleDescription('suit son document');
    await expect(
      merge
        .goes(/métier 7/)
        .getByRole('radio')
        .last(),
    ).toBeChecked();
    await expect(merge.goes(/métier 7/)).toHaveAccessibleDescription('suit son document');
    await expect(page.getByText(/^1 élément écrit depuis est présumé/)).toBeVisible();
    await expect(merge.goes(/métier 8/)).toHaveAccessibleDescription('présumé, à vérifier');
    await expect(merge.goes(/^14 mars 1915/)).toHaveCount(0);
  });
  await test.step('one of it is given to the other man by a key', async () => {
    const sides = merge.goes(/métier 8/).getByRole('radio');
    await expect(sides.first()).toBeChecked();
    await sides.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(sides.last()).toBeChecked();
    await expect(page.getByText(/est présumé/)).toHaveCount(0);
    await merge.reason.focus();
    await page.keyboard.type('Deux années de naissance, deux tombes');
  });
  await merge.part.click();
  expect(await parting.taken()).toBeLessThanOrEqual(2);
  await expect(record.name).toBeFocused();

  await expect(record.name).toHaveText(stays);
  await expect(record.values('occupation').filter({ hasText: 'métier 6' })).toBeVisible();
  await expect(record.values('occupation').filter({ hasText: 'métier 7' })).toHaveCount(0);
  await expect(record.values('occupation').filter({ hasText: 'métier 8' })).toHaveCount(0);
  const after = await pieces(page);
  // What was there before is untouched; of the rest all is there, with its source and as it was, and nothing is new.
  expect(after.filter((piece) => before.includes(piece))).toEqual(before);
  const withoutMan = (piece: string) => piece.split(' ').toSpliced(1, 1).join(' ');
  expect(after.map(withoutMan).sort()).toEqual(joined.map(withoutMan).sort());
  const recordOf = await recordsByValue(page);
  for (const words of ['métier 3', 'métier 4', 'métier 5', 'métier 6', 'maréchal-ferrant']) expect(recordOf.get(words)).toBe(recordOf.get(stays));
  for (const words of ['métier 7', 'métier 8']) expect(recordOf.get(words)).toBe(recordOf.get(leaves));

  await test.step('the other man is there again with what is his, and his history tells what was moved', async () => {
    await pressKey(page, 'Alt+ArrowUp');
    await expect(page.getByRole('row', { name: /Ержан/ }).locator('[data-status=confirmed]')).toBeVisible();
    await record.open(new RegExp(leaves));
    for (const words of ['métier 7', 'métier 8']) await expect(record.values('occupation').filter({ hasText: words })).toBeVisible();
    const history = new HistoryDrawerPage(page);
    await history.open();
    await expect(history.saying(`a séparé cette fiche de la fiche ${stays}`)).toContainText('Deux années de naissance, deux tombes');
    await expect(history.saying(`a réuni cette fiche avec la fiche ${stays}`)).toContainText('Essai : deux fiches du même homme');
    // New work names the smaller of two random ids: what moved is what was not his.
    const [taker, moved] = (recordOf.get(stays) ?? '') < (recordOf.get(leaves) ?? '') ? [leaves, 'métier 8'] : [stays, 'métier 6'];
    await expect(history.saying(`éplacé vers la fiche ${taker}`).filter({ hasText: moved })).toHaveCount(1);
    await page.keyboard.press('Escape');
  });
  await test.step('undone, they are one again with every value where it was', async () => {
    await pressKey(page, 'Control+z');
    await expect(record.record).toContainText('2 fiches réunies');
    await expect.poll(() => pieces(page)).toEqual(joined);
  });
});

test('two men said to be different are joined only when that is withdrawn; a record splits in two by values and pages, in one undo', async ({
  program: { page },
}) => {
  test.slow();
  const record = new RecordPage(page);
  const merge = new MergePage(page);
  await record.open(/Ержан/);

  await test.step('the other man is found by any spelling; they are said to be two, and then stand in each other’s way', async () => {
    for (const answer of ['different', 'blocked'] as const) {
      await record.record.getByRole('button', { name: 'Actions sur la fiche' }).click();
      await page.getByRole('menuitem', { name: 'Réunir avec…' }).click();
      await expect(page.getByRole('combobox', { name: /Chercher l’autre fiche/ })).toBeFocused();
      await page.keyboard.type('jessimchanow');
      await expect(page.getByRole('option', { selected: true })).toContainText('Есимханов');
      await page.keyboard.press('Enter');
      await expect(merge.heading('Réunir deux fiches')).toBeVisible();
      if (answer === 'blocked') continue;
      await merge.reason.fill('Nés à trois ans d’écart');
      await merge.different.click();
      await expect(record.record).toContainText('Deux hommes différents');
    }
    await expect(page.getByText('Déclarés deux hommes différents')).toBeVisible();
    await expect(page.getByText(/Nés à trois ans d’écart/).first()).toBeVisible();
    await expect(merge.join).toBeDisabled();
    await page.getByRole('button', { name: 'Retirer cette marque…' }).click();
    await page
      .getByRole('form', { name: 'Retirer cette marque…' })
      .getByRole('textbox', { name: /^Motif/ })
      .fill('La plaque a été mal lue');
    await page.keyboard.press('Enter');
    await expect(merge.join).toBeEnabled();
    await page.getByRole('button', { name: 'Fiche', exact: true }).click();
  });

  await test.step('one page and one name leave for a new man', async () => {
    const before = await pieces(page);
    await record.record.getByRole('button', { name: 'Actions sur la fiche' }).click();
    await page.getByRole('menuitem', { name: /Détacher ce qui/ }).click();
    await expect(merge.splitOff).toBeDisabled();
    await merge.goes('KALIASKAROV ERJAN : à qui ?').getByText('Part').click();
    await page.getByRole('button', { name: 'Choisir des pages (5)' }).click();
    await page.getByText('Page 2 part').click();
    await expect(page.getByRole('region', { name: 'Part', exact: true })).toContainText('KALIASKAROV ERJAN');
    await merge.reason.fill('La plaque est d’un homonyme');
    await merge.splitOff.click();
    await expect(record.name).toHaveText('KALIASKAROV ERJAN');
    await expect(record.record.locator('header [data-status=flagged]').first()).toBeVisible();
    await expect(record.record).toContainText('La plaque est d’un homonyme');
    await expect(record.strip).toContainText('1 page sur 5');
    await pressKey(page, 'Control+z');
    await expect.poll(() => pieces(page)).toEqual(before);
  });
});
