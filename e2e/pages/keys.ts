import { expect, type Page } from '@playwright/test';

/** Presses a key that acts on every screen. While a catalogue opens or closes there is no screen, and nobody hears it: the program's frame is waited for. */
export async function pressKey(page: Page, key: string): Promise<void> {
  // Under a dialog the frame is drawn, but hidden from roles.
  await expect(page.getByRole('contentinfo', { includeHidden: true })).toBeVisible();
  await page.keyboard.press(key);
}
