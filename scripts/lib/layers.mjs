/** The table of ARCHITECTURE.md as data: what each folder may import. `scripts/write-layers.mjs` turns it into `biome.layers.json`. */

const node = ['node:*', 'node:*/**'];
const react = ['react', 'react/**'];
const decoders = ['pdfjs-dist', 'pdfjs-dist/**', '@zip.js/zip.js'];
const mainFolders = ['contract', 'preload', 'windows', 'handlers', 'host', 'loopback', 'text', 'vault'];
const rendererFolders = ['app', 'core', 'data', 'workers', 'panels', 'desk', 'features', 'ui', 'text'];
const outside = ['e2e', 'scripts', 'resources', 'out'];
const contract = 'src-main/contract';
const shown = ['core', 'data', 'desk', 'ui', 'text', 'workers/**/*.client', contract];

/** Features that exist: each is closed to the others. A folder that is missing here fails `scripts/layers.test.ts`. */
export const features = ['records', 'scans', 'provenance', 'review', 'exchange', 'settings', 'start', 'history', 'sample', 'duplicates'];

/**
 * `packages` are globs of what comes from node_modules or Node; `layers` are folders, or globs in folders, of the same side
 * (src-main or src-renderer), or paths from the root for the other side.
 * @typedef {{ readonly folder: string, readonly files: readonly string[], readonly packages: readonly string[], readonly layers: readonly string[], readonly closed?: readonly string[] }} Layer
 */

/** @param {string} folder @returns {readonly string[]} */
const within = (folder) => [`${folder}/**`];

/** @type {readonly Layer[]} */
const mainLayers = [
  {
    folder: 'src-main',
    files: ['src-main/*.ts'],
    packages: [...node, 'electron', 'zod'],
    layers: ['contract', 'windows', 'handlers', 'host', 'text', 'vault'],
  },
  { folder: 'src-main/contract', files: within('src-main/contract'), packages: ['zod'], layers: [] },
  { folder: 'src-main/preload', files: within('src-main/preload'), packages: ['electron'], layers: ['contract'] },
  { folder: 'src-main/windows', files: within('src-main/windows'), packages: [...node, 'electron'], layers: ['contract', 'host', 'text', 'vault'] },
  { folder: 'src-main/handlers', files: within('src-main/handlers'), packages: [...node, 'electron'], layers: ['contract', 'host', 'text', 'vault'] },
  { folder: 'src-main/host', files: within('src-main/host'), packages: [...node, 'zod'], layers: ['contract', 'text', 'vault'] },
  { folder: 'src-main/loopback', files: within('src-main/loopback'), packages: [...node, 'zod'], layers: ['contract', 'host', 'text', 'vault'] },
  { folder: 'src-main/text', files: within('src-main/text'), packages: [], layers: ['host'] },
  { folder: 'src-main/vault', files: within('src-main/vault'), packages: [...node, 'zod'], layers: ['contract', 'src-renderer/core'] },
];

/** @type {readonly Layer[]} */
const rendererLayers = [
  {
    folder: 'src-renderer',
    files: ['src-renderer/*.ts', 'src-renderer/*.tsx'],
    packages: [...react, 'react-dom', 'react-dom/**', 'zod', '@fontsource-variable/**'],
    layers: [...rendererFolders, contract],
  },
  { folder: 'src-renderer/core', files: within('src-renderer/core'), packages: ['zod', 'edtf', '@noble/hashes', '@noble/hashes/**'], layers: [] },
  { folder: 'src-renderer/data', files: within('src-renderer/data'), packages: ['dexie'], layers: ['core', 'desk', contract] },
  { folder: 'src-renderer/workers', files: within('src-renderer/workers'), packages: decoders, layers: ['core'] },
  { folder: 'src-renderer/workers/search', files: within('src-renderer/workers/search'), packages: ['dexie'], layers: ['core', 'data'] },
  { folder: 'src-renderer/workers/ocr', files: within('src-renderer/workers/ocr'), packages: ['tesseract.js-core/**'], layers: ['core'] },
  { folder: 'src-renderer/workers/candidates', files: within('src-renderer/workers/candidates'), packages: [], layers: ['core', 'data'] },
  { folder: 'src-renderer/desk', files: within('src-renderer/desk'), packages: [], layers: ['core', contract] },
  {
    folder: 'src-renderer/ui',
    files: within('src-renderer/ui'),
    packages: [...react, 'react-dom', 'react-aria-components', 'react-aria-components/**'],
    layers: [],
  },
  { folder: 'src-renderer/text', files: within('src-renderer/text'), packages: [...react, 'react-intl'], layers: [] },
  { folder: 'src-renderer/panels', files: within('src-renderer/panels'), packages: [...react, 'dexie-react-hooks'], layers: shown },
  ...features.map((feature) => ({
    folder: `src-renderer/features/${feature}`,
    files: within(`src-renderer/features/${feature}`),
    packages: [...react, 'dexie-react-hooks'],
    layers: [...shown, 'panels'],
    closed: features.filter((other) => other !== feature),
  })),
  {
    folder: 'src-renderer/app',
    files: within('src-renderer/app'),
    packages: [...react, 'react-dom', 'react-dom/**', 'react-intl', 'react-aria-components', 'dexie-react-hooks', '@fontsource-variable/**', 'zod'],
    layers: [...rendererFolders, contract],
  },
];

/** @type {Layer} */
const e2eLayer = {
  folder: 'e2e',
  files: within('e2e'),
  packages: [...node, '@playwright/test', 'playwright', 'playwright/**', '@axe-core/playwright'],
  layers: [contract],
};

/** @type {readonly Layer[]} */
export const layers = [...mainLayers, ...rendererLayers, e2eLayer];

/** Folders that may take only types from the contract: at run time they must not depend on it. */
export const typesOnly = ['src-main/preload', 'src-renderer/data', 'src-renderer/panels', 'src-renderer/features', 'e2e'];

/**
 * The relative imports that a layer may not write: every folder of its own side, the whole other side, and what is no source at all.
 * @param {Layer} layer
 * @returns {string[]}
 */
function forbiddenFolders(layer) {
  const own = layer.folder.startsWith('src-main') ? mainFolders : layer.folder.startsWith('src-renderer') ? rendererFolders : [];
  const sides = ['src-main', 'src-renderer'];
  const base = layer.folder.split('/')[1];
  const fromTop = layer.folder === 'src-main' || layer.folder === 'src-renderer';
  const places = [...own.filter((name) => name !== base), ...sides, ...outside, 'testing'];
  return [...places.map((name) => `../**/${name}/**`), ...(fromTop ? own.map((name) => `./${name}/**`) : [])];
}

/**
 * One folder's patterns for Biome's noRestrictedImports: all is forbidden, then what is listed is allowed; the last match decides.
 * @param {Layer} layer
 * @returns {string[]}
 */
function patternsOf(layer) {
  const fromTop = layer.folder === 'src-main' || layer.folder === 'src-renderer';
  const allowed = layer.layers.flatMap((name) => {
    const end = name.includes('*') ? name : `${name}/**`;
    return fromTop && !name.startsWith('src-') ? [`!./${end}`] : [`!../**/${end}`];
  });
  const siblings = (layer.closed ?? []).flatMap((name) => [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`, `../**/features/${name}/**`]);
  return [
    '**',
    ...layer.packages.map((name) => `!${name}`),
    '!./**',
    '!../**',
    ...forbiddenFolders(layer),
    ...allowed,
    '../**/testing/**',
    './testing/**',
    ...siblings,
  ];
}

/** Biome's overrides for all layers; tests and their helpers may import what they need to prove their point. */
export function overridesOf() {
  const overrides = layers.map((layer) => ({
    includes: [...layer.files, '!**/*.test.ts', '!**/*.test.tsx', '!**/testing/**'],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: { patterns: [{ group: patternsOf(layer), message: `${layer.folder} may not import this: see the table in ARCHITECTURE.md.` }] },
          },
        },
      },
    },
  }));
  return { overrides };
}
