import { useCallback, useEffect, useRef, useState } from 'react';
import type { Region } from '../../core/model/page';
import { type Fit, fitView, type Point, type Rotation, revealRegion, type Size, settle, turnedSize, type View, zoomAround } from './geometry';

export type ViewControl = {
  readonly view: View;
  readonly fit: Fit;
  fitTo(fit: 'width' | 'page'): void;
  /** Around a point of the window, or its middle. */
  zoomBy(factor: number, point?: Point): void;
  zoomTo(scale: number): void;
  panBy(across: number, down: number): void;
  reveal(region: Region): void;
};

/** Where the page stands. A new page or turn keeps a chosen fit; a free zoom keeps its scale and begins at the page's top. */
export function useView(page: Size, window: Size, rotation: Rotation, pageKey: string): ViewControl {
  const turned = turnedSize(page, rotation);
  const [fit, setFit] = useState<Fit>('width');
  const [free, setFree] = useState<View>({ scale: 1, x: 0, y: 0 });
  const view = fit === 'free' ? settle(free, turned, window) : withOffset(fitView(turned, window, fit), free, fit, turned, window);
  const latest = useRef({ view, turned, window, page, rotation });
  latest.current = { view, turned, window, page, rotation };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page shown is what begins a new view
  useEffect(() => {
    setFree((known) => ({ ...known, y: Number.MAX_SAFE_INTEGER, x: 0 }));
  }, [pageKey, rotation]);

  const move = useCallback((next: View) => {
    setFree(next);
    setFit('free');
  }, []);

  return {
    view,
    fit,
    fitTo: useCallback((next: 'width' | 'page') => {
      setFree((known) => ({ ...known, y: Number.MAX_SAFE_INTEGER }));
      setFit(next);
    }, []),
    zoomBy: useCallback(
      (factor: number, point?: Point) => {
        const now = latest.current;
        move(zoomAround(now.view, factor, point ?? { x: now.window.width / 2, y: now.window.height / 2 }, now.turned, now.window));
      },
      [move],
    ),
    zoomTo: useCallback(
      (scale: number) => {
        const now = latest.current;
        move(zoomAround(now.view, scale / now.view.scale, { x: now.window.width / 2, y: now.window.height / 2 }, now.turned, now.window));
      },
      [move],
    ),
    panBy: useCallback((across: number, down: number) => {
      const now = latest.current;
      // Panning keeps the fit: only where the page stands changes.
      setFree(settle({ scale: now.view.scale, x: now.view.x + across, y: now.view.y + down }, now.turned, now.window));
    }, []),
    reveal: useCallback(
      (region: Region) => {
        const now = latest.current;
        const next = revealRegion(region, now.view, now.page, now.window, now.rotation);
        if (next !== now.view) move(next);
      },
      [move],
    ),
  };
}

/** A page fitted to the width is longer than the window, so it still moves up and down. */
function withOffset(fitted: View, free: View, fit: Fit, turned: Size, window: Size): View {
  return fit === 'width' ? settle({ ...fitted, y: free.y }, turned, window) : fitted;
}
