import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { pressKey } from './keys';

/** The search from everywhere, in French. */
export class SearchPalette {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  /** What Enter would take. */
  readonly current: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Chercher un homme ou une commande' });
    this.field = this.dialog.getByRole('combobox', { name: /Chercher un nom/ });
    this.options = this.dialog.getByRole('option');
    this.current = this.dialog.getByRole('option', { selected: true });
  }

  async open(): Promise<void> {
    await pressKey(this.page, 'Control+k');
    await expect(this.field).toBeFocused();
  }

  man(name: string): Locator {
    return this.options.filter({ hasText: name }).first();
  }

  group(name: string): Locator {
    return this.dialog.getByRole('group', { name });
  }

  /** How many options stand before him. */
  async placeOf(name: string): Promise<number> {
    return (await this.options.allInnerTexts()).findIndex((text) => text.includes(name));
  }
}
