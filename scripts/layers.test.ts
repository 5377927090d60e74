import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { features, layers, overridesOf, typesOnly } from './lib/layers.mjs';
import { filesUnder } from './lib/stamps.mjs';

const root = join(import.meta.dirname, '..');

type Case = { readonly file: string; readonly legal: readonly string[]; readonly illegal: readonly string[] };

/** One file of each layer, with what it may import and what it may not: the table of ARCHITECTURE.md, written a second time by hand. */
const cases: readonly Case[] = [
  {
    file: 'src-main/index.ts',
    legal: ['electron', 'node:fs', './windows/window', './handlers/all', './host/version'],
    illegal: ['react', './loopback/server', '../src-renderer/core/json'],
  },
  {
    file: 'src-main/contract/app.ts',
    legal: ['zod', './names'],
    illegal: ['node:fs', 'electron', '../vault/vault', '../host/version', '../../src-renderer/core/json'],
  },
  {
    file: 'src-main/preload/index.ts',
    legal: ['electron', '../contract/desk'],
    illegal: ['node:fs', 'zod', '../vault/vault', '../host/version', '../../src-renderer/core/json'],
  },
  {
    file: 'src-main/windows/window.ts',
    legal: ['electron', 'node:path', '../contract/csp', '../vault/vault'],
    illegal: ['react', '../loopback/server', '../handlers/all', '../preload/index'],
  },
  {
    file: 'src-main/handlers/all.ts',
    legal: ['electron', 'node:fs/promises', '../contract/app', '../vault/vault'],
    illegal: ['dexie', '../windows/window', '../loopback/server'],
  },
  {
    file: 'src-main/host/version.ts',
    legal: ['node:fs', '../contract/app', '../vault/vault', '../text/fr'],
    illegal: ['electron', '../loopback/server', '../windows/window'],
  },
  {
    file: 'src-main/loopback/server.ts',
    legal: ['node:http', '../contract/csp', '../vault/vault', '../host/version'],
    illegal: ['electron', '../windows/window', '../preload/index', 'express'],
  },
  { file: 'src-main/text/fr.ts', legal: ['./en'], illegal: ['node:fs', 'electron', '../vault/vault', '../contract/app'] },
  {
    file: 'src-main/vault/originals/keep.ts',
    legal: ['node:fs/promises', '../vault', '../../../src-renderer/core/json', '../../contract/journal'],
    illegal: ['electron', '../../loopback/server', '../../host/version', '../../../src-renderer/data/write'],
  },
  {
    file: 'src-renderer/main.tsx',
    legal: ['react', 'react-dom/client', 'zod', './app/shell', './ui/tokens.css'],
    illegal: ['node:fs', 'electron', '../src-main/vault/vault', 'express'],
  },
  {
    file: 'src-renderer/core/names/fold.ts',
    legal: ['zod', 'edtf', '@noble/hashes/sha2.js', '../json', './table'],
    illegal: ['react', 'dexie', 'electron', 'node:fs', 'fs', '../../data/write', '../../desk/open', '../../../src-main/contract/app'],
  },
  {
    file: 'src-renderer/data/queries/list.ts',
    legal: ['dexie', '../../core/json', '../schema', '../../desk/open', '../../../src-main/contract/desk'],
    illegal: ['react', 'zod', 'node:fs', '../../ui/button', '../../features/records/list', '../../workers/pdf/pdf.client'],
  },
  {
    file: 'src-renderer/workers/tiff/tiff.worker.ts',
    legal: ['pdfjs-dist', '../../core/json', './read'],
    illegal: ['react', 'dexie', '../../data/schema', '../../ui/button', '../../desk/open'],
  },
  { file: 'src-renderer/workers/search/search.worker.ts', legal: ['../../core/json', '../../data/schema'], illegal: ['react', '../../ui/button'] },
  {
    file: 'src-renderer/workers/candidates/candidates.worker.ts',
    legal: ['../../core/json', '../../data/schema'],
    illegal: ['react', 'dexie', '../../ui/button'],
  },
  {
    file: 'src-renderer/workers/ocr/ocr.worker.ts',
    legal: ['../../core/json', 'tesseract.js-core/tesseract-core-simd-lstm.js'],
    illegal: ['react', 'dexie', '../../data/schema'],
  },
  {
    file: 'src-renderer/desk/open.ts',
    legal: ['../core/json', '../../src-main/contract/desk'],
    illegal: ['react', 'electron', 'dexie', '../data/schema', '../../src-main/vault/vault'],
  },
  {
    file: 'src-renderer/ui/button.tsx',
    legal: ['react', 'react-aria-components', './button.module.css'],
    illegal: ['dexie', '../core/json', '../data/schema', '../desk/open', '../text/use-text', '../../src-main/contract/desk'],
  },
  { file: 'src-renderer/text/use-text.tsx', legal: ['react', 'react-intl', './fr/app.json'], illegal: ['dexie', '../core/json', '../ui/button'] },
  {
    file: 'src-renderer/panels/viewer/viewer.tsx',
    legal: ['react', '../../ui/button', '../../workers/pdf/pdf.client', '../../data/queries/list', '../status/badge'],
    illegal: ['dexie', 'node:fs', '../../workers/pdf/pdf.worker', '../../features/records/list', '../../app/shell'],
  },
  {
    file: 'src-renderer/features/records/list/table.tsx',
    legal: ['react', '../../../panels/viewer/viewer', '../../../core/json', '../row', '../../records/row'],
    illegal: [
      'electron',
      '../../scans/inbox',
      '../../../features/scans/inbox',
      '../../../app/shell',
      '../../../workers/pdf/pdf.worker',
      '../../../../src-main/vault/vault',
    ],
  },
  {
    file: 'src-renderer/app/shell.tsx',
    legal: ['react', '../features/scans/inbox', '../data/schema', '../panels/viewer/viewer', '../workers/pdf/pdf.client'],
    illegal: ['electron', 'node:fs', '../../src-main/vault/vault', '../../scripts/lib/run.mjs'],
  },
  {
    file: 'e2e/web.records.spec.ts',
    legal: ['@playwright/test', '@axe-core/playwright', 'node:fs', './fixtures', './pages/list', '../src-main/contract/desk'],
    illegal: ['react', 'dexie', '../src-renderer/core/json', '../src-main/vault/vault', '../scripts/lib/run.mjs'],
  },
];

type Diagnostic = { readonly category: string; readonly location: { readonly path: string; readonly start: { readonly line: number } } };

let folder = '';
let found: readonly Diagnostic[] = [];

function write(file: string, specifiers: readonly string[]): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, specifiers.map((specifier) => `import '${specifier}';\n`).join(''));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matricule-layers-'));
  for (const name of ['biome.json', 'biome.layers.json', '.gitignore']) copyFileSync(join(root, name), join(folder, name));
  for (const { file, legal, illegal } of cases) write(file, [...legal, ...illegal]);
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const ran = spawnSync(process.execPath, [biome, 'lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = JSON.parse(ran.stdout) as { readonly diagnostics: readonly Diagnostic[] };
  found = report.diagnostics.filter((diagnostic) => diagnostic.category === 'lint/style/noRestrictedImports');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter enforces the layer table', () => {
  test.each(cases)('$file may import only what its layer allows', ({ file, legal, illegal }) => {
    const lines = new Set(
      found.filter((diagnostic) => diagnostic.location.path.replaceAll('\\', '/') === file).map((diagnostic) => diagnostic.location.start.line),
    );
    const all = [...legal, ...illegal];
    expect(all.filter((_, index) => lines.has(index + 1))).toEqual(illegal);
  });

  test('every layer has a case here', () => {
    const without = layers
      .filter((layer) => !layer.folder.startsWith('src-renderer/features/'))
      .filter((layer) => !cases.some(({ file }) => dirname(file) === layer.folder || file.startsWith(`${layer.folder}/`)));
    expect(without.map((layer) => layer.folder)).toEqual([]);
  });

  test('no feature may import another', () => {
    for (const feature of features) {
      const layer = layers.find(({ folder: name }) => name === `src-renderer/features/${feature}`);
      expect([...(layer?.closed ?? [])].sort()).toEqual(features.filter((other) => other !== feature).sort());
    }
  });
});

describe('the table covers the whole tree', () => {
  test('biome.layers.json is what the table says (node scripts/write-layers.mjs)', () => {
    expect(JSON.parse(readFileSync(join(root, 'biome.layers.json'), 'utf8'))).toEqual(overridesOf());
  });

  test.each(['src-main', 'src-renderer', 'src-renderer/features'])('every folder of %s has a layer of its own', (parent) => {
    const known = layers.map((layer) => layer.folder);
    const folders = readdirSync(join(root, parent), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const bare = folders.map((entry) => `${parent}/${entry.name}`).filter((name) => !known.some((layer) => layer === name || layer.startsWith(`${name}/`)));
    expect(bare).toEqual([]);
  });

  test.each(typesOnly)('%s takes only types from the contract', (start) => {
    const files = existsSync(join(root, start))
      ? filesUnder(root, start).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file))
      : [];
    const values = files.filter((file) => /^(import|export)\s+(?!type\b)[^;]*?from\s+'[^']*\/contract\/[^']*'/m.test(readFileSync(join(root, file), 'utf8')));
    expect(values).toEqual([]);
  });
});
