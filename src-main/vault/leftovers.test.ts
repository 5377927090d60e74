import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openVault } from './vault';

/** Windows refuses to remove a file that another program holds open; here everything below `opened` is such a file. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const busy = (path: string) => Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rm', path });
  return {
    ...real,
    rm: (path: string, options: Parameters<typeof real.rm>[1]) => (path.endsWith('opened') ? Promise.reject(busy(path)) : real.rm(path, options)),
  };
});

test('a copy that is still open in another program keeps the vault neither from opening nor from closing', async () => {
  const root = await mkdtemp(join(tmpdir(), 'matricule-leftovers-'));
  await mkdir(join(root, 'opened'));
  const opened = await openVault({ root, now: () => new Date(0), bundleWorker: 'unused' });
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.close();
  await rm(root, { recursive: true, force: true });
});
