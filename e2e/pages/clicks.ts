import type { Page } from '@playwright/test';

let counters = 0;

/** Counts what a task costs (domain.md §6), as the program receives it: every press of the pointer, drags apart, keys not. Ends with the page. */
export async function countClicks(page: Page): Promise<{ taken(): Promise<number> }> {
  counters += 1;
  const name = `data-clicks-${counters}`;
  await page.evaluate((attribute) => {
    const root = document.documentElement;
    let from = { x: 0, y: 0 };
    root.setAttribute(attribute, '0');
    window.addEventListener(
      'pointerdown',
      ({ clientX, clientY }) => {
        from = { x: clientX, y: clientY };
      },
      { capture: true },
    );
    window.addEventListener(
      'pointerup',
      ({ clientX, clientY }) => {
        const isDrag = Math.hypot(clientX - from.x, clientY - from.y) > 8;
        if (!isDrag) root.setAttribute(attribute, String(Number(root.getAttribute(attribute)) + 1));
      },
      { capture: true },
    );
  }, name);
  return { taken: async () => Number(await page.locator('html').getAttribute(name)) };
}
