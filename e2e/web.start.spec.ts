import { expect, test } from './fixtures';

test('the program opens and says its name, carries no secret in its address, and opens again on the same folder after a crash', async ({ program }) => {
  await expect(program.page).toHaveTitle(/Matricule/);
  await expect(program.page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(program.page).not.toHaveURL(/secret=/);
  const port = new URL(program.address).port;
  const again = await program.crash();
  expect(new URL(again.address).port).toBe(port);
  await expect(again.page).toHaveTitle(/Matricule/);
});
