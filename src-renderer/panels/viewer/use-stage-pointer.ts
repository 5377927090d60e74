import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Region } from '../../core/model/page';
import { isRegion } from './adjust-region';
import { clampFraction, type Point, pointAt, regionBetween, type Size, type Turn, toPage } from './geometry';
import { closingReach } from './polygon-sketch';
import type { PolygonPen } from './use-polygon-pen';
import type { ViewControl } from './use-view';
import { wheelReader } from './wheel';

type StagePointer = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly control: ViewControl;
  readonly page: Size;
  readonly turn: Turn;
  readonly drawing: boolean;
  readonly onDraft: (draft: Region | undefined) => void;
  readonly onDrawn: (region: Region) => void;
  readonly pen: PolygonPen;
  /** Whether a polygon is drawn, and not a rectangle. */
  readonly polygon: boolean;
};

/** CSS pixels a click may tremble before it is a drag. */
const tremble = 4;

/**
 * Drag to move, wheel to zoom at the pointer, Shift and wheel to move sideways; on a touchpad two fingers move and a pinch zooms;
 * while drawing, drag makes a rectangle, and each click a corner of a polygon: there a drag still moves the page.
 */
export function useStagePointer(given: StagePointer) {
  const latest = useRef(given);
  latest.current = given;
  const drag = useRef<{ readonly from: Point; last: Point; moved: boolean } | undefined>(undefined);

  useEffect(() => {
    const stage = given.stage.current;
    if (stage === null) return;
    const read = wheelReader();
    // React listens to the wheel passively, which could not keep the window from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { control } = latest.current;
      const move = read(event);
      if ('pan' in move) return control.panBy(move.pan.across, move.pan.down);
      const box = stage.getBoundingClientRect();
      control.zoomBy(move.zoom, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    stage.addEventListener('wheel', onWheel, { passive: false });
    return () => stage.removeEventListener('wheel', onWheel);
  }, [given.stage]);

  const at = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const between = (one: Point, other: Point): Region => {
    const { control, page, turn } = latest.current;
    return regionBetween(toPage(one, control.view, page, turn), toPage(other, control.view, page, turn));
  };

  const onPage = (point: Point): Point => {
    const { control, page, turn } = latest.current;
    const { x, y } = toPage(point, control.view, page, turn);
    return { x: clampFraction(x), y: clampFraction(y) };
  };
  const setCorner = (point: Point) => {
    const { pen, control, page, turn } = latest.current;
    const [first] = pen.points;
    const start = first === undefined ? undefined : pointAt(first, control.view, page, turn);
    const closes = pen.points.length >= 3 && start !== undefined && Math.hypot(point.x - start.x, point.y - start.y) <= closingReach;
    if (closes) pen.close();
    else pen.add(onPage(point));
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const point = at(event);
      drag.current = { from: point, last: point, moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const point = at(event);
      const { drawing, polygon, pen } = latest.current;
      if (drag.current === undefined) {
        if (polygon) pen.aim(onPage(point));
        return;
      }
      const { from } = drag.current;
      // A click that trembles sets a corner and moves nothing.
      if (polygon && !drag.current.moved && Math.hypot(point.x - from.x, point.y - from.y) <= tremble) return;
      drag.current.moved = true;
      if (drawing && !polygon) latest.current.onDraft(between(drag.current.from, point));
      else latest.current.control.panBy(point.x - drag.current.last.x, point.y - drag.current.last.y);
      drag.current.last = point;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const started = drag.current;
      drag.current = undefined;
      if (started === undefined || !latest.current.drawing) return;
      if (latest.current.polygon) {
        if (!started.moved) setCorner(at(event));
        return;
      }
      const region = between(started.from, at(event));
      latest.current.onDraft(undefined);
      if (isRegion(region)) latest.current.onDrawn(region);
    },
    onPointerCancel() {
      drag.current = undefined;
      latest.current.onDraft(undefined);
    },
  };
}
