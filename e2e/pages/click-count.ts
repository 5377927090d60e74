import type { Page } from '@playwright/test';

/** Counts the presses of the pointer that the program receives, for the budgets of the acceptance tasks. */
export async function countClicks(page: Page): Promise<{ taken(): Promise<number> }> {
  await page.evaluate(() => {
    document.documentElement.dataset.clicks = '0';
    document.addEventListener(
      'pointerdown',
      () => {
        document.documentElement.dataset.clicks = String(Number(document.documentElement.dataset.clicks) + 1);
      },
      { capture: true },
    );
  });
  return { taken: async () => Number(await page.evaluate(() => document.documentElement.dataset.clicks)) };
}
