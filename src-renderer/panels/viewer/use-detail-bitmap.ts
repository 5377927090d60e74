import { useEffect, useRef, useState } from 'react';
import type { Region } from '../../core/model/page';
import type { LoadPage } from './page-loader';

export type Detail = { readonly bitmap: ImageBitmap; readonly region: Region; readonly scan: string; readonly page: number };
export type DetailWish = { readonly region: Region; readonly width: number; readonly height: number };

/** Milliseconds of rest before the sharp part is asked for, so that zooming does not ask at every step. */
const rest = 120;

/** The part of the page in sight at the screen's own resolution, when the whole page's picture is too coarse; `wish` undefined when it is fine enough. */
export function useDetailBitmap(scan: string, page: number, wish: DetailWish | undefined, load: LoadPage): Detail | undefined {
  const [detail, setDetail] = useState<Detail | undefined>(undefined);
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const key = wish === undefined ? '' : JSON.stringify(wish);

  useEffect(() => {
    if (key === '') {
      setDetail(undefined);
      return;
    }
    const { region, width, height } = JSON.parse(key) as DetailWish;
    const cancel = new AbortController();
    const timer = setTimeout(() => {
      latestLoad.current(page, { maxWidth: width, maxHeight: height, region }, cancel.signal).then(
        (bitmap) => {
          if (cancel.signal.aborted) bitmap.close();
          else setDetail({ bitmap, region, scan, page });
        },
        // The coarser picture stays; what is wrong with the page is said where it is loaded.
        () => {},
      );
    }, rest);
    return () => {
      clearTimeout(timer);
      cancel.abort();
    };
  }, [scan, page, key]);

  // Another one is on the screen by now, or nothing is.
  useEffect(() => () => detail?.bitmap.close(), [detail]);

  return detail !== undefined && detail.scan === scan && detail.page === page ? detail : undefined;
}
