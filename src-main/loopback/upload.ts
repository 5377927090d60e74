import type { IncomingMessage, ServerResponse } from 'node:http';
import { catalogueId } from '../contract/names';
import { keptOutcome } from '../contract/transfers';
import type { Vault } from '../vault/vault';
import { replyJson, replyText } from './replies';

/**
 * PUT /desk/original/<catalogue>: the body is the file, streamed into the vault as fast as the disk takes it (reading
 * the request only when the vault asks is the backpressure). A connection that breaks off cancels and leaves nothing.
 */
export async function receiveOriginal(vault: Vault, catalogue: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const size = request.headers['content-length'];
  if (!catalogueId.safeParse(catalogue).success || size === undefined || !/^\d{1,15}$/.test(size)) {
    replyText(response, 400, 'a catalogue and a Content-Length are needed', { Connection: 'close' });
    return;
  }
  const stop = new AbortController();
  request.once('aborted', () => stop.abort());
  request.once('error', () => stop.abort());
  response.once('close', () => {
    if (!response.writableFinished) stop.abort();
  });
  const answer = await vault.keepStream(catalogue, readBody(request, stop), Number(size), () => undefined, stop.signal);
  // An early refusal (no space left) reaches the page only if the rest of the body is read: the browser resets otherwise.
  request.resume();
  if (!request.complete && !stop.signal.aborted) await new Promise<void>((done) => request.once('close', done).once('end', done));
  if (!response.destroyed) replyJson(response, keptOutcome.parse(answer));
}

/** The body's chunks. A connection that breaks off ends them and aborts: that is the page's doing, not a fault of ours. */
async function* readBody(request: IncomingMessage, stop: AbortController): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) yield chunk;
  } catch {
    stop.abort();
  }
}
