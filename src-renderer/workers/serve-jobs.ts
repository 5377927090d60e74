import type { ByteSource } from '../core/filetypes/byte-source';
import type { Inspection } from '../core/filetypes/inspection';
import type { PreviewObstacle } from '../core/model/scan';
import type { TranscribedLine } from '../core/model/transcription';
import type { Result } from '../core/result';
import type { FromWorker, Job, JobResult, Thumbnail, ToWorker, WorkerSource } from './messages';
import { forget, type Wanted } from './wanted';

/** What a worker can do with one kind of file. */
export type FileHandler = {
  inspect(source: ByteSource, opening: Opening): Promise<Inspection>;
  draw(source: ByteSource, opening: Opening, page: number, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>>;
  /** The text that lies in a page; absent where files of this kind have none. */
  text?(source: ByteSource, opening: Opening, page: number): Promise<Result<readonly TranscribedLine[], PreviewObstacle>>;
};

/** `key` is the same for the same source while its worker lives, and empty when that cannot be told. */
export type Opening = { readonly key: string; readonly password: string | undefined };

/** The part of a worker's global scope that is used here. */
export type WorkerPort = {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
};

class UnreadableSource extends Error {}

/** JPEG is smaller and faster than WebP at this size; the quality is where text stays clean. */
const thumbnailType = { type: 'image/jpeg', quality: 0.82 } as const;

/** Bytes up to which an original is fetched at once: its header, its directory and its picture are one question then instead of five. */
const readWhole = 2_000_000;

export function serveJobs(port: WorkerPort, handler: FileHandler): void {
  const reads = new Map<number, { readonly resolve: (bytes: ArrayBuffer) => void; readonly reject: (reason: Error) => void }>();
  let lastRead = 0;

  function readVault(sha: string, from: number, to: number): Promise<ArrayBuffer> {
    lastRead += 1;
    const read = lastRead;
    return new Promise((resolve, reject) => {
      reads.set(read, { resolve, reject });
      port.postMessage({ type: 'read', read, sha, from, to }, []);
    });
  }

  function open(source: WorkerSource): ByteSource {
    if (source.kind === 'vault') {
      const inParts: ByteSource = { size: source.size, read: async (from, to) => new Uint8Array(await readVault(source.sha, from, Math.min(to, source.size))) };
      return source.size <= readWhole ? wholeSource(inParts) : inParts;
    }
    const { file } = source;
    return {
      size: file.size,
      read: async (from, to) => {
        try {
          return new Uint8Array(await file.slice(from, Math.max(from, to)).arrayBuffer());
        } catch {
          throw new UnreadableSource();
        }
      },
    };
  }

  async function work(job: Job): Promise<Result<JobResult, PreviewObstacle>> {
    const source = open(job.source);
    const opening = { key: job.source.kind === 'vault' ? job.source.sha : fileKey(job.source.file), password: job.source.password };
    if (job.task === 'inspect') return { ok: true, value: await handler.inspect(source, opening) };
    if (job.task === 'text') return (await handler.text?.(source, opening, job.page)) ?? { ok: true, value: [] };
    const wanted = job.task === 'page' ? job.wanted : { maxWidth: job.maxSide, maxHeight: job.maxSide };
    const drawn = await handler.draw(source, opening, job.page, wanted);
    if (!drawn.ok) return drawn;
    const result = job.task === 'page' ? drawn.value.transferToImageBitmap() : await thumbnailOf(drawn.value);
    forget(drawn.value);
    return { ok: true, value: result };
  }

  async function run(id: number, job: Job): Promise<void> {
    try {
      const outcome = await work(job);
      if (!outcome.ok) port.postMessage({ type: 'obstacle', id, obstacle: outcome.failure }, []);
      else port.postMessage({ type: 'done', id, result: outcome.value }, given(outcome.value));
    } catch (problem) {
      // A decoder that trips over its input says something about the file; a source that cannot be read does not.
      if (problem instanceof UnreadableSource) port.postMessage({ type: 'unreadable', id }, []);
      else port.postMessage({ type: 'obstacle', id, obstacle: 'damaged' }, []);
    }
  }

  port.addEventListener('message', ({ data }) => {
    if (data.type === 'run') void run(data.id, data.job);
    else {
      const waiting = reads.get(data.read);
      reads.delete(data.read);
      if (data.type === 'bytes') waiting?.resolve(data.bytes);
      else waiting?.reject(new UnreadableSource());
    }
  });
}

/** Bytes and not a Blob: of a Blob this worker would hold the bytes for as long as anybody knows of it. */
async function thumbnailOf(canvas: OffscreenCanvas): Promise<Thumbnail> {
  const blob = await canvas.convertToBlob(thumbnailType);
  return { bytes: await blob.arrayBuffer(), mediaType: blob.type, width: canvas.width, height: canvas.height };
}

/** What is handed over rather than copied. */
function given(result: JobResult): Transferable[] {
  if (result instanceof ImageBitmap) return [result];
  return 'bytes' in result ? [result.bytes] : [];
}

/** The same bytes, fetched once when they are first needed. What is read is a copy: decoders work in place. */
function wholeSource({ size, read }: ByteSource): ByteSource {
  let bytes: Promise<Uint8Array> | undefined;
  return {
    size,
    async read(from, to) {
      bytes ??= read(0, size);
      return (await bytes).slice(from, Math.max(from, to));
    },
  };
}

/** Two files of one name, size and date are the same file for as long as a worker remembers it: until the next one. */
function fileKey(file: Blob): string {
  return file instanceof File ? `${file.name}/${file.size}/${file.lastModified}` : '';
}
