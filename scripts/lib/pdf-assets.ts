import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/** QuickJS runs the scripts of a PDF, which we never do (design.md §7). */
function isWanted(name: string): boolean {
  return !name.toLowerCase().includes('quickjs');
}

/** What pdf.js asks for while it reads: served from our own origin under /pdfjs/, in the build and in the test server alike. */
export function pdfAssets(): Plugin {
  const files = new Map(
    folders.flatMap((folder) =>
      readdirSync(join(home, folder))
        .filter(isWanted)
        .map((name) => [`/pdfjs/${folder}/${name}`, join(home, folder, name)]),
    ),
  );
  return {
    name: 'matricule:pdf-assets',
    generateBundle() {
      for (const [address, path] of files) this.emitFile({ type: 'asset', fileName: address.slice(1), source: readFileSync(path) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = files.get(decodeURI(request.url?.split('?')[0] ?? ''));
        if (path === undefined) return next();
        response.setHeader('Content-Type', path.endsWith('.wasm') ? 'application/wasm' : path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
        response.end(readFileSync(path));
      });
    },
  };
}
