import { expect, type Locator, type Page } from '@playwright/test';
import { pressKey } from './keys';

/** The review screen, worked as a reader does: by keys, and by the names that a screen reader says. */
export class ReviewPage {
  readonly queue: Locator;
  readonly decision: Locator;
  readonly done: Locator;
  readonly reason: Locator;
  readonly known: Locator;

  /** How many keys were pressed by `press`, for the budget of a task. */
  keys = 0;

  /** The window; what lies outside the parts above is found there. */
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.queue = page.getByRole('grid', { name: /File de revue|Review queue/ });
    this.decision = page.getByRole('region', { name: /Décision sur l’identité|Decision on the identity/ });
    this.done = page.getByRole('status', { name: /Dernière décision|Last decision/ });
    this.reason = this.decision.getByRole('combobox', { name: /^(Motif|Reason|Ce qu’il faut obtenir|What is needed)/ });
    this.known = page.getByRole('region', { name: /Ce que l’on sait|What is known/ });
  }

  /** Goes there by the keyboard and waits until the first item can be decided on. */
  async open(): Promise<void> {
    await pressKey(this.page, 'Control+3');
    await expect(this.queue).toBeVisible();
    await expect(this.known.getByRole('heading', { level: 3 }).first()).toBeVisible();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.keys += keys.length;
  }

  /** The reason's key; what is typed next must not be taken for the page's keys. */
  async askReason(): Promise<void> {
    await this.press('r');
    await expect(this.reason).toBeFocused();
  }

  /** Picks by its digit why a candidate is another man, once that is asked. */
  async otherMan(digit: string): Promise<void> {
    const why = this.known.getByRole('combobox', { name: /est un autre homme/ });
    await expect(why).toBeFocused();
    await this.page.keyboard.press(digit);
    await expect(why).not.toHaveValue('');
    await this.page.keyboard.press('Enter');
  }

  /** Goes to the last item, which must be this man's: while the queue is still being read, another may be the last. */
  async toLast(man: string | RegExp): Promise<void> {
    await expect(async () => {
      await this.queue.focus();
      await this.press('End');
      await expect(this.known.getByRole('heading', { level: 2 })).toContainText(man, { timeout: 2_000 });
    }).toPass();
  }

  /** What a screen reader hears as the current item: the row that the focused queue names. */
  async heard(): Promise<string> {
    const id = (await this.queue.getAttribute('aria-activedescendant')) ?? '';
    return (await this.page.locator(`[id="${id}"]`).getAttribute('aria-label')) ?? '';
  }

  /** The names of the rows in sight, from the top. */
  async names(): Promise<readonly string[]> {
    const labels = await this.queue.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.split(', ')[0] ?? '');
  }

  /** How many wait, as the heading says. */
  async waiting(): Promise<number> {
    const words = await this.page.getByRole('heading', { level: 1 }).textContent();
    return Number.parseInt(words ?? '', 10) || 0;
  }
}
