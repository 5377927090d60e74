import type { ReadingEngine, TranscribedLine } from '../model/transcription';
import type { PageSize } from './points';

/** What a file of PAGE XML or ALTO says of one page. Places are fractions of the file's own page, whatever the scan's pixels. */
export type PageFile = {
  readonly format: 'page' | 'alto';
  /** `2019-07-15`, `v4`; empty when the file does not say. */
  readonly version: string;
  /** The name of the image that was read, as the file has it; empty when it does not say. */
  readonly imageName: string;
  /** In the units of the file; zero when it does not say. */
  readonly size: PageSize;
  readonly lines: readonly TranscribedLine[];
  /** Of a file that describes several pages, which of them this is, counted from 0. */
  readonly ordinal?: number | undefined;
  readonly engine?: ReadingEngine | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
};

/** A page about to be written to a file. */
export type PageToWrite = {
  readonly imageName: string;
  /** Pixels of the upright page. */
  readonly size: PageSize;
  readonly lines: readonly TranscribedLine[];
  readonly engine?: ReadingEngine | undefined;
  readonly language?: string | undefined;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
};
