import type { Page } from '@playwright/test';

/**
 * Makes the vault slow: the first `count` files go to it, each after a `pause` of so many milliseconds, and the others wait until
 * they are let go. Thus an import is met in its middle on a computer of any speed.
 */
export async function holdUploads(page: Page, count: number, pause = 0): Promise<{ letGo(): Promise<void> }> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held: Promise<void>[] = [];
  let sent = 0;
  await page.route('**/desk/original/*', async (route) => {
    sent += 1;
    const turn = sent > count ? released : new Promise<void>((done) => setTimeout(done, pause));
    // The page may have given it up meanwhile, or be gone.
    const going = turn.then(() => route.continue()).catch(() => undefined);
    if (sent > count) held.push(going);
    await going;
  });
  return {
    async letGo() {
      release();
      await Promise.all(held);
    },
  };
}
