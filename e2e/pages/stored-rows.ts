import type { Page } from '@playwright/test';
import { catalogueDatabases } from './storage';

type StoredScan = {
  readonly id: string;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly names: readonly string[];
  readonly turns?: { readonly [page: string]: number };
};
type StoredDocument = {
  readonly id: string;
  readonly fields: { readonly [field: string]: unknown };
  readonly pages: readonly { readonly scan: string; readonly page: number }[];
};
/** A value or an attachment: whose it is, where it was read, whether it was taken back. */
type StoredPiece = {
  readonly id: string;
  readonly soldier: string;
  readonly property?: string;
  readonly written?: { readonly text: string };
  readonly document?: string;
  readonly pages?: readonly number[];
  readonly withdrawn?: object;
};

/** All rows of one table of the catalogue that is open, read as they lie in the browser. */
async function rows(page: Page, table: string): Promise<readonly unknown[]> {
  const [name = ''] = await catalogueDatabases(page);
  return page.evaluate(
    ([database, store]) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database ?? '');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result
            .transaction(store ?? '')
            .objectStore(store ?? '')
            .getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    [name, table],
  );
}

export async function storedScans(page: Page): Promise<readonly StoredScan[]> {
  return (await rows(page, 'scans')) as readonly StoredScan[];
}

export async function storedDocuments(page: Page): Promise<readonly StoredDocument[]> {
  return (await rows(page, 'documents')) as readonly StoredDocument[];
}

export async function storedValues(page: Page): Promise<readonly StoredPiece[]> {
  return (await rows(page, 'assertions')) as readonly StoredPiece[];
}

export async function storedAttachments(page: Page): Promise<readonly StoredPiece[]> {
  return (await rows(page, 'attachments')) as readonly StoredPiece[];
}
