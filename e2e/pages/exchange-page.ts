import type { Locator, Page } from '@playwright/test';

/** Choosing men and writing a bundle, in French. */
export class ExchangePage {
  readonly withheld: Locator;
  readonly write: Locator;
  readonly done: Locator;
  readonly cancel: Locator;
  readonly bundleName: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.withheld = page.getByRole('table', { name: 'Retenu' });
    this.write = page.getByRole('button', { name: /^Écrire le lot/ });
    this.done = page.getByText(/^Le lot est écrit et relu/);
    this.cancel = page.getByRole('button', { name: 'Annuler l’écriture' });
    this.bundleName = page.getByRole('textbox', { name: 'Nom du lot' });
  }

  async go(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Écrans' })
      .getByRole('button', { name: /^Échange/ })
      .click();
  }

  /** Ticks a man by the name shown. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole('grid', { name: 'Hommes à transmettre' }).getByRole('checkbox', { name }).click();
  }
}
