import type { Inspection } from '../core/filetypes/inspection';
import type { PreviewObstacle } from '../core/model/scan';
import type { TranscribedLine } from '../core/model/transcription';
import type { Wanted } from './wanted';

/** A file of the page's, or an original of the vault whose bytes the page thread fetches on request. */
export type WorkerSource = ({ readonly kind: 'file'; readonly file: Blob } | { readonly kind: 'vault'; readonly sha: string; readonly size: number }) & {
  /** What the user typed to open an encrypted file. */ readonly password?: string | undefined;
};

export type Job =
  | { readonly task: 'inspect'; readonly source: WorkerSource }
  | { readonly task: 'thumbnail'; readonly source: WorkerSource; readonly page: number; readonly maxSide: number; readonly unseen: boolean }
  | { readonly task: 'page'; readonly source: WorkerSource; readonly page: number; readonly wanted: Wanted }
  | { readonly task: 'text'; readonly source: WorkerSource; readonly page: number };

/** A page in small, as a file of its own, and its size in pixels. */
export type Thumbnail = { readonly bytes: ArrayBuffer; readonly mediaType: string; readonly width: number; readonly height: number };

export type JobResult = Inspection | Thumbnail | ImageBitmap | readonly TranscribedLine[];

export type ToWorker =
  | { readonly type: 'run'; readonly id: number; readonly job: Job }
  | { readonly type: 'bytes'; readonly read: number; readonly bytes: ArrayBuffer }
  | { readonly type: 'no-bytes'; readonly read: number };

export type FromWorker =
  | { readonly type: 'read'; readonly read: number; readonly sha: string; readonly from: number; readonly to: number }
  | { readonly type: 'done'; readonly id: number; readonly result: JobResult }
  | { readonly type: 'obstacle'; readonly id: number; readonly obstacle: PreviewObstacle }
  /** The bytes could not be fetched: nothing is said about the file itself. */
  | { readonly type: 'unreadable'; readonly id: number };
