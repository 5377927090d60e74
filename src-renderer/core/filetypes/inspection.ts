import type { PreviewObstacle, ScanPage } from '../model/scan';

/** What a file is and which pages it has. With an obstacle there may still be pages whose size is known. */
export type Inspection = {
  readonly mediaType: string;
  /** What people call the format; empty when unknown. */
  readonly formatName: string;
  /** Upright sizes, as in `Scan`. */
  readonly pages: readonly ScanPage[];
  readonly obstacle?: PreviewObstacle | undefined;
  /** The file breaks off or contradicts itself after these pages, so there may be more. */
  readonly incomplete: boolean;
};
