import type { Page } from '@playwright/test';

/** Drops files or folders of the disk on the middle of the window, as from the system's file window. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  await page.evaluate(() => window.addEventListener('drop', () => document.documentElement.setAttribute('data-dropped', ''), { capture: true, once: true }));
  const dropped = page.locator('html[data-dropped]');
  // A busy page may not yet have said that it takes files, and then the drop is taken for a drag that was given up.
  for (let attempt = 0; attempt < 6; attempt += 1) {
    for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: Math.floor(width / 2), y: Math.floor(height / 2), data });
      await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    }
    const taken = await dropped.waitFor({ state: 'attached', timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (taken) break;
  }
  await page.evaluate(() => document.documentElement.removeAttribute('data-dropped'));
  await session.detach();
}
