import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { servedFiles } from './served-files.ts';

const { resolve } = createRequire(import.meta.url);
const packaged = ['fra', 'deu', 'kaz'];

/** The engine that reads typed pages and what it knows of each language: under /ocr/. No npm package holds Russian (decision 022). */
export function ocrAssets(): Plugin {
  const wasm = 'tesseract-core-simd-lstm.wasm';
  return servedFiles(
    'ocr-assets',
    new Map([
      [`/ocr/${wasm}`, resolve(`tesseract.js-core/${wasm}`)],
      ...packaged.map((language) => {
        const home = dirname(resolve(`@tesseract.js-data/${language}/package.json`));
        return [`/ocr/${language}.traineddata.gz`, join(home, '4.0.0_best_int', `${language}.traineddata.gz`)] as const;
      }),
      // From the root, where builds and tests run: the build bundles its configuration, and a path from this file would begin elsewhere.
      ['/ocr/rus.traineddata.gz', join(process.cwd(), 'resources/ocr/rus.traineddata.gz')],
    ]),
  );
}
