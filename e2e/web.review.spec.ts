import { expect, expectNoAxeViolations, test } from './fixtures';
import { countClicks } from './pages/clicks';
import { pressKey } from './pages/keys';
import { NewManForm } from './pages/new-man-form';
import { RecordPage } from './pages/record-page';
import { ReviewPage } from './pages/review-page';
import { SearchPalette } from './pages/search-palette';

test.use({ begin: 'sample' });

test('task 7: the queue is worked by keyboard alone, in three keys and a reason; nothing is saved without one', async ({ program }) => {
  test.slow();
  const { page } = program;
  const review = new ReviewPage(page);
  await review.open();

  await test.step('a row counts what there is, says in words what it is, and judges nothing', async () => {
    const rows = review.queue.getByRole('row');
    await expect(rows.first()).toContainText(/Fiche|Rattachement/);
    await expect(rows.first()).toContainText(/\d+ sources? · \d+ faits? concordants?/);
    await expect(review.queue.getByText(/Rien ne manque/)).toHaveCount(0);
  });

  await test.step('the item says since when, by whom and why it waits, and how the spelling on the page is read', async () => {
    await expect(review.known).toContainText(/Signalé\s.*\spar\s.*:\s/);
    await expect(review.page.getByRole('img', { name: /^Passage cité/ })).toBeVisible();
    await expect(review.page.getByRole('list', { name: 'Pourquoi cette graphie est la sienne' })).toContainText(' = ');
    await expect(review.known.getByRole('heading', { name: /\d sources?/ })).toBeVisible();
  });

  await test.step('a status that it has already cannot be chosen, and a sentence says so', async () => {
    await review.press('j', 'k', '2');
    await expect(review.decision.getByRole('alert')).toHaveText('Il est déjà « Signalé ».');
    await expect(review.decision.getByRole('radio', { name: 'Signalé' })).not.toBeChecked();
  });

  await test.step('nothing is saved without a reason, and a confirmation is refused with what is missing for it', async () => {
    const before = await review.waiting();
    await review.press('6', 'Enter');
    await expect(review.decision).toContainText('Sans motif, rien ne s’enregistre');
    await expect(review.reason).toHaveAttribute('aria-invalid', 'true');
    await expect(review.reason).toBeFocused();
    await page.keyboard.type('Sûr');
    await review.decision.getByText('Confirmé', { exact: true }).click();
    await review.press('Enter');
    await expect(review.decision.getByRole('alert')).toContainText('La décision est refusée');
    await expect(review.decision.getByRole('alert')).toContainText('une conclusion écrite (au moins 80 signes)');
    await expect(review.done).toBeEmpty();
    expect(await review.waiting()).toBe(before);
    await expectNoAxeViolations(page);
    await review.queue.focus();
    await review.press('j');
  });

  await test.step('three keys and the reason, picked by its digit or written, and the next item is there', async () => {
    const first = await review.heard();
    review.keys = 0;
    await review.press('3');
    await review.askReason();
    await page.keyboard.press('2');
    await expect(review.reason).toHaveValue('Nom lu sur la plaque');
    await review.press('Enter');
    expect(review.keys).toBe(3);
    await expect(review.done).toContainText('Signalé → Possible');
    await expect(review.queue).toBeFocused();
    await expect.poll(() => review.heard()).not.toBe(first);
    await expect(review.reason).toHaveValue('');
    await expect(page.getByText('1 décidé aujourd’hui')).toBeVisible();
    await review.press('3');
    await review.askReason();
    await page.keyboard.type('Vu avec Aliya');
    await review.press('Enter');
    await expect(review.reason).toHaveValue('');
    await expect(page.getByText('2 décidés aujourd’hui')).toBeVisible();
    await expect(review.queue).toBeFocused();
    await review.askReason();
    await expect(page.getByRole('option').last()).toContainText('Vu avec Aliya');
    await review.press('Escape', 'Escape');
    await expect(review.queue).toBeFocused();
  });

  await test.step('the own reasons are put in order in place, and their digits follow', async () => {
    await review.decision.getByRole('button', { name: 'Changer mes motifs…' }).click();
    await review.decision.getByRole('button', { name: 'Monter « Nom lu sur la plaque »' }).click();
    await expect(review.decision.getByRole('textbox', { name: /^Motif « / }).first()).toHaveValue('Nom lu sur la plaque');
    await review.decision.getByRole('button', { name: 'Changer mes motifs…' }).click();
    await review.queue.focus();
    await review.askReason();
    await page.keyboard.press('1');
    await expect(review.reason).toHaveValue('Nom lu sur la plaque');
    await page.keyboard.press('Delete');
    await expect(review.reason).toHaveValue('');
    await review.press('Escape', 'Escape');
    await expect(review.queue).toBeFocused();
  });

  await test.step('asking for more keeps the status, moves on and is found again by its filter', async () => {
    const asked = await review.heard();
    review.keys = 0;
    await review.press('9');
    await review.askReason();
    await page.keyboard.type('La fiche du camp');
    await review.press('Enter');
    expect(review.keys).toBe(3);
    await expect(review.done).toContainText('complément demandé');
    await expect.poll(() => review.heard()).not.toBe(asked);
    const all = await review.waiting();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    // The sample has three questions of its own.
    await page.getByText(/^Attend un complément4$/).click();
    await expect.poll(() => review.waiting()).toBe(4);
    await review.queue.focus();
    await review.press('End');
    await expect(review.queue.getByRole('row').last()).toContainText('Attend un complément');
    await expect(review.queue.getByRole('row').last()).toContainText('Signalé');
    await expect(review.known).toContainText('« La fiche du camp »');
    await review.known.getByRole('button', { name: 'Reçu' }).click();
    await expect.poll(() => review.waiting()).toBe(3);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => review.waiting()).toBe(all);
  });

  await test.step('the filters show so many as they say', async () => {
    const before = await review.waiting();
    const line = page.getByRole('region', { name: 'File de revue' }).getByText(/^Litige\d+$/);
    const disputed = Number.parseInt(/\d+/.exec((await line.textContent()) ?? '')?.[0] ?? '0', 10);
    expect(disputed).toBeGreaterThan(0);
    await line.click();
    await expect.poll(() => review.waiting()).toBe(disputed);
    await expect(review.known).toContainText('Les sources se contredisent');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => review.waiting()).toBe(before);
    await page.getByRole('button', { name: 'Filtrer' }).click();
  });

  await test.step('one man’s claims come together when the queue is grouped', async () => {
    await page.getByText('Regrouper par homme').click();
    await expect(async () => {
      const names = await review.names();
      const runs = names.filter((name, index) => name !== names[index - 1]);
      expect(names.length).toBeGreaterThan(0);
      expect(runs).toHaveLength(new Set(names).size);
    }).toPass();
    await page.getByText('Regrouper par homme').click();
  });

  await test.step('undo and redo are said in one line, over no control, which goes with the screen', async () => {
    await review.queue.focus();
    await review.press('3');
    await review.askReason();
    await page.keyboard.press('1');
    await expect(review.reason).not.toHaveValue('');
    await review.press('Enter');
    await expect(review.queue).toBeFocused();
    const said = page.getByRole('region', { name: 'Ce qui vient d’être fait' });
    await pressKey(page, 'Control+z');
    await expect(said).toContainText('Annulé : décision sur une identité (« ');
    await pressKey(page, 'Control+Shift+Z');
    await expect(said).toContainText('Rétabli : décision sur une identité (« ');
    await expect(said.getByRole('presentation')).toHaveCount(1);
    await page.waitForTimeout(600);
    await pressKey(page, 'Control+1');
    await expect(said).toBeEmpty();
  });
});

test('task 8: the proposer is refused by name, a second person confirms in two clicks and a reason; candidates and pages are parted in place', async ({
  program,
}) => {
  test.slow();
  const { page } = program;
  const review = new ReviewPage(page);
  const people = (name: RegExp) => page.getByRole('button', { name });
  const proposed = /Қалиасқаров/;

  await test.step('the first reader takes over by a command and proposes', async () => {
    const palette = new SearchPalette(page);
    await palette.open();
    await page.keyboard.type('Changer de personne');
    await palette.options.filter({ hasText: 'Changer de personne' }).click();
    await people(/^Continuer en tant que Premier lecteur/).click();
    await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue('Premier lecteur (exemple)');
    const record = new RecordPage(page);
    await pressKey(page, 'Control+1');
    await record.open(proposed);
    await record.record.getByRole('button', { name: 'Décider…' }).first().click();
    const form = record.record.getByRole('region', { name: 'Décision sur l’identité' });
    await form.getByText('Probable', { exact: true }).click();
    await form
      .getByRole('textbox', { name: 'Conclusion écrite' })
      .fill('La date de naissance, le village et le matricule au Stalag XII F sont les mêmes au dossier de Vincennes et sur la fiche du camp.');
    await form.getByRole('combobox', { name: 'Motif' }).fill('À relire par une seconde personne');
    await page.keyboard.press('Enter');
    await expect(record.record.locator('header [data-status=probable]')).toBeVisible();
  });

  await test.step('he cannot confirm his own proposal: the rule is named, with what to do', async () => {
    await review.open();
    await review.toLast(proposed);
    await review.press('5');
    await expect(review.decision).toContainText('la confirmation par une autre personne que le proposant');
    await expect(review.decision.getByRole('region', { name: 'Seconde personne' })).toContainText('la règle de la seconde personne');
    await review.askReason();
    await page.keyboard.press('1');
    await expect(review.reason).not.toHaveValue('');
    await review.press('Enter');
    await expect(review.decision.getByRole('alert')).toContainText('La décision est refusée');
    await expectNoAxeViolations(page);
  });

  await test.step('the second archivist goes on at the same item, where what is left is hers', async () => {
    await people(/^Continuer en tant que Seconde lectrice/).click();
    await expect(review.known.getByRole('heading', { level: 2 })).toContainText(proposed, { timeout: 30_000 });
    await expect(review.known.locator('[data-condition=second-person]')).toContainText('à vous de confirmer');
    await expect(review.decision.getByRole('figure')).toContainText('Déjà écrite par Premier lecteur');
  });

  await test.step('a man who resembles him came since: the confirmation is refused until he is examined', async () => {
    await new NewManForm(page).make('Ержан Қалиасқаров');
    await review.open();
    await review.toLast('Ержан Қалиасқаров');
    await review.press('k');
    await expect(review.known.locator('[data-condition=candidates-excluded]')).toContainText('À revoir : 1 candidat trouvé depuis');
    await expect(review.decision.getByRole('status')).toContainText('1 candidat n’a pas été examiné');
    await review.askReason();
    await review.press('Enter');
    await expect(review.decision.getByRole('alert')).toContainText('1 candidat n’a pas été examiné');
    await expect(review.decision.getByRole('alert')).toBeInViewport({ ratio: 1 });
    await expectNoAxeViolations(page);
    await review.queue.focus();
    await review.press('d');
    await review.otherMan('5');
    await expect(review.decision.getByText('n’a pas été examiné')).toHaveCount(0);
  });

  await test.step('she confirms in two clicks and a reason', async () => {
    const before = await review.waiting();
    const clicks = await countClicks(page);
    await review.decision.getByText('Confirmé', { exact: true }).click();
    await review.queue.focus();
    await review.askReason();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Relu : les faits concordent');
    await review.decision.getByRole('button', { name: 'Décider' }).click();
    await expect(review.done).toContainText('Probable → Confirmé');
    expect(await clicks.taken()).toBeLessThanOrEqual(2);
    await expect.poll(() => review.waiting()).toBe(before - 1);
  });

  await test.step('a candidate is compared beside, and said to be another man without leaving', async () => {
    await new NewManForm(page).make('Joldas Abilkairow');
    await review.open();
    await review.toLast('Joldas Abilkairow');
    const candidate = review.known.getByRole('button', { name: /(ӘБІЛҚАЙЫРОВ|ABILKA).* à examiner/i });
    await expect(candidate).toBeVisible({ timeout: 20_000 });
    await review.press('c');
    await expect(review.known.getByRole('region', { name: 'Ce qui concorde' })).toBeVisible();
    await expect(review.known.getByRole('region', { name: 'Ce qui diffère' })).toBeVisible();
    await review.press('d');
    await review.otherMan('5');
    await expect(candidate).toHaveCount(0);
    await expect(review.queue).toBeFocused();
  });

  await test.step('pages that speak of another man leave the claim', async () => {
    await page.getByRole('button', { name: 'Filtrer' }).click();
    const line = page.getByRole('region', { name: 'File de revue' }).getByText(/^Arch\. dép\. Haute-Garonne\d+$/);
    const counted = Number.parseInt(/\d+$/.exec((await line.textContent()) ?? '')?.[0] ?? '0', 10);
    await line.click();
    await expect.poll(() => review.waiting()).toBe(counted);
    await review.queue.focus();
    await review.press('Home', 'p');
    const split = page.getByRole('region', { name: 'Partager', exact: true });
    await expect(split).toBeVisible();
    await split.getByRole('checkbox').last().press('Space');
    await split.getByRole('combobox').fill('Seconde page : un autre');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Ce qui vient d’être fait' })).toContainText('1 page confiée');
    await expect(split).toHaveCount(0);
  });
});

test.describe('in en-GB, dark', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });
  test('the review has no barrier that axe can see', async ({ program }) => {
    const { page } = program;
    const review = new ReviewPage(page);
    await review.open();
    await review.press('5', 'Enter');
    await expect(review.decision.getByRole('alert')).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test('a session is resumed after a restart: order, place, skipped items, and U that brings back what was decided before', async ({ program }) => {
  test.slow();
  const { page } = program;
  const review = new ReviewPage(page);
  await review.open();
  await page.getByRole('button', { name: /Par attente/ }).click();
  await page.getByRole('option', { name: /Presque complets d’abord/ }).click();
  await expect(page.getByRole('button', { name: /Presque complets d’abord/ })).toBeVisible();
  await review.queue.focus();
  await review.press('j', 'k');
  const first = await review.heard();
  const before = await review.waiting();
  await review.press('6');
  await review.askReason();
  await page.keyboard.type('Un autre homme');
  await review.press('Enter');
  await expect.poll(() => review.waiting()).toBe(before - 1);
  await expect(review.queue).toBeFocused();
  await review.press('s');
  await expect.poll(() => review.waiting()).toBe(before - 2);
  await review.press('j', 'j');
  await expect.poll(async () => positionOf(await review.heard())).toMatch(/^3\s/);
  const place = await review.heard();

  const again = await program.restart();
  const later = new ReviewPage(again.page);
  await expect(later.queue).toBeVisible();
  await expect(again.page.getByRole('button', { name: /Presque complets d’abord/ })).toBeVisible();
  await expect(again.page.getByText(/vous en étiez ici \(.+\) · 1 décidé aujourd’hui · 1 passé/)).toBeVisible();
  await expect.poll(() => later.waiting()).toBe(before - 2);
  await expect.poll(async () => positionOf(await later.heard())).toBe(positionOf(place));
  await again.page.getByRole('button', { name: /Remettre 1 élément passé/ }).click();
  await expect.poll(() => later.waiting()).toBe(before - 1);
  await later.queue.focus();
  await later.press('u');
  await expect.poll(() => later.waiting()).toBe(before);
  await expect(later.queue).toBeFocused();
  await expect.poll(async () => firstWords(await later.heard())).toBe(firstWords(first));
});

/** The label of a row ends with its age and its place, which time and other rows change. */
function firstWords(label: string): string {
  return label.split(', ').slice(0, 3).join(', ');
}

function positionOf(label: string): string {
  return label.split(', ').at(-1) ?? '';
}
