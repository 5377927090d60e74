import type { Locator } from '@playwright/test';

/** Counts what a task costs (domain.md §6): every press of the pointer, drags apart, typing not. */
export class Clicks {
  private made = 0;

  get count(): number {
    return this.made;
  }

  async on(target: Locator): Promise<void> {
    await target.click();
    this.made += 1;
  }
}
