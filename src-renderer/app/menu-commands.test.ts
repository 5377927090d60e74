import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('every entry of the native menu is a command of the frame', () => {
  const sent = [...read('../../src-main/windows/menu.ts').matchAll(/entry\([^,]+, '[^']+', '([a-z-]+)'\)/g)].map(([, name]) => name);
  const frame = read('./shell-commands.tsx');
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((name) => !frame.includes(`'${name}'`))).toEqual([]);
});
