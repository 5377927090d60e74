import type { FileLike, KeepListener } from '../../src-main/contract/desk';
import { chunkBytes, type KeptOriginal } from '../../src-main/contract/originals';
import type { Outcome } from '../../src-main/contract/results';
import { parseKept, refused } from './parsing';

/**
 * Sends a file as one request whose body the browser reads from the disk as it goes; fetch tells no progress of a
 * sending, XMLHttpRequest does. Giving up breaks the connection off, and the server keeps nothing.
 */
export async function upload(catalogue: string, file: FileLike, { onBytes, signal }: KeepListener, lost: () => void): Promise<Outcome<KeptOriginal>> {
  if (signal.aborted) return refused({ why: 'cancelled' });
  const readable = await firstBytesReadable(file);
  if (!readable.ok) return readable;
  const body = file instanceof Blob ? file : await gathered(file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/desk/original/${catalogue}`);
    request.upload.addEventListener('progress', (event) => onBytes(event.loaded));
    request.addEventListener('load', () => {
      // In the promise's own terms: what a listener throws reaches nobody, and the file would wait for ever.
      if (request.status === 200) resolve(Promise.resolve(request.responseText).then((text) => parseKept(JSON.parse(text))));
      else if (request.status === 403) {
        lost();
        resolve(refused({ why: 'host-lost' }));
      } else reject(new Error(`upload: ${request.status} ${request.responseText}`));
    });
    request.addEventListener('abort', () => resolve(refused({ why: 'cancelled' })));
    request.addEventListener('error', () => {
      // The same event stands for a file that changed or went away under the browser's hands and for a server that is gone.
      firstBytesReadable(file).then((still) => {
        if (!still.ok) return resolve(refused({ why: 'changed-while-reading' }));
        lost();
        resolve(refused({ why: 'host-lost' }));
      }, reject);
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

async function firstBytesReadable(file: FileLike): Promise<Outcome<null>> {
  try {
    await file.slice(0, Math.min(1, file.size)).arrayBuffer();
    return { ok: true, value: null };
  } catch (error) {
    return refused({ why: 'cannot-read', detail: error instanceof Error ? error.name : 'unreadable' });
  }
}

/** A file that the page made itself and that is no Blob. */
async function gathered(file: FileLike): Promise<Blob> {
  const parts: ArrayBuffer[] = [];
  for (let from = 0; from < file.size; from += chunkBytes) parts.push(await file.slice(from, Math.min(from + chunkBytes, file.size)).arrayBuffer());
  return new Blob(parts);
}
