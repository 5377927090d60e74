import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { overridesOf } from './lib/layers.mjs';

/** Writes the layer rules of `lib/layers.mjs` where Biome reads them. Run it after a change of the table: `node scripts/write-layers.mjs`. */
writeFileSync(join(import.meta.dirname, '..', 'biome.layers.json'), `${JSON.stringify(overridesOf(), null, 2)}\n`);
