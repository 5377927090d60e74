import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { servedFiles } from './served-files.ts';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/** QuickJS runs the scripts of a PDF, which we never do (design.md §7). */
function isWanted(name: string): boolean {
  return !name.toLowerCase().includes('quickjs');
}

/** What pdf.js asks for while it reads: under /pdfjs/. */
export function pdfAssets(): Plugin {
  const files = folders.flatMap((folder) =>
    readdirSync(join(home, folder))
      .filter(isWanted)
      .map((name) => [`/pdfjs/${folder}/${name}`, join(home, folder, name)] as const),
  );
  return servedFiles('pdf-assets', new Map(files));
}
