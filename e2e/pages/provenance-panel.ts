import type { Locator, Page } from '@playwright/test';

/** The provenance editor beside what it is about, in French. */
export class ProvenancePanel {
  readonly panel: Locator;
  readonly cote: Locator;
  readonly piece: Locator;
  readonly documentDate: Locator;
  readonly missing: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: 'Provenance', exact: true });
    this.cote = this.panel.getByRole('textbox', { name: 'Cote', exact: true });
    this.piece = this.panel.getByRole('textbox', { name: 'Pièce ou dossier' });
    this.documentDate = this.panel.getByRole('textbox', { name: 'Date du document' });
    this.missing = this.panel.getByRole('status').filter({ hasText: 'Il manque' });
  }

  site(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  group(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name, exact: true });
  }
}
