import { catalogueId, sha256 } from '../contract/names';
import { originalRangeBytes } from '../contract/originals';
import type { Vault } from '../vault/vault';

type RangeAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array | string };

/** `/desk/original/<catalogue>/<sha>` → its two names, or null when the path is not exactly that. */
function originalNames(urlPath: string): { readonly catalogue: string; readonly sha: string } | null {
  const [, catalogue, sha] = /^\/desk\/original\/([^/]+)\/([^/]+)$/.exec(urlPath) ?? [];
  const names = { catalogue: catalogueId.safeParse(catalogue), sha: sha256.safeParse(sha) };
  return names.catalogue.success && names.sha.success ? { catalogue: names.catalogue.data, sha: names.sha.data } : null;
}

/**
 * Answers a request for a part of an original (RFC 9110 §14): one range with both ends, at most `originalRangeBytes`
 * long, so memory stays flat whatever the file's size. A failure of the vault comes as 404 with the Outcome as JSON.
 * The bytes are only ever bytes: a hostile file must not be shown as a page of our origin.
 */
export async function answerRange(vault: Vault, urlPath: string, rangeHeader: string | null): Promise<RangeAnswer> {
  const names = originalNames(urlPath);
  if (names === null) return plain(404, 'unknown original');
  const range = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(rangeHeader ?? '');
  if (range === null) return plain(400, 'one range with both ends is needed');
  const from = Number(range[1]);
  const to = Number(range[2]) + 1;
  if (to <= from || to - from > originalRangeBytes) return plain(416, `a range holds 1 to ${originalRangeBytes} bytes`);
  const read = await vault.readRange(names.catalogue, names.sha, from, to);
  if (!read.ok) return { status: 404, headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }, body: JSON.stringify(read) };
  if (read.value.byteLength === 0) return plain(416, 'the range begins at or after the end');
  return {
    status: 206,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
      'Content-Range': `bytes ${from}-${from + read.value.byteLength - 1}/*`,
      'Content-Length': String(read.value.byteLength),
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'no-store',
    },
    body: read.value,
  };
}

function plain(status: number, text: string): RangeAnswer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }, body: text };
}
