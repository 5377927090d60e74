/** Why a file that was kept whole cannot be shown (design.md §7). */
export const previewObstacles = ['empty', 'damaged', 'encrypted', 'unsupported', 'too-large', 'too-slow'] as const;
export type PreviewObstacle = (typeof previewObstacles)[number];

/** Upright pixel size of a page, after its orientation tag is applied. For PDF: points at 72 per inch. */
export type ScanPage = { readonly width: number; readonly height: number };

/** Degrees clockwise. */
export const quarterTurns = [0, 90, 180, 270] as const;
export type QuarterTurn = (typeof quarterTurns)[number];

/** The facts of one file and nothing else; its id is the SHA-256 of its bytes in lower-case hexadecimal. */
export type Scan = {
  readonly id: string;
  /** Every file name under which these bytes came in, first one first. */
  readonly names: readonly string[];
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly pages: readonly ScanPage[];
  readonly obstacle?: PreviewObstacle | undefined;
  /** The file is damaged, and these are only the pages that were found. */
  readonly incomplete?: boolean | undefined;
  /**
   * How pages (counted from 0) are turned to be read, where that is not as the file has them. Only a way of looking: the file, its
   * pages' sizes and every region stay those of the page as the file has it (decision 023).
   */
  readonly turns?: { readonly [page: number]: QuarterTurn } | undefined;
  /** Wall-clock time of the first import, ISO 8601. */
  readonly importedAt: string;
};
