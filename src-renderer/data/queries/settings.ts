import type { z } from 'zod';
import type { Catalogue } from '../catalogue';

/** A setting of the interface (open panels, widths …); undefined when absent or not of the shape asked for. */
export async function setting<Shape extends z.ZodType>(catalogue: Catalogue, key: string, shape: Shape): Promise<z.output<Shape> | undefined> {
  const row = await catalogue.database.settings.get(`interface:${key}`);
  const parsed = shape.safeParse(row?.value);
  return parsed.success ? parsed.data : undefined;
}

export async function putSetting(catalogue: Catalogue, key: string, value: unknown): Promise<void> {
  await catalogue.database.settings.put({ key: `interface:${key}`, value });
}
