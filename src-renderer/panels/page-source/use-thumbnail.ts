import { useEffect, useState } from 'react';
import { useCatalogue } from '../shell/catalogue';
import { type ThumbnailState, thumbnailMaker } from './thumbnail-maker';

/** The thumbnail of a page (counted from 0) of an original of `size` bytes; undefined until it is there, why not when it cannot be shown. */
export function useThumbnail(scan: string, page: number, size: number): ThumbnailState {
  const catalogue = useCatalogue();
  const [state, setState] = useState<ThumbnailState>(undefined);
  useEffect(() => {
    setState(undefined);
    return thumbnailMaker(catalogue).see({ scan, page, size }, setState);
  }, [catalogue, scan, page, size]);
  return state;
}
