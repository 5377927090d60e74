import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Entry = { readonly version?: string; readonly resolved?: string; readonly integrity?: string; readonly dev?: boolean; readonly link?: boolean };
type Lockfile = { readonly packages: Readonly<Record<string, Entry>> };
type Package = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies' | 'overrides', Readonly<Record<string, string>> | undefined>
>;

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8')) as Shape;
}

const lockfile = read<Lockfile>('package-lock.json');
const packages = Object.entries(lockfile.packages).filter(([place]) => place !== '');
const manifest = read<Package>('package.json');

/** The programs with native parts, and how each names its platforms. */
const native: Readonly<Record<string, readonly string[]>> = {
  biome: ['darwin-arm64', 'darwin-x64', 'win32-x64', 'linux-x64'].map((platform) => `node_modules/@biomejs/cli-${platform}`),
  rolldown: ['darwin-arm64', 'darwin-x64', 'win32-x64-msvc', 'linux-x64-gnu'].map((platform) => `node_modules/@rolldown/binding-${platform}`),
  typescript: ['darwin-arm64', 'darwin-x64', 'win32-x64', 'linux-x64'].map((platform) => `node_modules/@typescript/typescript-${platform}`),
};

describe('the lockfile installs the same program everywhere', () => {
  test.each(Object.keys(native))('%s can be installed on macOS, Windows and Linux', (name) => {
    const missing = (native[name] ?? []).filter((place) => !lockfile.packages[place]?.integrity?.startsWith('sha512-'));
    expect(missing).toEqual([]);
  });

  test('it names no address: each machine asks its own registry', () => {
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test('every package is proved by its hash', () => {
    expect(packages.filter(([, entry]) => entry.integrity === undefined && entry.link !== true).map(([place]) => place)).toEqual([]);
  });
});

describe('package.json', () => {
  test('pins every version exactly', () => {
    const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    const loose = Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('is the same as the lockfile', () => {
    const different = Object.entries(manifest.devDependencies ?? {}).filter(
      ([name, version]) => lockfile.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(different).toEqual([]);
  });

  test('holds everything in devDependencies: what runs is bundled, and no node_modules ships', () => {
    expect([manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies]).toEqual([undefined, undefined, undefined]);
  });
});
