import type { IncomingMessage } from 'node:http';

const mebibyte = 1024 * 1024;

/** The most a request may weigh, in bytes: changes, bundle plans and texts carry whole catalogues, everything else is small. */
export function bodyLimit(channel: string): number {
  return channel === 'journal.append' || channel === 'bundles.write' || channel === 'texts.save' ? 256 * mebibyte : 8 * mebibyte;
}

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 };

/** Reads a JSON body, giving up as soon as it is larger than `limit` bytes. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > limit) return { ok: false, status: 413 };
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return { ok: false, status: 413 };
      chunks.push(chunk);
    }
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}
