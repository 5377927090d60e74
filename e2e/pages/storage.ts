import type { Page } from '@playwright/test';

/** Names of the catalogues' databases that the browser holds for this origin. */
export async function catalogueDatabases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('matricule-') === true ? [name] : [])).sort());
}
