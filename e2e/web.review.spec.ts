import { expect, expectNoAxeViolations, test } from './fixtures';
import { ReviewPage } from './pages/review-page';
import { openSampleCatalogue } from './pages/sample-catalogue';

test('the queue is worked by keyboard alone: three keys and a reason, and the next item is there', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  await review.press('j', 'k');
  await expect(review.queue).toBeFocused();
  const first = await review.heard();
  await review.press('3', 'r');
  await expect(review.reason).toBeFocused();
  await page.keyboard.type('Nom et année concordent');
  await review.press('Enter');
  await expect(review.done).toContainText('Signalé → Possible');
  await expect(review.queue).toBeFocused();
  await expect.poll(() => review.heard()).not.toBe(first);
  await expect(review.reason).toHaveValue('');
});

test('nothing is saved without a reason, and the field says so', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  const before = await review.waiting();
  await review.press('6', 'Enter');
  await expect(review.decision).toContainText('Sans motif, rien ne s’enregistre');
  await expect(review.reason).toHaveAttribute('aria-invalid', 'true');
  await expect(review.reason).toBeFocused();
  await expect(review.done).toBeEmpty();
  expect(await review.waiting()).toBe(before);
});

test('a confirmation is refused with what is missing for it', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  await review.press('5', 'r');
  await page.keyboard.type('Sûr');
  await review.press('Enter');
  await expect(review.decision.getByRole('alert')).toContainText('La décision est refusée');
  await expect(review.decision.getByRole('alert')).toContainText('une conclusion écrite (au moins 80 signes)');
  await expect(review.done).toBeEmpty();
});

test('a rejected item leaves the queue; U brings it back, also after a restart, and it is there again to decide', async ({ program }) => {
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

  const again = await program.restart();
  const later = new ReviewPage(again.page);
  await expect(later.queue).toBeVisible();
  await expect.poll(() => later.waiting()).toBe(before - 1);
  await later.press('u');
  await expect.poll(() => later.waiting()).toBe(before);
  await expect(later.queue).toBeFocused();
  await expect.poll(async () => firstWords(await later.heard())).toBe(firstWords(first));
});

test('a session is resumed: the place is kept and what was skipped stays away until it is brought back', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  const before = await review.waiting();
  await review.press('j', 's', 'j', 'j');
  await expect.poll(() => review.waiting()).toBe(before - 1);
  const place = await review.heard();

  const again = await program.restart();
  const later = new ReviewPage(again.page);
  await expect(later.queue).toBeVisible();
  await expect.poll(() => later.waiting()).toBe(before - 1);
  await expect.poll(async () => positionOf(await later.heard())).toBe(positionOf(place));
  await again.page.getByRole('button', { name: /Remettre 1 élément passé/ }).click();
  await expect.poll(() => later.waiting()).toBe(before);
});

test('the reasons used before are offered, and one is picked without typing', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  await review.press('3', 'r');
  await page.keyboard.type('Vu avec Aliya');
  await review.press('Enter');
  await expect(review.done).toContainText('Possible');
  await review.press('3', 'r', 'ArrowDown');
  await expect(page.getByRole('option').first()).toContainText('Vu avec Aliya');
  await review.press('Enter');
  await expect(review.reason).toHaveValue('Vu avec Aliya');
  await review.press('Enter');
  await expect(review.reason).toHaveValue('');
});

test('the queue is filtered by status and by site, with counts', async ({ program }) => {
  const { page } = program;
  await openSampleCatalogue(page);
  const review = new ReviewPage(page);
  await review.open();
  await page.getByRole('button', { name: 'Filtrer' }).click();
  const box = page.getByRole('checkbox', { name: /^Litige/ });
  const count = Number.parseInt(
    /\d+/.exec(
      (await page
        .getByRole('region', { name: 'File de revue' })
        .getByText(/^Litige\d+$/)
        .textContent()) ?? '',
    )?.[0] ?? '0',
    10,
  );
  expect(count).toBeGreaterThan(0);
  await box.check({ force: true });
  await expect.poll(() => review.waiting()).toBe(count);
  await expect(review.known).toContainText('Les sources se contredisent');
  await page.getByRole('button', { name: 'Tout montrer' }).click();
  await expect.poll(() => review.waiting()).toBeGreaterThan(count);
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
