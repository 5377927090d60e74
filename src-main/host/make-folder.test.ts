import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolderAt, prepareDataFolder } from './data-folder';
import { makeFolder } from './make-folder';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'matricule-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a folder is made with those above it, and for its user alone', () => {
  makeFolder(join(root, 'a', 'b', 'c'));
  expect(statSync(join(root, 'a', 'b', 'c')).isDirectory()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(join(root, 'a', 'b', 'c')).mode & 0o777).toBe(0o700);
});

test('a folder that is there is left as it is', () => {
  makeFolder(join(root, 'a'));
  writeFileSync(join(root, 'a', 'kept'), 'x');
  makeFolder(join(root, 'a'));
  expect(existsSync(join(root, 'a', 'kept'))).toBe(true);
});

test('a data folder below a file is refused', async () => {
  writeFileSync(join(root, 'file'), 'x');
  expect(await prepareDataFolder(dataFolderAt(join(root, 'file', 'data')))).toMatchObject({
    ok: false,
    problem: { why: 'folder-unwritable', detail: 'ENOTDIR' },
  });
});

test.skipIf(!existsSync('/proc/self'))('a data folder that the system will never make is refused at once', async () => {
  for (const folder of ['/proc/matricule', '/proc/matricule/deeper']) {
    expect(await prepareDataFolder(dataFolderAt(folder))).toMatchObject({ ok: false, problem: { why: 'folder-unwritable', folder } });
  }
});
