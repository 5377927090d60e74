import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The product's version, from the package.json two folders above the built file (also inside the packaged archive). */
export function productVersion(builtFolder: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(builtFolder, '../../package.json'), 'utf8'))).version;
}
