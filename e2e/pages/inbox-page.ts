import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The inbox, in French. */
export class InboxPage {
  readonly grid: Locator;
  readonly report: Locator;
  readonly attachTo: Locator;
  readonly provenance: Locator;
  readonly selectAll: Locator;
  readonly manSearch: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Numérisations en attente' });
    this.report = page.getByRole('region', { name: /^Import terminé/ });
    this.attachTo = page.getByRole('button', { name: 'Rattacher à…' });
    this.provenance = page.getByRole('button', { name: 'Provenance…' });
    this.selectAll = page.getByRole('button', { name: 'Tout sélectionner' });
    this.manSearch = page.getByRole('combobox', { name: /Un nom sous n’importe quelle graphie/ });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: /Boîte/ }).click();
  }

  /** Picks files as the Import command does. */
  async pick(paths: readonly string[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles([...paths]);
  }

  async importAll(paths: readonly string[]): Promise<void> {
    await this.pick(paths);
    await this.importDone();
  }

  async importDone(): Promise<void> {
    await expect(this.report.first()).toBeVisible({ timeout: 90_000 });
  }

  async dismissReport(): Promise<void> {
    await this.report.first().getByRole('button', { name: 'Fermer ce rapport' }).click();
  }

  /** The reason of the report below which a file is named; the list of it is opened. */
  async reasonOf(file: string): Promise<Locator> {
    const reasons = this.report.locator('[data-outcome]');
    const folded = reasons.getByRole('button', { expanded: false });
    // One after the other: what is opened is folded no more, and another reason may come meanwhile.
    while ((await folded.count()) > 0) await folded.first().click();
    return reasons.filter({ has: this.page.getByRole('listitem').filter({ hasText: file }) });
  }

  /** A document of the grid by the beginning of what it is called. */
  document(name: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) });
  }

  man(name: string | RegExp): Locator {
    return this.page.getByRole('listbox', { name: 'Hommes trouvés' }).getByRole('option', { name });
  }

  /** How many documents wait, as the navigation says. */
  async expectWaiting(count: number): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Écrans' }).getByRole('button', { name: /Boîte/ })).toContainText(String(count));
  }
}
