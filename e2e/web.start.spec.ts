import { expect, expectNoAxeViolations, test } from './fixtures';

test('the program opens and says its name', async ({ program }) => {
  await expect(program.page).toHaveTitle(/Matricule/);
  await expect(program.page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('the address no longer carries the secret once the program is open', async ({ program }) => {
  await expect(program.page).not.toHaveURL(/secret=/);
});

test('the program opens again on the same folder after a crash', async ({ program }) => {
  const port = new URL(program.address).port;
  const again = await program.crash();
  expect(new URL(again.address).port).toBe(port);
  await expect(again.page).toHaveTitle(/Matricule/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test('the first screen has no barrier that axe can see', async ({ program }) => {
      await expect(program.page.getByRole('main').first()).toBeVisible();
      await expectNoAxeViolations(program.page);
    });
  });
}
