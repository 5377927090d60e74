import { expect, expectNoAxeViolations, test } from './fixtures';
import { HistoryDrawerPage } from './pages/history-drawer';
import { pressKey } from './pages/keys';
import { ReviewPage } from './pages/review-page';

test.use({ begin: 'sample' });

// One opened sample for both: it takes long under load.
test('the history says who, when, what and why; a decision is undone and redone after the browser was closed, and it says so', async ({ program }) => {
  test.slow();
  const review = new ReviewPage(program.page);
  await review.open();

  await test.step('of a man: who, when, what from and to, why and from which source', async () => {
    await program.page.keyboard.press('h');
    const history = new HistoryDrawerPage(program.page);
    await expect(history.lines.first()).toBeVisible();
    const decision = history.saying('a décidé de l’identité de l’homme').first();
    await expect(decision).toContainText(/lect(eur|rice) \(exemple\)/);
    await expect(decision).toContainText('Parce que :');
    await expect(decision.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
    await expect(
      history
        .saying(/(a saisi|Saisi).:/)
        .filter({ hasText: 'Source :' })
        .first(),
    ).toBeVisible();
    await expectNoAxeViolations(program.page);
    await program.page.keyboard.press('Escape');
    await expect(history.drawer).toBeHidden();
  });

  await test.step('of a decision that is undone and redone after a restart', async () => {
    await review.queue.focus();
    await review.press('6');
    await review.askReason();
    await program.page.keyboard.type('Un autre homme que lui');
    await review.press('Enter');
    await expect(review.done).toContainText('Signalé → Écarté');
    await expect(review.queue).toBeFocused();
    await review.press('k');

    const { page } = await program.restart();
    const history = new HistoryDrawerPage(page);
    await expect(new ReviewPage(page).queue).toBeVisible();
    await pressKey(page, 'Control+z');
    await expect(page.getByText('Annulé : décision sur une identité')).toBeVisible();
    await page.keyboard.press('h');
    await expect(history.saying('Un autre homme que lui')).toContainText('Annulé');
    await pressKey(page, 'Control+Shift+Z');
    await expect(page.getByText('Rétabli : décision sur une identité')).toBeVisible();
    await expect(history.saying('Un autre homme que lui')).not.toContainText('Annulé');
  });
});
