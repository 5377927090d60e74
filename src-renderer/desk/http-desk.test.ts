import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { httpDesk } from './http-desk';
import { readRange } from './read-range';

const catalogue = '6f1d3f0e-3c1b-4a54-9d3c-0a6f5a1e2b3c';
const sha = 'a'.repeat(64);
let events: EventTarget;

beforeEach(() => {
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      constructor() {
        super();
        events = this;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const answerWith = (make: () => Response) => vi.stubGlobal('fetch', async () => make());

describe('the desk over the loopback server', () => {
  test('a server that is gone is an answer, and is told once', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    const watch = { onLost: vi.fn(), onFound: vi.fn() };
    const desk = httpDesk(watch);
    expect(await desk.call('journal.head', { catalogue })).toEqual({ ok: false, failure: { why: 'host-lost' } });
    expect(await desk.readRange(catalogue, sha, 0, 10)).toEqual({ ok: false, failure: { why: 'host-lost' } });
    await expect(desk.call('app.info', {})).rejects.toThrow('host-lost');
    events.dispatchEvent(new Event('error'));
    expect(watch.onLost).toHaveBeenCalledOnce();
    events.dispatchEvent(new Event('open'));
    expect(watch.onFound).toHaveBeenCalledOnce();
  });

  test('an answer that breaks off in the middle is a lost host, not a fault of the page', async () => {
    answerWith(() => new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) })));
    const watch = { onLost: vi.fn(), onFound: vi.fn() };
    expect(await httpDesk(watch).call('journal.head', { catalogue })).toEqual({ ok: false, failure: { why: 'host-lost' } });
    expect(watch.onLost).toHaveBeenCalledOnce();
  });

  test('an upload whose answer cannot be understood ends with an error instead of waiting for ever', async () => {
    vi.stubGlobal(
      'XMLHttpRequest',
      class extends EventTarget {
        readonly upload = new EventTarget();
        readonly status = 200;
        readonly responseText = '{"ok":';
        open(): void {}
        send(): void {
          queueMicrotask(() => this.dispatchEvent(new Event('load')));
        }
      },
    );
    const desk = httpDesk({ onLost: () => undefined, onFound: () => undefined });
    await expect(desk.keepOriginal(catalogue, new File(['x'], 'x'), { onBytes: () => undefined, signal: new AbortController().signal })).rejects.toThrow();
  });

  test('an answer that does not follow the contract is not believed', async () => {
    answerWith(() => Response.json({ ok: true, value: { count: -1, hash: 'x' } }));
    await expect(httpDesk({ onLost: () => undefined, onFound: () => undefined }).call('journal.head', { catalogue })).rejects.toThrow();
  });

  test('events reach every listener until it stops listening; unknown ones are passed over', () => {
    const desk = httpDesk({ onLost: () => undefined, onFound: () => undefined });
    const heard = vi.fn();
    const stop = desk.onEvent(heard);
    events.dispatchEvent(new MessageEvent('message', { data: '{"type":"command","name":"undo"}' }));
    events.dispatchEvent(new MessageEvent('message', { data: '{"type":"of-a-later-version"}' }));
    stop();
    events.dispatchEvent(new MessageEvent('message', { data: '{"type":"command","name":"redo"}' }));
    expect(heard.mock.calls).toEqual([[{ type: 'command', name: 'undo' }]]);
  });
});

describe('a range of an original', () => {
  test('longer than one request is put together, and is shorter only at the end of the file', async () => {
    const file = new Uint8Array(70 * 1024 * 1024).map((_, index) => index % 253);
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (_: string, init: { headers: { Range: string } }) => {
      asked.push(init.headers.Range);
      const [from = 0, last = 0] = init.headers.Range.replace('bytes=', '').split('-').map(Number);
      return from >= file.length ? new Response('', { status: 416 }) : new Response(file.slice(from, last + 1), { status: 206 });
    });
    const read = await readRange(catalogue, sha, 5, file.length + 1000, () => undefined);
    expect(read.ok && Buffer.from(read.value).equals(Buffer.from(file.subarray(5)))).toBe(true);
    expect(asked).toEqual(['bytes=5-33554436', 'bytes=33554437-67108868', 'bytes=67108869-73401319']);
    expect(await readRange(catalogue, sha, file.length, file.length + 1, () => undefined)).toEqual({ ok: true, value: new ArrayBuffer(0) });
  });

  test('a failure of the vault comes through as what it is', async () => {
    answerWith(() => Response.json({ ok: false, failure: { why: 'unknown-original' } }, { status: 404 }));
    expect(await readRange(catalogue, sha, 0, 1, () => undefined)).toEqual({ ok: false, failure: { why: 'unknown-original' } });
  });
});
