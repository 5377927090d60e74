import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The work screen, in French: scan beside record. */
export class RecordPage {
  readonly name: Locator;
  readonly record: Locator;
  readonly scan: Locator;
  readonly stage: Locator;
  /** His documents, as thumbnails. */
  readonly strip: Locator;
  readonly first: Locator;
  readonly save: Locator;
  /** Where it is said what to add. */
  readonly picker: Locator;
  /** What has the keyboard in a form of the record. */
  readonly typing: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.record = page.getByRole('region', { name: 'Fiche', exact: true });
    this.scan = page.getByRole('region', { name: 'Documents et page' });
    this.strip = page.getByRole('navigation', { name: 'Documents de cet homme' });
    this.stage = this.scan.getByRole('application');
    this.name = this.record.getByRole('heading', { level: 1 });
    this.first = this.record.getByRole('form', { name: 'Premières valeurs' });
    this.save = this.record.getByRole('button', { name: 'Enregistrer' });
    this.picker = this.record.getByRole('searchbox', { name: 'Que voulez-vous ajouter ?' });
    this.typing = this.record.locator('form :focus');
  }

  /** Opens a man from the list by a part of his name. */
  async open(name: RegExp): Promise<void> {
    await this.page.getByRole('row', { name }).click();
    await expect(this.name).toHaveText(name);
  }

  addTo(group: string): Locator {
    return this.record.getByRole('button', { name: `Ajouter à « ${group} »` });
  }

  /** One line at the end for every group; opened by its key. */
  async add(property: string): Promise<void> {
    await this.page.keyboard.press('Alt+a');
    await this.pick(property);
  }

  /** What is added, by keyboard: typed and taken with Enter; then its form has the keyboard. */
  async pick(property: string): Promise<void> {
    await expect(this.picker).toBeFocused();
    await this.page.keyboard.type(property);
    await expect(this.picker).toHaveValue(property);
    await this.page.keyboard.press('Enter');
    await expect(this.typing).toHaveCount(1);
  }

  /** Opens one of his documents in the strip, and waits until its page stands there. */
  async openDocument(name: RegExp): Promise<void> {
    await this.strip.getByRole('button', { name }).first().click();
    await expect(this.strip.locator('[aria-current=page]')).toHaveAccessibleName(name);
    await this.pageStands();
  }

  async pageStands(): Promise<void> {
    await expect(this.stage).toBeVisible();
    await expect(this.scan.getByText('Chargement de la page…')).toHaveCount(0);
  }

  form(name: string): Locator {
    return this.record.getByRole('form', { name, exact: true });
  }

  /** The values of a property, by its slug. */
  values(property: string): Locator {
    return this.record.locator(`[data-property="${property}"] [data-assertion]`);
  }

  async menu(value: string, entry: string): Promise<void> {
    await this.record
      .getByRole('button', { name: `Actions sur « ${value} »`, exact: true })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Asks to take a value back; its reason can be typed then. */
  async askToWithdraw(value: string): Promise<void> {
    await this.menu(value, 'Retirer');
    await expect(this.form(`Retirer « ${value} »`).getByRole('textbox', { name: 'Motif' })).toBeFocused();
  }

  /** Drags a rectangle over the page, in fractions of what is seen of it. */
  async drag(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await this.stage.boundingBox();
    if (box === null) throw new Error('the page is not on screen');
    await this.page.mouse.move(box.x + from.x * box.width, box.y + from.y * box.height);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + to.x * box.width, box.y + to.y * box.height, { steps: 5 });
    await this.page.mouse.up();
  }
}
