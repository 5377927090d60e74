import { useEffect } from 'react';
import { pagesWithoutThumbnail } from '../../../data/queries/thumbnails';
import { thumbnailMaker } from '../../../panels/page-source/thumbnail-maker';
import { useCatalogue } from '../../../panels/shell/catalogue';

/** Milliseconds after opening during which the disk belongs to what the user does first. */
const patience = 4_000;

/** After a restart, makes the thumbnails that were not made before; whatever is seen overtakes them. */
export function useIdleThumbnails(): void {
  const catalogue = useCatalogue();
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => void pagesWithoutThumbnail(catalogue, (pages) => thumbnailMaker(catalogue).later(pages), abort.signal), patience);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [catalogue]);
}
