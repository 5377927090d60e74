import type { ByteSource } from '../core/filetypes/byte-source';
import { detectSource, inspectPicture } from '../core/filetypes/inspect-picture';
import { openTiffPages, type TiffFailure, type TiffPageList } from '../core/filetypes/tiff-pages';
import { windowedSource } from '../core/filetypes/windowed-source';
import { failure, type Result } from '../core/result';
import { drawPicture } from './draw-picture';
import { serveJobs, type WorkerPort } from './serve-jobs';
import { drawTiff } from './tiff/draw-tiff';

/** The directories of the last TIFF as far as they were needed: walking through thousands for every page turned would take longer than drawing it. */
let walked: { readonly key: string; readonly pages: Promise<Result<TiffPageList, TiffFailure>> } | undefined;

function tiffPages(source: ByteSource, key: string): Promise<Result<TiffPageList, TiffFailure>> {
  if (key !== '' && walked?.key === key) return walked.pages;
  const pages = openTiffPages(windowedSource(source, 64, 4_096));
  walked = { key, pages };
  // Bytes that could not be fetched this time say nothing about the next.
  pages.catch(() => {
    walked = undefined;
  });
  return pages;
}

serveJobs(self as unknown as WorkerPort, {
  inspect: inspectPicture,
  async draw(source, { key }, page, wanted) {
    const type = await detectSource(source);
    if (type === undefined) return failure('empty');
    if (type.decoder === 'tiff') {
      const pages = await tiffPages(source, key);
      if (!pages.ok) return pages;
      const found = await pages.value.page(page);
      return found === undefined ? failure('damaged') : drawTiff(source, pages.value.layout, found, wanted);
    }
    if (type.decoder === 'none' || type.decoder === 'pdf' || type.decoder === 'jpeg2000') return failure('unsupported');
    return drawPicture(source, type.decoder, wanted);
  },
});
