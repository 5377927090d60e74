import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The first screen, in French. */
export class StartPage {
  readonly begin: Locator;
  readonly openSample: Locator;
  readonly name: Locator;
  readonly progress: Locator;
  readonly cancel: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole('textbox', { name: 'Nom', exact: true });
    this.begin = page.getByRole('button', { name: 'Commencer' });
    this.openSample = page.getByRole('button', { name: 'Ouvrir le catalogue d’exemple' });
    this.progress = page.getByRole('progressbar', { name: 'Préparation du catalogue d’exemple' });
    this.cancel = page.getByRole('button', { name: 'Annuler' });
  }

  /** A catalogue of the user's own. */
  async beginAs(name: string): Promise<void> {
    await this.name.fill(name);
    await this.begin.click();
    await expect(this.page.getByRole('navigation', { name: 'Écrans' })).toBeVisible();
  }

  /** The sample catalogue, ready to work in. */
  async enterSample(): Promise<void> {
    await this.openSample.click();
    await expect(this.page.getByRole('button', { name: 'Quitter et retirer' })).toBeVisible({ timeout: 60_000 });
    await expect(this.page.getByRole('grid')).toBeVisible();
  }
}
