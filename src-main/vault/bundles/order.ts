import type { BagInfo } from '../../../src-renderer/core/bundles/bag-info';

/** Everything the writer needs, as plain data that can be posted to a thread. */
export type BagOrder = {
  /** Name of the bag's folder in the archive. */
  readonly name: string;
  /** Without Payload-Oxum, which the writer adds. */
  readonly bagInfo: BagInfo;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly originals: readonly { readonly path: string; readonly sha: string; readonly size: number; readonly file: string }[];
  /** The file to write; it must not exist. */
  readonly temporaryPath: string;
  /** Milliseconds since 1970: the time of every file in the archive. */
  readonly instant: number;
};

export type BagProgress = {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly files: number;
  readonly totalFiles: number;
  readonly phase: 'writing' | 'checking';
};

/** The archive's size, the number of its payload files, and its own SHA-256. */
export type WrittenBag = { readonly bytes: number; readonly files: number; readonly sha256: string };
