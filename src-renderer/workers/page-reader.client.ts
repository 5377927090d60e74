import { bytesToDetect, type DetectedType, detectType } from '../core/filetypes/detect';
import type { Inspection } from '../core/filetypes/inspection';
import type { TranscribedLine } from '../core/model/transcription';
import { createLane, type Lane, type ReadBytes } from './job-lane';
import type { Job, JobResult, Thumbnail, WorkerSource } from './messages';
import { PageProblem } from './page-problem.client';
import { createUnderWay } from './under-way';
import type { Wanted } from './wanted';

export type { Thumbnail };

/** A file the user chose, or an original of the vault by its SHA-256 and its size in bytes. */
export type PageSource = { readonly file: File } | { readonly sha: string; readonly size: number };

export type PageReader = {
  /** Type and pages. Pictures are read by their headers alone, so `thumbnail` may still find that one is damaged. Rejects only when the bytes cannot be read. */
  inspect(source: PageSource, signal?: AbortSignal): Promise<Inspection>;
  /** A JPEG of the upright page (counted from 0), its longer side at most `maxSide` pixels; never of a locked file, for thumbnails are kept. One that is `unseen` as yet waits while texts are read. Rejects with a PageProblem. */
  thumbnail(source: PageSource, page: number, maxSide: number, unseen?: boolean): Promise<Thumbnail>;
  /** The upright page or a rectangle on it, at most as large as wanted and never enlarged (PDF: drawn at the wanted size). The caller closes it. Rejects with a PageProblem. */
  page(source: PageSource, page: number, wanted: Wanted, signal?: AbortSignal): Promise<ImageBitmap>;
  /** The text that lies in a page of a PDF, line by line with its places; none in files of other kinds. Rejects with a PageProblem. */
  text(source: PageSource, page: number, signal?: AbortSignal): Promise<readonly TranscribedLine[]>;
  /**
   * Tries a password on an encrypted original. One that opens it is kept in memory, for this file and until the reader is closed, and the pages are
   * returned; undefined when it does not. Rejects only when the bytes cannot be read.
   */
  unlock(source: { readonly sha: string; readonly size: number }, password: string): Promise<Inspection | undefined>;
  isUnlocked(sha: string): boolean;
  close(): void;
};

export type PageReaderSettings = {
  /** Milliseconds a job may take before the file is called too slow; finding the pages of a PDF may take four times as long. */
  readonly limit?: number | undefined;
  /** For tests: other ways to start the workers. */
  readonly startPictureWorker?: (() => Worker) | undefined;
  readonly startPdfWorker?: (() => Worker) | undefined;
};

/**
 * A worker that reads text leaves strings and objects behind with every page, and V8 rather takes more memory than it clears away: 110 MB in the
 * worker and its pdf.js after 1,000 pages, of which 10 are used. Starting both anew costs about as much as reading ten pages.
 */
const mostTexts = { task: 'text', count: 200 } as const;

function pictureWorker(): Worker {
  return new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module', name: 'pictures' });
}

function pdfWorker(): Worker {
  return new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
}

/**
 * Reads pages in workers of their own. What the eye waits for (`page`) has workers apart from what an import does (`inspect`, `thumbnail`),
 * so turning a page never stands behind 800 thumbnails, and while somebody waits for a page no further thumbnail is begun, for they share the
 * processor and the disk. `readBytes`: bytes [from, to) of an original, as `Desk.readRange` gives them.
 */
export function createPageReader(readBytes: ReadBytes, settings: PageReaderSettings = {}): PageReader {
  const most = settings.limit ?? 30_000;
  const limit = () => most;
  // Two thousand pages stand at two thousand places of a file; a slow disk must not make it a bad file.
  const pdfLimit = (job: Job) => (job.task === 'inspect' ? most * 4 : most);
  const looking = createUnderWay();
  const taking = createUnderWay();
  const urgent = (job: Job) => {
    // An import goes on: who drops files wants them safe first.
    if (job.task === 'inspect') return undefined;
    return looking.over() ?? (job.task === 'thumbnail' && job.unseen ? taking.over() : undefined);
  };
  const startPicture = settings.startPictureWorker ?? pictureWorker;
  const pictures = { eye: createLane({ start: startPicture, readBytes, limit }), hand: createLane({ start: startPicture, readBytes, limit, urgent }) };
  const startPdf = settings.startPdfWorker ?? pdfWorker;
  const pdfs = {
    eye: createLane({ start: startPdf, readBytes, limit: pdfLimit }),
    hand: createLane({ start: startPdf, readBytes, limit: pdfLimit, urgent, most: mostTexts }),
  };
  const kinds = new Map<string, DetectedType>();
  const passwords = new Map<string, string>();

  async function detect(source: PageSource): Promise<DetectedType> {
    if ('file' in source) return detectType(await head(() => source.file.slice(0, bytesToDetect).arrayBuffer()));
    const known = kinds.get(source.sha);
    if (known !== undefined) return known;
    const found = detectType(source.size === 0 ? new Uint8Array() : await head(() => readBytes(source.sha, 0, Math.min(source.size, bytesToDetect))));
    kinds.set(source.sha, found);
    return found;
  }

  async function run(lane: keyof typeof pictures, source: PageSource, job: Job, signal: AbortSignal | undefined): Promise<JobResult> {
    const { decoder } = await detect(source);
    // pdf.js brings the one decoder of JPEG 2000 there is here.
    const lanes = decoder === 'pdf' || decoder === 'jpeg2000' ? pdfs : pictures;
    return lanes[lane].run(job, signal);
  }

  function toWorker(source: PageSource, password?: string): WorkerSource {
    return 'file' in source ? { kind: 'file', file: source.file } : { kind: 'vault', sha: source.sha, size: source.size, password };
  }

  return {
    async inspect(source, signal) {
      try {
        return (await run('hand', source, { task: 'inspect', source: toWorker(source) }, signal)) as Inspection;
      } catch (problem) {
        if (!(problem instanceof PageProblem) || problem.reason === 'unreadable') throw problem;
        const type = await detect(source);
        return { mediaType: type.mediaType, formatName: type.name, pages: [], obstacle: problem.reason, incomplete: false };
      }
    },
    thumbnail: (source, page, maxSide, unseen = false) =>
      run('hand', source, { task: 'thumbnail', source: toWorker(source), page, maxSide, unseen }, undefined) as Promise<Thumbnail>,
    page(source, page, wanted, signal) {
      // For what is shown only: thumbnails are kept, and nothing of a locked file may lie about open.
      const password = 'file' in source ? undefined : passwords.get(source.sha);
      return looking.while(run('eye', source, { task: 'page', source: toWorker(source, password), page, wanted }, signal) as Promise<ImageBitmap>);
    },
    text(source, page, signal) {
      const password = 'file' in source ? undefined : passwords.get(source.sha);
      return taking.while(run('hand', source, { task: 'text', source: toWorker(source, password), page }, signal) as Promise<readonly TranscribedLine[]>);
    },
    async unlock(source, password) {
      const job: Job = { task: 'inspect', source: { kind: 'vault', ...source, password } };
      try {
        const inspection = (await run('eye', source, job, undefined)) as Inspection;
        if (inspection.obstacle === 'encrypted') return undefined;
        passwords.set(source.sha, password);
        return inspection;
      } catch (problem) {
        if (problem instanceof PageProblem && problem.reason !== 'unreadable') return undefined;
        throw problem;
      }
    },
    isUnlocked: (sha) => passwords.has(sha),
    close() {
      passwords.clear();
      for (const lane of [pictures.eye, pictures.hand, pdfs.eye, pdfs.hand] satisfies readonly Lane[]) lane.close();
    },
  };
}

async function head(read: () => Promise<ArrayBuffer>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await read());
  } catch {
    throw new PageProblem('unreadable');
  }
}
