import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../contract/csp';
import type { Loopback } from './start';
import { ask, filesBelow, handClock, pageHeaders, scratchFolder, started } from './testing/started';

const catalogue = '6f1d3f0e-3c1b-4a54-9d3c-0a6f5a1e2b3c';
const createdAt = '2026-11-21T00:00:00.000Z';

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

async function call(channel: string, input: unknown): Promise<{ status: number; value: unknown }> {
  const reply = await ask(loopback.port, 'POST', `/desk/${channel}`, headers, JSON.stringify(input));
  return { status: reply.status, value: reply.status === 200 ? JSON.parse(reply.body.toString()) : reply.body.toString() };
}

async function withCatalogue(): Promise<void> {
  expect(await call('catalogues.create', { id: catalogue, title: 'Essai', sample: false, createdAt })).toEqual({ status: 200, value: { ok: true, value: {} } });
}

describe('who may speak to the server', () => {
  test('the address is exchanged once for a cookie that scripts and other sites cannot use', async () => {
    const entered = await ask(loopback.port, 'GET', new URL(loopback.address).pathname + new URL(loopback.address).search);
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe('/');
    expect(entered.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('without the secret or with a wrong one nothing is served, not even the page', async () => {
    for (const target of ['/', '/?secret=wrong', '/assets/main-AbC_1234.js', '/desk/events', `/desk/original/${catalogue}/${'0'.repeat(64)}`]) {
      expect((await ask(loopback.port, 'GET', target)).status, target).toBe(403);
    }
    expect((await ask(loopback.port, 'GET', '/', { Cookie: `matricule-${loopback.port}=wrong` })).status).toBe(403);
  });

  test('another host name, a foreign origin and a foreign page are refused even with the cookie', async () => {
    const { port } = loopback;
    const post = (change: Record<string, string>) => ask(port, 'POST', '/desk/app.info', { ...headers, ...change }, '{}');
    expect((await post({})).status).toBe(200);
    expect((await post({ Host: `localhost:${port}` })).status).toBe(403);
    expect((await post({ Host: 'archives.example' })).status).toBe(403);
    expect((await post({ Origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect((await post({ Origin: 'null' })).status).toBe(403);
    expect((await post({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    const { Origin: _, ...withoutOrigin } = headers;
    expect((await ask(port, 'POST', '/desk/app.info', withoutOrigin, '{}')).status).toBe(403);
  });

  test('every answer carries the one policy and nosniff, and no CORS permission', async () => {
    for (const target of ['/', '/assets/main-AbC_1234.js', '/nothing', '/desk/original/x/y']) {
      const reply = await ask(loopback.port, 'GET', target, headers);
      expect(reply.headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('the program’s files', () => {
  test('come with their media types; those named by their content are kept for ever, the page is asked for again', async () => {
    const page = await ask(loopback.port, 'GET', '/', headers);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await ask(loopback.port, 'GET', '/assets/main-AbC_1234.js', headers);
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask(loopback.port, 'GET', '/assets/a.wasm', headers)).headers['content-type']).toBe('application/wasm');
  });

  test('nothing beside them can be read, however the path is written', async () => {
    const attacks = [
      '/../outside.txt',
      '/assets/../../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '/..%5coutside.txt',
      '//etc/passwd',
      '/assets/%00',
      '/%',
      '/C:/Windows/win.ini',
      '/assets',
    ];
    for (const attack of attacks) expect((await ask(loopback.port, 'GET', attack, headers)).status, attack).toBe(404);
  });
});

describe('the contract over HTTP', () => {
  test('a question is parsed, answered and parsed again', async () => {
    expect((await call('app.info', {})).value).toMatchObject({ host: 'loopback', version: '0.0.0-test', dataFolder: folder.data });
    expect((await call('journal.head', { catalogue: '../../etc' })).status).toBe(400);
    expect((await call('toString', {})).status).toBe(400);
    expect((await call('journal.head', { catalogue })).value).toEqual({ ok: false, failure: { why: 'unknown-catalogue' } });
  });

  test('what is not JSON, or too large, is refused', async () => {
    expect((await ask(loopback.port, 'POST', '/desk/app.info', headers, '{')).status).toBe(400);
    expect((await ask(loopback.port, 'POST', '/desk/app.info', { ...headers, 'Content-Type': 'text/plain' }, '{}')).status).toBe(415);
    expect((await ask(loopback.port, 'POST', '/desk/app.info', { ...headers, 'Content-Length': String(9 * 1024 * 1024) })).status).toBe(413);
  });

  test('two bundles of one name never get the same place, even before either is written', async () => {
    const places = await Promise.all([1, 2].map(() => call('bundles.chooseTarget', { suggestedName: 'Essai' })));
    expect(new Set(places.map(({ value }) => JSON.stringify(value).replace(/"target":"[^"]*"/, ''))).size).toBe(2);
  });

  test('a bundle’s place is a token; a token the server did not give writes nowhere', async () => {
    await withCatalogue();
    const chosen = await call('bundles.chooseTarget', { suggestedName: '../../Dossier Молдабеков.zip' });
    expect(chosen.value).toMatchObject({ ok: true, value: { shown: join(folder.data, 'Exports', 'Dossier.zip') } });
    const plan = { name: 'Dossier', bagInfo: [], texts: [], originals: [] };
    const job = '00000000-0000-4000-8000-000000000001';
    expect((await call('bundles.write', { catalogue, job, target: '/etc/passwd', plan })).value).toMatchObject({ ok: false, failure: { why: 'cannot-write' } });
    expect((await call('bundles.reveal', { job })).value).toMatchObject({ ok: false, failure: { why: 'cannot-read' } });
  });
});

test('a text is written whole under a plain name in the exports, and beside one of the same name', async () => {
  const save = () => call('texts.save', { suggestedName: '../../Régions du dossier.jsonld', text: '{"é":1}' });
  expect((await save()).value).toEqual({ ok: true, value: { shown: join(folder.data, 'Exports', 'Regions-du-dossier.jsonld') } });
  expect((await save()).value).toEqual({ ok: true, value: { shown: join(folder.data, 'Exports', 'Regions-du-dossier-2.jsonld') } });
  expect(await readFile(join(folder.data, 'Exports', 'Regions-du-dossier.jsonld'), 'utf8')).toBe('{"é":1}');
  expect((await call('texts.save', { suggestedName: 'a.exe', text: '' })).value).toMatchObject({ value: { shown: join(folder.data, 'Exports', 'a.exe.txt') } });
});

describe('originals', () => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
  const sha = createHash('sha256').update(bytes).digest('hex');
  const put = (body: Buffer) => ask(loopback.port, 'PUT', `/desk/original/${catalogue}`, { ...headers, 'Content-Length': String(body.length) }, body);

  test('are uploaded, several at once, and read back by ranges', async () => {
    await withCatalogue();
    const others = [1, 2, 3].map((start) => bytes.subarray(start));
    const replies = await Promise.all([bytes, ...others].map(put));
    expect(replies.map((reply) => JSON.parse(reply.body.toString()).ok)).toEqual([true, true, true, true]);
    expect(JSON.parse(replies[0]?.body.toString() ?? '')).toEqual({ ok: true, value: { sha, size: bytes.length, alreadyThere: false } });
    expect(JSON.parse((await put(bytes)).body.toString()).value.alreadyThere).toBe(true);

    const range = (value: string) => ask(loopback.port, 'GET', `/desk/original/${catalogue}/${sha}`, { ...headers, Range: value });
    const middle = await range('bytes=1000-1999');
    expect(middle.status).toBe(206);
    expect(middle.headers['content-range']).toBe('bytes 1000-1999/*');
    expect(middle.headers['content-type']).toBe('application/octet-stream');
    expect(middle.body.equals(bytes.subarray(1000, 2000))).toBe(true);
    const end = await range('bytes=299990-400000');
    expect(end.body.equals(bytes.subarray(299_990))).toBe(true);
    expect((await range('bytes=300000-300009')).status).toBe(416);
    expect((await range('bytes=0-99999999')).status).toBe(416);
    for (const value of ['bytes=-5', 'bytes=5-', 'bytes=0-1,3-4', 'lines=0-1']) expect((await range(value)).status, value).toBe(400);
    const missing = await ask(loopback.port, 'GET', `/desk/original/${catalogue}/${'0'.repeat(64)}`, { ...headers, Range: 'bytes=0-9' });
    expect(JSON.parse(missing.body.toString())).toEqual({ ok: false, failure: { why: 'unknown-original' } });
  });

  test('an upload that breaks off leaves nothing', async () => {
    await withCatalogue();
    await new Promise<void>((resolve) => {
      const upload = request({
        host: '127.0.0.1',
        port: loopback.port,
        method: 'PUT',
        path: `/desk/original/${catalogue}`,
        headers: { ...headers, 'Content-Length': String(bytes.length) },
      });
      upload.once('error', () => resolve());
      upload.write(bytes.subarray(0, 100_000), () => setTimeout(() => upload.destroy(new Error('window closed')), 100));
    });
    await expect.poll(async () => filesBelow(join(folder.data, 'vault', 'catalogues', catalogue, 'originals'))).toEqual([]);
  });

  test('a size that is not sent, or a catalogue that is no name, is refused', async () => {
    expect((await ask(loopback.port, 'PUT', '/desk/original/..', { ...headers, 'Content-Length': '1' }, 'x')).status).toBe(400);
    expect((await ask(loopback.port, 'PUT', `/desk/original/${catalogue}`, { ...headers, 'Transfer-Encoding': 'chunked' }, 'x')).status).toBe(400);
  });
});
