import { useEffect, useRef, useState } from 'react';
import { PageProblem, type PageProblemReason } from '../../workers/page-problem.client';
import { type BitmapCache, createBitmapCache } from './bitmap-cache';
import type { LoadPage } from './page-loader';

export type BaseBitmap =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly bitmap: ImageBitmap; readonly page: number }
  | { readonly state: 'problem'; readonly reason: PageProblemReason };

/**
 * The whole page at the window's resolution, and the next and the previous page in advance. `wide`: pixels across that are worth having, 0 while unknown.
 * While another page of the same scan loads, the last one stays, so nothing flashes between pages.
 */
export function useBaseBitmap(scan: string, page: number, total: number, wide: number, load: LoadPage): BaseBitmap {
  const [shown, setShown] = useState<BaseBitmap & { readonly scan?: string }>({ state: 'loading' });
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const cache = useRef<{ readonly scan: string; readonly pages: BitmapCache } | undefined>(undefined);

  useEffect(() => {
    if (wide <= 0 || total === 0) return;
    if (cache.current?.scan !== scan) {
      cache.current?.pages.close();
      cache.current = { scan, pages: createBitmapCache() };
    }
    const { pages } = cache.current;
    pages.giveUpExcept([page, page + 1, page - 1]);
    const get = (number: number) => pages.get(number, wide, (signal) => latestLoad.current(number, { maxWidth: wide, maxHeight: wide * 3 }, signal));
    let current = true;
    get(page).then(
      (bitmap) => {
        if (!current) return;
        setShown({ state: 'shown', bitmap, page, scan });
        for (const near of [page + 1, page - 1]) if (near >= 0 && near < total) get(near).catch(() => {});
      },
      (problem: unknown) => {
        if (current) setShown({ state: 'problem', reason: problem instanceof PageProblem ? problem.reason : 'unreadable', scan });
      },
    );
    return () => {
      current = false;
    };
  }, [scan, page, total, wide]);

  useEffect(
    () => () => {
      cache.current?.pages.close();
      cache.current = undefined;
    },
    [],
  );

  return shown.scan === scan ? shown : { state: 'loading' };
}
