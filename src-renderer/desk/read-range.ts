import { originalRangeBytes } from '../../src-main/contract/originals';
import { failures, type Outcome } from '../../src-main/contract/results';
import { refused } from './parsing';

/**
 * Bytes [from, to) of an original from the page's own origin, the same in both hosts; a long reading is several requests
 * of `originalRangeBytes`. `lost` is called when the host does not answer at all.
 */
export async function readRange(catalogue: string, sha: string, from: number, to: number, lost: () => void): Promise<Outcome<ArrayBuffer>> {
  const parts: ArrayBuffer[] = [];
  for (let start = from; start < to; start += originalRangeBytes) {
    const end = Math.min(start + originalRangeBytes, to);
    const part = await readPart(`/desk/original/${catalogue}/${sha}`, start, end, lost);
    if (!part.ok) return part;
    parts.push(part.value);
    if (part.value.byteLength < end - start) break;
  }
  const [only] = parts;
  return { ok: true, value: parts.length === 1 && only !== undefined ? only : await new Blob(parts).arrayBuffer() };
}

async function readPart(url: string, from: number, to: number, lost: () => void): Promise<Outcome<ArrayBuffer>> {
  try {
    const response = await fetch(url, { headers: { Range: `bytes=${from}-${to - 1}` } });
    if (response.status === 206) return { ok: true, value: await response.arrayBuffer() };
    // Nothing of the file lies there: the reading began at its end.
    if (response.status === 416) return { ok: true, value: new ArrayBuffer(0) };
    if (response.status === 404 && response.headers.get('content-type')?.startsWith('application/json')) {
      const answer: unknown = await response.json();
      const failure = failures.safeParse(typeof answer === 'object' && answer !== null && 'failure' in answer ? answer.failure : null);
      if (failure.success) return refused(failure.data);
    }
    if (response.status === 403) {
      lost();
      return refused({ why: 'host-lost' });
    }
    return refused({ why: 'cannot-read', detail: `HTTP ${response.status}` });
  } catch {
    lost();
    return refused({ why: 'host-lost' });
  }
}
