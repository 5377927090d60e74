import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/lib/chromium.mjs';
import { ocrAssets } from './scripts/lib/ocr-assets.ts';
import { pdfAssets } from './scripts/lib/pdf-assets.ts';

const executablePath = findChromium();
const bundledForTests = [
  ...['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-intl', 'react-aria-components'],
  ...['dexie', 'dexie-react-hooks', 'zod', 'edtf', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'fast-check'],
  ...['pdfjs-dist', '@zip.js/zip.js', 'tesseract.js-core/tesseract-core-simd-lstm.js'],
];
/** What a test waits for comes on a loaded machine too, only later. */
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    // Two cores are the smallest machine the suite must finish on; more forks than cores only make timings shake.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['scripts/lib/fixed-seed.ts'],
          include: ['src-main/**/*.test.ts', 'src-renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}', 'e2e/**/*.test.ts'],
          exclude: ['**/*.browser.test.{ts,tsx}', '**/node_modules/**', 'out/**'],
          testTimeout: 30_000,
          expect: patient,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react(), pdfAssets(), ocrAssets()],
        // Named here because a dependency that is found late, in a worker, reloads the page in the middle of its test.
        optimizeDeps: { include: bundledForTests },
        test: {
          name: 'chromium',
          include: ['src-renderer/**/*.browser.test.{ts,tsx}'],
          testTimeout: 30_000,
          expect: patient,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            fileParallelism: false,
            provider: playwright({ launchOptions: { args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
