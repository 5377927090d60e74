import type { Locator, Page } from '@playwright/test';

/** Joining, parting and splitting records, in French. */
export class MergePage {
  readonly reason: Locator;
  readonly join: Locator;
  readonly different: Locator;
  readonly part: Locator;
  readonly splitOff: Locator;
  readonly outcome: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.reason = page.getByRole('textbox', { name: /^Motif/ });
    this.join = page.getByRole('form', { name: 'Un seul homme ou deux' }).getByRole('button', { name: 'Réunir', exact: true });
    this.different = page.getByRole('button', { name: 'Deux hommes différents' });
    this.part = page.getByRole('form', { name: 'Séparer' }).getByRole('button', { name: 'Séparer', exact: true });
    this.splitOff = page.getByRole('form', { name: 'Détacher' }).getByRole('button', { name: 'Détacher', exact: true });
    this.outcome = page.getByRole('region', { name: 'Ce qui suivra' });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** What both men say of a property, beside each other. */
  beside(property: string): Locator {
    return this.page.locator(`[data-verdict][data-property="${property}"]`);
  }

  /** To whom a value, a document or a note goes. */
  goes(what: string | RegExp): Locator {
    return this.page.getByRole('radiogroup', { name: what, exact: true });
  }
}
