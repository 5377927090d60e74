import type { Catalogue } from '../catalogue';

/** A setting of the interface (open panels, widths …). `read` judges what is stored and answers undefined for what it does not know. */
export async function setting<Value>(catalogue: Catalogue, key: string, read: (stored: unknown) => Value | undefined): Promise<Value | undefined> {
  const row = await catalogue.database.settings.get(`interface:${key}`);
  return row === undefined ? undefined : read(row.value);
}

export async function putSetting(catalogue: Catalogue, key: string, value: unknown): Promise<void> {
  await catalogue.database.settings.put({ key: `interface:${key}`, value });
}
