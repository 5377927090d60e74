import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesByLanguage } from './messages';

const root = new URL('..', import.meta.url).pathname;
const french = messagesByLanguage.fr;

describe('the words on screen', () => {
  it('exist for every key that the program asks for', () => {
    const missing = sources(root).flatMap((path) =>
      keysAsked(withoutComments(readFileSync(path, 'utf8'))).flatMap((key) => (exists(key) ? [] : [`${path.slice(root.length)}: ${key}`])),
    );
    expect(missing).toEqual([]);
  });
});

/** Keys as literals; of a template only the part before its first value, which some key must begin with. */
function keysAsked(source: string): readonly string[] {
  const literals = [...source.matchAll(/\btext\(\s*'([^']+)'|[kK]ey:\s*'([a-z]+\.[^']+)'/g)].map(([, called, labelled]) => called ?? labelled ?? '');
  const templates = [...source.matchAll(/\btext\(\s*`([^`]+?)\$\{/g)].map(([, start]) => `${start ?? ''}*`);
  return [...literals, ...templates];
}

function exists(key: string): boolean {
  return key.endsWith('*') ? Object.keys(french).some((known) => known.startsWith(key.slice(0, -1))) : french[key] !== undefined;
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
