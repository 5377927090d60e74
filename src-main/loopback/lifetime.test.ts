import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Loopback } from './start';
import { ask, filesBelow, handClock, launch, pageHeaders, scratchFolder, started } from './testing/started';

const patient = { timeout: 10_000 };
const catalogue = '6f1d3f0e-3c1b-4a54-9d3c-0a6f5a1e2b3c';

let folder: Awaited<ReturnType<typeof scratchFolder>>;
let clock: ReturnType<typeof handClock>;
let loopback: Loopback;
let headers: Record<string, string>;

beforeEach(async () => {
  folder = await scratchFolder();
  clock = handClock();
  loopback = await started(folder, clock);
  headers = await pageHeaders(loopback);
});

afterEach(async () => {
  loopback.end();
  await loopback.ended;
  await folder.remove();
});

describe('the end of the server', () => {
  function openStream(): Promise<() => void> {
    return new Promise((resolve) => {
      const stream = request({ host: '127.0.0.1', port: loopback.port, path: '/desk/events', headers, agent: false }, (response) => {
        response.once('data', () => resolve(() => stream.destroy()));
        response.on('error', () => undefined);
      });
      stream.on('error', () => undefined);
      stream.end();
    });
  }
  /** Until the server has seen that its last window is gone, and counts down. */
  const countsDown = () => expect.poll(() => clock.waiting(), patient).toBe(1);
  const hasEnded = () => Promise.race([loopback.ended.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 100))]);

  test('it waits for a first window as long as it takes', async () => {
    clock.pass(3_600_000);
    expect(await hasEnded()).toBe(false);
  });

  test('a reload does not end it; the last window closed for ten seconds does', async () => {
    const closeFirst = await openStream();
    const closeSecond = await openStream();
    closeFirst();
    clock.pass(60_000);
    expect(await hasEnded()).toBe(false);
    closeSecond();
    await countsDown();
    clock.pass(9_000);
    const closeReloaded = await openStream();
    clock.pass(9_000);
    expect(await hasEnded()).toBe(false);
    closeReloaded();
    await countsDown();
    clock.pass(10_000);
    await expect.poll(hasEnded, patient).toBe(true);
    expect(await readdir(folder.data)).not.toContain('running.json');
  });

  test('a window asked for by a second launch has time to come before the ten seconds are over', async () => {
    const close = await openStream();
    close();
    await countsDown();
    clock.pass(9_000);
    expect(await launch(folder, clock).result).toEqual({ ok: true, value: null });
    clock.pass(9_000);
    expect(await hasEnded()).toBe(false);
    const closeSecond = await openStream();
    clock.pass(60_000);
    expect(await hasEnded()).toBe(false);
    closeSecond();
    await countsDown();
    clock.pass(10_000);
    await expect.poll(hasEnded, patient).toBe(true);
  });

  test('a file on its way in is given up, and nothing of it is left', async () => {
    await ask(
      loopback.port,
      'POST',
      '/desk/catalogues.create',
      headers,
      JSON.stringify({ id: catalogue, title: 'Essai', sample: false, createdAt: '2026-11-21' }),
    );
    const { 'Content-Type': _, ...plain } = headers;
    const sending = request({
      host: '127.0.0.1',
      port: loopback.port,
      method: 'PUT',
      path: `/desk/original/${catalogue}`,
      headers: { ...plain, 'Content-Length': '1000' },
    });
    sending.on('error', () => undefined);
    sending.write('half');
    const vault = join(folder.data, 'vault', 'catalogues');
    await expect.poll(async () => (await filesBelow(vault)).filter((name) => name.endsWith('.part')), patient).toHaveLength(1);
    loopback.end();
    await loopback.ended;
    expect((await filesBelow(vault)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('the data folder', () => {
  test('a second launch on it is told of the first and changes nothing', async () => {
    const second = launch(folder, clock);
    expect(await second.result).toEqual({ ok: true, value: null });
    expect(second.said).toEqual([`Matricule est déjà ouvert, à l’adresse ${loopback.address}`]);
  });

  test('keeps its port: another is refused with the remembered one named, and the same is used again', async () => {
    const { port } = loopback;
    expect(await launch(folder, clock, { port: 4001 }).result).toEqual({ ok: false, problem: { why: 'port-remembered', folder: folder.data, port } });
    loopback.end();
    await loopback.ended;
    loopback = await started(folder, clock);
    expect(loopback.port).toBe(port);
  });

  test('a taken port is said, and the vault stays closed', async () => {
    const { port } = loopback;
    loopback.end();
    await loopback.ended;
    const other = createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    expect(await launch(folder, clock).result).toEqual({ ok: false, problem: { why: 'port-taken', port } });
    await new Promise((resolve) => other.close(resolve));
  });

  test('a port file that cannot be understood is said: another port would be an empty catalogue', async () => {
    loopback.end();
    await loopback.ended;
    const file = join(folder.data, 'port');
    const kept = await readFile(file, 'utf8');
    for (const text of ['', 'x', '99999']) {
      await writeFile(file, text);
      expect(await launch(folder, clock).result).toMatchObject({ ok: false, problem: { why: 'port-unreadable', file } });
    }
    await writeFile(file, kept);
    loopback = await started(folder, clock);
    expect(loopback.port).toBe(Number(kept));
  });

  test('a lock that a crash left behind does not keep the user out', async () => {
    loopback.end();
    await loopback.ended;
    await writeFile(join(folder.data, 'running.json'), JSON.stringify({ port: loopback.port, control: 'x' }));
    loopback = await started(folder, clock);
    expect((await ask(loopback.port, 'GET', '/')).status).toBe(403);
  });
});
