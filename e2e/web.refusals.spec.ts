import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshFolder } from './host/folders';
import { runHostToItsEnd, startHost } from './host/loopback';

const french = { ...process.env, LC_ALL: 'fr_FR.UTF-8' };
const english = { ...process.env, LC_ALL: 'en_GB.UTF-8' };
let folder = '';

test.beforeEach(async () => {
  folder = await freshFolder('matricule-refused-');
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Listens on a free port, as another program would. */
async function takePort(): Promise<{ readonly port: number; free(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) };
}

test('a port that another program holds is refused in one sentence that names it', async () => {
  const taken = await takePort();
  const ended = await runHostToItsEnd(['--data', folder, '--port', String(taken.port), '--no-open'], french);
  await taken.free();
  expect(ended.code).toBe(1);
  expect(ended.said).toContain(`Le port ${taken.port} est déjà pris`);
  expect(ended.said.trim().split('\n')).toHaveLength(1);
});

test('another port for a folder that has one is refused, and the remembered port is named', async () => {
  const first = await startHost(['--data', folder, '--no-open']);
  const { port } = new URL(first.address);
  await first.end('SIGTERM');
  expect((await readFile(join(folder, 'port'), 'utf8')).trim()).toBe(port);
  const ended = await runHostToItsEnd(['--data', folder, '--port', port === '23456' ? '23457' : '23456', '--no-open'], english);
  expect(ended.code).toBe(1);
  expect(ended.said).toContain(port);
});

test('a folder that cannot be written is refused with its name', async () => {
  const blocked = join(folder, 'file');
  await writeFile(blocked, 'not a folder');
  await chmod(blocked, 0o444);
  const ended = await runHostToItsEnd(['--data', join(blocked, 'data'), '--no-open'], french);
  expect(ended.code).toBe(1);
  expect(ended.said).toContain(join(blocked, 'data'));
});

test('an unknown option is refused and the known ones are named', async () => {
  const ended = await runHostToItsEnd(['--data', folder, '--prot', '24000'], french);
  expect(ended.code).toBe(1);
  expect(ended.said).toContain('--prot');
  expect(ended.said).toContain('--port');
});
