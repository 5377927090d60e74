import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { pressKey } from './keys';

/** The first values of a new man, in French. */
export class NewManForm {
  readonly form: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('form', { name: 'Premières valeurs' });
  }

  /** Makes a man by the keyboard's command and waits until his record stands there. */
  async make(name: string): Promise<void> {
    await pressKey(this.page, 'Control+n');
    await this.fill(name);
  }

  async fill(name: string): Promise<void> {
    await this.form.getByRole('textbox', { name: /tel qu’écrit/i }).fill(name);
    await this.form.getByRole('button', { name: /^(Créer la fiche|Enregistrer)$/ }).click();
    await expect(this.page.getByRole('region', { name: 'Fiche', exact: true }).getByRole('heading', { name, exact: true })).toBeVisible();
  }
}
