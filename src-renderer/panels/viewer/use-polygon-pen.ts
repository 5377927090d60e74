import { useEffect, useState } from 'react';
import { polygonRegion } from '../../core/annotations/region';
import type { PagePoint, Region } from '../../core/model/page';
import { isRegion } from './adjust-region';

/** Corners set so far, and where the next one would come; fractions of the upright page. */
export type PolygonDraft = { readonly points: readonly PagePoint[]; readonly next: PagePoint | undefined };

export type PolygonPen = PolygonDraft & {
  readonly toggle: () => void;
  readonly aim: (point: PagePoint | undefined) => void;
  readonly add: (point: PagePoint) => void;
  readonly removeLast: () => void;
  /** Makes the region; nothing happens while the corners enclose none. */
  readonly close: () => void;
};

const nothing: PolygonDraft = { points: [], next: undefined };

/** Draws a polygon corner by corner. `on` is false while rectangles are drawn; every drawing starts with a rectangle. */
export function usePolygonPen(drawing: boolean, onDrawn: (region: Region) => void): { readonly on: boolean; readonly pen: PolygonPen } {
  const [on, setOn] = useState(false);
  const [sketch, setSketch] = useState<PolygonDraft>(nothing);
  useEffect(() => {
    if (drawing) return;
    setOn(false);
    setSketch(nothing);
  }, [drawing]);
  return {
    on: on && drawing,
    pen: {
      ...sketch,
      toggle: () => {
        setOn(!on);
        setSketch(nothing);
      },
      aim: (next) => setSketch((current) => ({ ...current, next })),
      add: (point) => setSketch(({ points }) => ({ points: [...points, point], next: point })),
      removeLast: () => setSketch(({ points, next }) => ({ points: points.slice(0, -1), next })),
      close: () => {
        const region = polygonRegion(sketch.points);
        if (region === undefined || !isRegion(region)) return;
        setSketch(nothing);
        onDrawn(region);
      },
    },
  };
}
