import { useMemo, useRef } from 'react';
import type { Region } from '../../core/model/page';
import { type Fit, type Point, revealRegion, type Size, settle, type Turn, turnedSize, type View, zoomAround } from './geometry';
import { type Stand, standAt, topOf, viewOf } from './stand';

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

export type ViewInput = {
  readonly page: Size;
  readonly window: Size;
  readonly turn: Turn;
  readonly stand: Stand;
  readonly onStand: (stand: Stand) => void;
};

/** Where the page stands in its window, and the moves that change it. Whoever holds the stand may hold it for two pages. */
export function useView({ page, window, turn, stand, onStand }: ViewInput): ViewControl {
  const turned = turnedSize(page, turn);
  const view = viewOf(stand, turned, window);
  const latest = useRef({ view, stand, turned, window, page, turn, onStand });
  latest.current = { view, stand, turned, window, page, turn, onStand };

  const moves = useMemo(() => {
    // Several moves may come before the next drawing, so each goes on from the last.
    const move = (next: View, fit: Fit) => {
      const now = latest.current;
      const moved = standAt(next, fit, now.turned, now.window);
      latest.current = { ...now, view: next, stand: moved };
      now.onStand(moved);
    };
    const middle = () => ({ x: latest.current.window.width / 2, y: latest.current.window.height / 2 });
    const zoomBy = (factor: number, point: Point = middle()) => {
      const now = latest.current;
      move(zoomAround(now.view, factor, point, now.turned, now.window), 'free');
    };
    return {
      zoomBy,
      zoomTo: (scale: number) => zoomBy(scale / latest.current.view.scale),
      fitTo: (fit: 'width' | 'page') => latest.current.onStand({ ...topOf(latest.current.stand), fit }),
      // Panning keeps the fit: only where the page stands changes.
      panBy: (across: number, down: number) => {
        const now = latest.current;
        move(settle({ scale: now.view.scale, x: now.view.x + across, y: now.view.y + down }, now.turned, now.window), now.stand.fit);
      },
      reveal: (region: Region) => {
        const now = latest.current;
        const next = revealRegion(region, now.view, now.page, now.window, now.turn);
        if (next !== now.view) move(next, 'free');
      },
    };
  }, []);

  return { view, fit: stand.fit, ...moves };
}
