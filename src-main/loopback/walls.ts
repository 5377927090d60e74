import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from our own page. `Host` must be our address, or a name that resolves to 127.0.0.1 (DNS
 * rebinding) would reach us; `Origin` must be ours wherever it is sent, and must be sent with whatever writes. What the
 * browser says in Sec-Fetch-Site is believed too; only a navigation from outside may open the front door.
 */
export function comesFromOurPage(
  request: { readonly method: string; readonly headers: IncomingHttpHeaders; readonly frontDoor: boolean },
  port: number,
): boolean {
  const { headers, method, frontDoor } = request;
  const origin = `http://127.0.0.1:${port}`;
  if (headers.host !== `127.0.0.1:${port}`) return false;
  if (headers.origin !== undefined && headers.origin !== origin) return false;
  if (headers.origin === undefined && method !== 'GET' && method !== 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' || frontDoor;
}
