import type { PagePoint, PageReference, Region } from './page';

/**
 * Who made the words: a person reading the page, a machine (OCR), the text that lies in a PDF behind its image, or a file
 * of PAGE XML or ALTO. Only the first is a person's reading; the others are drafts and are shown as such.
 */
export const transcriptionOrigins = ['person', 'machine', 'text-layer', 'imported'] as const;
export type TranscriptionOrigin = (typeof transcriptionOrigins)[number];

/** One line of text, in reading order; `region` and `baseline` where the place on the page is known. */
export type TranscribedLine = {
  readonly text: string;
  readonly region?: Region | undefined;
  readonly baseline?: readonly PagePoint[] | undefined;
  /** How sure the machine was, from 0 to 1. */
  readonly confidence?: number | undefined;
};

/** What read the page, when it was no person: name, version and the languages it read it in (ISO 639-2/T, such as `fra`). */
export type ReadingEngine = {
  readonly name: string;
  readonly version: string;
  readonly languages: readonly string[];
  /** Nobody said the language: it is the one in which the machine was surest. */
  readonly languageSupposed?: boolean | undefined;
};

/** The text of one page as somebody or something read it. One page may have several; none overwrites another. */
export type Transcription = {
  readonly id: string;
  readonly page: PageReference;
  readonly origin: TranscriptionOrigin;
  readonly lines: readonly TranscribedLine[];
  readonly engine?: ReadingEngine | undefined;
  /** Id of the transcription a person started from. */
  readonly basedOn?: string | undefined;
  /** BCP 47, when known. */
  readonly language?: string | undefined;
  readonly withdrawn?: { readonly reason: string; readonly change: string } | undefined;
  /** Id of the change that last wrote its lines; of two readings the greater is the newer (core/changes/clock). */
  readonly writtenBy: string;
  readonly agent: string;
  readonly createdAt: string;
};

/** What is said of a page that is about to be kept; the rest follows from its changes. */
export type NewTranscription = Pick<Transcription, 'page' | 'origin' | 'lines' | 'engine' | 'basedOn' | 'language'>;
