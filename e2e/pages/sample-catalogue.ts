import { expect, type Page } from '@playwright/test';

/** Opens the sample catalogue from the first start, and waits until its twelve men are there. */
export async function openSampleCatalogue(page: Page): Promise<void> {
  await page.getByRole('button', { name: /catalogue d’exemple|sample catalogue/i }).click();
  await expect(page.getByText(/^12 (hommes|men)$/).first()).toBeVisible({ timeout: 45_000 });
}
