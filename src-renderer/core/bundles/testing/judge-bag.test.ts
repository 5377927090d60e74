import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BagReader } from './bag-reader';
import { judgeBag } from './judge-bag';

const suite = resolve('../shared/fixtures/bags');

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function folderReader(base: string): BagReader {
  const paths = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return {
    files: async () => new Map(paths.map((path) => [path, statSync(join(base, path)).size])),
    read: async (path) => readFileSync(join(base, path)),
    digest: async (path, algorithm) =>
      createHash(algorithm)
        .update(readFileSync(join(base, path)))
        .digest('hex'),
    decode,
  };
}

function memoryReader(files: { readonly [path: string]: string }): BagReader {
  const bytesOf = (path: string) => Buffer.from(files[path] ?? '', 'utf8');
  return {
    files: async () => new Map(Object.keys(files).map((path) => [path, bytesOf(path).length])),
    read: async (path) => bytesOf(path),
    digest: async (path, algorithm) => createHash(algorithm).update(bytesOf(path)).digest('hex'),
    decode,
  };
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

function folders(kind: string): readonly string[] {
  return ['v0.97', 'v1.0']
    .map((version) => join(suite, version, kind))
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(folder, entry.name)),
    );
}

if (!existsSync(suite)) process.stdout.write('skipped: the BagIt conformance suite is not beside the project\n');

describe.skipIf(!existsSync(suite))('the public BagIt conformance suite is judged as it judges itself', () => {
  const cases = [
    // "valid" there means that validation passes; some of those bags also have what others of the suite warn about.
    ['valid', /^(?:valid|warning)$/],
    ['invalid', /^invalid$/],
    ['warning', /^warning$/],
    ['linux-only', /^invalid$/],
    ['windows-only', /^invalid$/],
  ] as const;
  for (const [kind, expected] of cases) {
    test.each(folders(kind).map((folder) => [relative(suite, folder), folder]))(`${kind}: %s`, async (_name, folder) => {
      const { verdict, findings } = await judgeBag(folderReader(folder));
      expect(verdict, JSON.stringify(findings)).toMatch(expected);
    });
  }
});

describe('a bag', () => {
  const good = { 'bagit.txt': declaration, 'data/a.txt': 'a', 'manifest-sha256.txt': `${sha('a')}  data/a.txt\n`, 'bag-info.txt': 'Payload-Oxum: 1.1\n' };

  test('that is whole is valid without a word', async () => {
    expect(await judgeBag(memoryReader(good))).toEqual({ verdict: 'valid', findings: [] });
  });

  test.each([
    ['different', { 'data/a.txt': 'b' }],
    ['wrong-oxum', { 'bag-info.txt': 'payload-oxum: 2.1\n' }],
    ['not-in-manifest', { 'data/b.txt': 'b', 'bag-info.txt': '' }],
    ['missing', { 'fetch.txt': 'https://example.org/a - data/b.txt\n' }],
    ['path-outside', { 'fetch.txt': 'https://example.org/a - data/../../b.txt\n' }],
    ['unknown-algorithm', { 'manifest-whirlpool.txt': 'ab  data/a.txt\n' }],
    ['unreadable-line', { 'tagmanifest-sha256.txt': 'no digest here\n' }],
    ['unreadable-encoding', { 'bagit.txt': declaration.replace('UTF-8', 'KLINGON') }],
    ['unknown-version', { 'bagit.txt': declaration.replace('1.0', '7.3') }],
    ['different', { 'tagmanifest-sha256.txt': `${sha('other')}  bagit.txt\n` }],
  ])('with %s is invalid and says so', async (what, changes) => {
    const { verdict, findings } = await judgeBag(memoryReader({ ...good, ...changes }));
    expect(verdict).toBe('invalid');
    expect(findings.map((finding) => finding.what)).toContain(what);
  });

  test('decodes %, CR and LF in paths from 1.0 on', async () => {
    const path = 'data/100%\n.txt';
    const files = { 'bagit.txt': declaration, [path]: 'a', 'manifest-sha256.txt': `${sha('a')}  data/100%25%0A.txt\n` };
    expect((await judgeBag(memoryReader(files))).verdict).toBe('valid');
  });
});
