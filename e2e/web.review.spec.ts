import { expect, expectNoAxeViolations, test } from './fixtures';
import { ReviewPage } from './pages/review-page';
import { openSampleCatalogue } from './pages/sample-catalogue';

// The sample takes long to open under load, so that what does not need a catalogue of its own shares one.
test('the queue is worked by keyboard alone, nothing is saved without a reason, and a refusal says what is missing', async ({ program }) => {
  test.slow();
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();

  await test.step('a row counts what there is, says in words what it is, and judges nothing', async () => {
    const rows = review.queue.getByRole('row');
    await expect(rows.first()).toContainText(/Fiche|Rattachement/);
    await expect(rows.first()).toContainText(/\d+ sources? · \d+ faits? concordants?/);
    await expect(review.queue.getByText(/Rien ne manque/)).toHaveCount(0);
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

  await test.step('three keys and a reason, which is offered again for the next item', async () => {
    const first = await review.heard();
    await review.press('3', 'r');
    await expect(review.reason).toBeFocused();
    await page.keyboard.type('Vu avec Aliya');
    await review.press('Enter');
    await expect(review.done).toContainText('Signalé → Possible');
    await expect(review.queue).toBeFocused();
    await expect.poll(() => review.heard()).not.toBe(first);
    await expect(review.reason).toHaveValue('');
    await review.press('3', 'r', 'ArrowDown');
    await expect(page.getByRole('option').first()).toContainText('Vu avec Aliya');
    await review.press('Enter');
    await expect(review.reason).toHaveValue('Vu avec Aliya');
    await review.press('Enter');
    await expect(review.reason).toHaveValue('');
  });

  await test.step('undo and redo are said in one line, over no control, which goes with the screen', async () => {
    const said = page.getByRole('region', { name: 'Ce qui vient d’être fait' });
    await review.queue.focus();
    await page.keyboard.press('Control+z');
    await expect(said).toContainText('Annulé : décision sur une identité (« ');
    await page.keyboard.press('Control+Shift+Z');
    await expect(said).toContainText('Rétabli : décision sur une identité (« ');
    await expect(said.getByRole('presentation')).toHaveCount(1);
    await page.waitForTimeout(600);
    await page.keyboard.press('Control+1');
    await expect(said).toBeEmpty();
    await page.keyboard.press('Control+3');
  });

  await test.step('the filters show so many as they say', async () => {
    await expect(review.queue).toBeVisible();
    const before = await review.waiting();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    const line = page.getByRole('region', { name: 'File de revue' }).getByText(/^Litige\d+$/);
    const disputed = Number.parseInt(/\d+/.exec((await line.textContent()) ?? '')?.[0] ?? '0', 10);
    expect(disputed).toBeGreaterThan(0);
    await line.click();
    await expect.poll(() => review.waiting()).toBe(disputed);
    await expect(review.known).toContainText('Les sources se contredisent');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await expect.poll(() => review.waiting()).toBe(before);
  });
});

test('a session is resumed after a restart: place, skipped items, and U that brings back what was decided before', async ({ program }) => {
  test.slow();
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  await review.press('j', 'k');
  const first = await review.heard();
  const before = await review.waiting();
  await review.press('6', 'r');
  await page.keyboard.type('Un autre homme');
  await review.press('Enter');
  await expect.poll(() => review.waiting()).toBe(before - 1);
  await review.press('s', 'j', 'j');
  await expect.poll(() => review.waiting()).toBe(before - 2);
  const place = await review.heard();

  const again = await program.restart();
  const later = new ReviewPage(again.page);
  await expect(later.queue).toBeVisible();
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

test.describe('in en-GB, dark', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });
  test('the review has no barrier that axe can see', async ({ program }) => {
    const { page } = program;
    await openSampleCatalogue(page);
    const review = new ReviewPage(page);
    await review.open();
    await review.press('5', 'Enter');
    await expect(review.decision.getByRole('alert')).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

/** The label of a row ends with its age and its place, which time and other rows change. */
function firstWords(label: string): string {
  return label.split(', ').slice(0, 3).join(', ');
}

function positionOf(label: string): string {
  return label.split(', ').at(-1) ?? '';
}
