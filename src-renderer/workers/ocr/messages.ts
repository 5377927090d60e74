import type { QuarterTurn } from '../../core/model/scan';
import type { TranscribedLine } from '../../core/model/transcription';
import type { AskedLanguages, OcrLanguages } from '../../core/ocr/languages';

/** A page as its file has it, which the worker turns to read and then closes. */
export type ToOcrWorker = {
  readonly type: 'read';
  readonly id: number;
  readonly bitmap: ImageBitmap;
  readonly turn: QuarterTurn;
  readonly languages: AskedLanguages;
  /** What the page before it was found to be written in; only where the language is to be found. */
  readonly expected?: OcrLanguages | undefined;
};

/** Lines in reading order, with their places on the page as its file has it; in which languages they were read, and by which `version` of the engine. */
export type MachineReading = { readonly lines: readonly TranscribedLine[]; readonly languages: OcrLanguages; readonly version: string };

export type FromOcrWorker =
  | { readonly type: 'progress'; readonly id: number /** From 0 to 1. */; readonly share: number }
  | { readonly type: 'done'; readonly id: number; readonly reading: MachineReading }
  | { readonly type: 'failed'; readonly id: number; readonly why: string };
