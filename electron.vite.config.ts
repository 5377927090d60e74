import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { ocrAssets } from './scripts/lib/ocr-assets.ts';
import { pdfAssets } from './scripts/lib/pdf-assets.ts';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve(here, 'src-main/index.ts'),
          loopback: resolve(here, 'src-main/loopback/index.ts'),
          'bundle-writer': resolve(here, 'src-main/vault/bundle-writer.worker.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(here, 'src-main/preload/index.ts') },
        external: ['electron'],
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src-renderer'),
    publicDir: resolve(here, 'resources/public'),
    plugins: [react(), pdfAssets(), ocrAssets()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'src-renderer/index.html') },
    },
  },
});
