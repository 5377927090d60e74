import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { appScheme, isOurUrl } from '../contract/origin';
import { securityHeaders } from '../host/headers';
import { answerRange } from '../host/original-range';
import { findStaticFile } from '../host/static-files';
import type { Vault } from '../vault/vault';

/** Before `ready`, once: makes app:// an origin of its own, with fetch, streams and IndexedDB. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

export function serveScheme(pages: string, vault: Vault): void {
  protocol.handle(appScheme, (request) => answerAppRequest(pages, vault, request));
}

/** Answers app://matricule/…: the program's files, and ranges of originals below /desk/original/. */
export async function answerAppRequest(pages: string, vault: Vault, request: Request): Promise<Response> {
  if (!isOurUrl(request.url)) return refuse(404, 'not found');
  if (request.method !== 'GET') return refuse(405, 'method not allowed');
  const path = new URL(request.url).pathname;
  if (path.startsWith('/desk/')) {
    const range = await answerRange(vault, path, request.headers.get('range'));
    const body = typeof range.body === 'string' ? range.body : new Uint8Array(range.body);
    return new Response(body, { status: range.status, headers: { ...securityHeaders, ...range.headers } });
  }
  const file = await findStaticFile(pages, path);
  if (file === null) return refuse(404, 'not found');
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>, {
    headers: { ...securityHeaders, 'Content-Type': file.mediaType, 'Content-Length': String(file.size), 'Cache-Control': file.cacheControl },
  });
}

function refuse(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' } });
}
