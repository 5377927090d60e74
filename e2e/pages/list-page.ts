import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The list of men, in French. */
export class ListPage {
  readonly search: Locator;
  readonly grid: Locator;
  /** The rows of men that are on screen, without the head. */
  readonly men: Locator;
  /** How many men are listed, in words. */
  readonly menFound: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Chercher une graphie, un numéro, une cote…' });
    this.grid = page.getByRole('grid', { name: 'Hommes' });
    this.menFound = page.getByRole('region', { name: 'Hommes', exact: true }).getByText(/^(\d|Aucun).*hommes?( sur [\d\s]+)?$/);
    this.men = this.grid.getByRole('row').filter({ has: page.locator('[data-status]') });
  }

  heading(name: string): Locator {
    return this.grid.getByRole('columnheader', { name });
  }

  filter(value: string, facet = 'Statut'): Locator {
    return this.page.getByRole('group', { name: facet }).getByRole('checkbox', { name: new RegExp(`^${value}`) });
  }

  /** The whole line of a filter is pressed, the box in it is only drawn. */
  line(value: string, facet = 'Statut'): Locator {
    return this.page.getByRole('group', { name: facet }).locator('label').filter({ hasText: value });
  }

  sortBy(column: string): Promise<void> {
    return this.heading(column).getByRole('button').click();
  }

  /** How many men the filter says that it would show. */
  async countOf(value: string, facet = 'Statut'): Promise<number> {
    const counted = /(\d+)\s*$/;
    await expect(this.line(value, facet)).toHaveText(counted);
    return Number(counted.exec(await this.line(value, facet).innerText())?.[1]);
  }
}
