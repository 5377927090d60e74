import type { Locator, Page } from '@playwright/test';
import { pressKey } from './keys';

/** The history beside the work. */
export class HistoryDrawerPage {
  readonly drawer: Locator;
  readonly lines: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.drawer = page.getByRole('region', { name: /Historique|History/ });
    this.lines = this.drawer.getByRole('list', { name: /Historique|History/ }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await pressKey(this.page, 'Control+Shift+H');
    await this.lines.first().waitFor();
  }

  /** The lines that say this. */
  saying(words: string | RegExp): Locator {
    return this.lines.filter({ hasText: words });
  }
}
