import { expect, expectNoAxeViolations, test } from './fixtures';
import { ReviewPage } from './pages/review-page';
import { openSampleCatalogue } from './pages/sample-catalogue';

test('the queue is worked by keyboard alone: three keys and a reason, which is offered again for the next item', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  await review.press('j', 'k');
  await expect(review.queue).toBeFocused();
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

test('nothing is saved without a reason, and a confirmation is refused with what is missing for it, each said beside the field', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
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

for (const [locale, colorScheme] of [
  ['fr-FR', 'light'],
  ['en-GB', 'dark'],
] as const) {
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
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
}

/** The label of a row ends with its age and its place, which time and other rows change. */
function firstWords(label: string): string {
  return label.split(', ').slice(0, 3).join(', ');
}

function positionOf(label: string): string {
  return label.split(', ').at(-1) ?? '';
}
