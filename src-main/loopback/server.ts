import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ChannelHandlers } from '../contract/channels';
import { answer } from '../host/answer';
import { securityHeaders } from '../host/headers';
import { answerRange } from '../host/original-range';
import { findStaticFile } from '../host/static-files';
import type { Vault } from '../vault/vault';
import { bodyLimit, readJson } from './body';
import type { EventStreams } from './event-streams';
import { replyJson, replyText } from './replies';
import { type Session, same } from './session';
import { receiveOriginal } from './upload';
import { comesFromOurPage } from './walls';

export type DeskServerParts = {
  readonly vault: Vault;
  readonly handlers: ChannelHandlers;
  readonly events: EventStreams;
};

type DeskServerOptions = {
  readonly session: Session;
  /** Folder of the built page. */
  readonly pages: string;
  readonly needsAddress: string;
  /** Null until the vault is open: the port is taken first, so that a taken port changes nothing on disk. */
  readonly parts: () => DeskServerParts | null;
  /** A second launch of the same user, which read this word in the lock file, asks for a window. The answer is one line for it. */
  readonly control: { readonly word: string; askedForWindow(): Promise<string> };
  readonly report: (error: unknown) => void;
};

/** The contract over HTTP (design.md §2). It listens nowhere yet. */
export function createDeskServer(options: DeskServerOptions): Server {
  const server = createServer((request, response) => {
    respond(options, portOf(server), request, response).catch((error: unknown) => {
      options.report(error);
      if (response.headersSent) response.destroy();
      else replyText(response, 500, 'internal error', { Connection: 'close' });
    });
  });
  // A file of many gigabytes on a slow disk may take longer than Node's five minutes.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 65_000;
  return server;
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function respond(options: DeskServerOptions, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? '';
  const { path, query } = splitTarget(request.url ?? '');
  const word = path === '/' && method === 'GET' ? new URLSearchParams(query).get('secret') : null;
  if (!comesFromOurPage({ method, headers: request.headers, frontDoor: path === '/' && method === 'GET' }, port)) {
    return refuse(response, options);
  }
  if (path === '/running' && method === 'POST') {
    return same(request.headers['x-matricule-control']?.toString() ?? '', options.control.word)
      ? replyText(response, 200, await options.control.askedForWindow())
      : refuse(response, options);
  }
  if (word !== null && options.session.admits(word)) {
    return replyText(response, 303, '', { Location: '/', 'Set-Cookie': options.session.cookieFor(port) });
  }
  if (!options.session.holdsCookie(request.headers.cookie, port)) return refuse(response, options);
  const parts = options.parts();
  if (parts === null) return replyText(response, 503, 'starting', { 'Retry-After': '1' });
  if (path.startsWith('/desk/')) return respondDesk(parts, method, path, request, response);
  if (method === 'GET' || method === 'HEAD') return sendStatic(options.pages, path, method, response);
  return replyText(response, 405, 'method not allowed', { Connection: 'close' });
}

async function respondDesk(parts: DeskServerParts, method: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const rest = path.slice('/desk/'.length);
  if (method === 'GET' && rest === 'events') return parts.events.connect(request, response);
  if (method === 'PUT' && rest.startsWith('original/')) return receiveOriginal(parts.vault, rest.slice('original/'.length), request, response);
  if (method === 'GET' && rest.startsWith('original/')) {
    const range = await answerRange(parts.vault, path, request.headers.range ?? null);
    response.writeHead(range.status, { ...securityHeaders, ...range.headers });
    response.end(range.body);
    return;
  }
  if (method !== 'POST') return replyText(response, 405, 'method not allowed', { Connection: 'close' });
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return replyText(response, 415, 'JSON is needed', { Connection: 'close' });
  const body = await readJson(request, bodyLimit(rest));
  if (!body.ok) return replyText(response, body.status, 'the body is too large or not JSON', { Connection: 'close' });
  const result = await answer(parts.handlers, rest, body.value);
  if (result.ok) replyJson(response, result.value);
  else replyText(response, 400, result.detail);
}

async function sendStatic(pages: string, path: string, method: string, response: ServerResponse): Promise<void> {
  const file = await findStaticFile(pages, path);
  if (file === null) return replyText(response, 404, 'not found');
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.mediaType,
    'Content-Length': String(file.size),
    'Cache-Control': file.cacheControl,
  });
  if (method === 'HEAD') response.end();
  // A window that closes while a file is sent is no fault.
  else await pipeline(createReadStream(file.path), response).catch(() => response.destroy());
}

function refuse(response: ServerResponse, options: DeskServerOptions): void {
  replyText(response, 403, options.needsAddress, { Connection: 'close' });
}

/** The raw path is kept as sent, so that `..` is refused by the file finder and not tidied away before it. */
function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const at = target.indexOf('?');
  return at < 0 ? { path: target, query: '' } : { path: target.slice(0, at), query: target.slice(at + 1) };
}
