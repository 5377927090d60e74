// Draws the sample catalogue into resources/public/sample: `node scripts/sample/make-sample.mjs [key ...]`.
// With keys only those documents are drawn, into the folder that MATRICULE_SAMPLE_OUT names, for looking at.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from './content/describe.mjs';
import { documents } from './content/documents.mjs';
import { makeFile } from './kit/files.mjs';
import { openPrinter } from './kit/printer.mjs';

const wanted = process.argv.slice(2);
const out = process.env.MATRICULE_SAMPLE_OUT ?? fileURLToPath(new URL('../../resources/public/sample', import.meta.url));
mkdirSync(out, { recursive: true });

const printer = await openPrinter();
const made = [];
try {
  for (const document of documents) {
    if (wanted.length > 0 && !wanted.includes(document.key)) continue;
    const { bytes, ...facts } = await makeFile(printer, document);
    writeFileSync(join(out, document.file), bytes);
    made.push({ document, ...facts, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
    process.stdout.write(`${document.file} ${Math.round(bytes.length / 1024)} KiB\n`);
  }
} finally {
  await printer.close();
}
if (wanted.length === 0) {
  const catalogue = describe(made);
  writeFileSync(join(out, 'catalogue.json'), `${JSON.stringify(catalogue, null, 1)}\n`);
  const total = made.reduce((sum, { size }) => sum + size, 0);
  process.stdout.write(`${made.length} files, ${(total / 1048576).toFixed(1)} MiB, ${catalogue.soldiers.length} soldiers\n`);
}
