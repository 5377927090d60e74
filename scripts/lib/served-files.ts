import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Files that are served as they are from our own origin, by address and path: in the build and in the test server alike. */
export function servedFiles(name: string, files: ReadonlyMap<string, string>): Plugin {
  return {
    name: `matricule:${name}`,
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
