import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The provenance of the document that is open beside a record, in French. */
export class ProvenanceBesideRecord {
  readonly region: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Provenance', exact: true });
  }

  /** Opens the document whose citation begins so, and its provenance. */
  async open(citation: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Documents de cet homme' }).getByRole('button', { name: citation }).click();
    if (!(await this.region.isVisible())) await this.page.keyboard.press('Alt+p');
    await expect(this.region).toBeVisible();
  }

  /** Fills one field and leaves it, which saves it. A folded group that holds it is opened first. */
  async fill(label: string, value: string, group?: string): Promise<void> {
    const field = this.region.getByRole('textbox', { name: label });
    if (group !== undefined && !(await field.isVisible())) await this.region.getByRole('button', { name: group }).click();
    await field.fill(value);
    await field.press('Tab');
  }
}
