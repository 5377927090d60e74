import type { Region } from '../../core/model/page';

/** What the viewer asks of a page reader: the page (counted from 0) or a part of it, at most as large as wanted. The viewer closes the bitmap. */
export type LoadPage = (
  page: number,
  wanted: { readonly maxWidth: number; readonly maxHeight: number; readonly region?: Region | undefined },
  signal: AbortSignal,
) => Promise<ImageBitmap>;
