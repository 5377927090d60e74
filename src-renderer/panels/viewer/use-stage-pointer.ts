import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Region } from '../../core/model/page';
import { isRegion } from './draft-region';
import { type Point, regionBetween, type Size, type Turn, toPage } from './geometry';
import type { ViewControl } from './use-view';

type StagePointer = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly control: ViewControl;
  readonly page: Size;
  readonly turn: Turn;
  readonly drawing: boolean;
  readonly onDraft: (draft: Region | undefined) => void;
  readonly onDrawn: (region: Region) => void;
};

/** A wheel notch zooms by a quarter. */
const wheelZoom = 0.0025;
/** A pinch on a touchpad comes as a wheel with Ctrl and small steps. */
const pinchZoom = 0.01;
/** What a notched wheel turns at a time, in the units of `wheelDeltaY`; touchpads send anything else. */
const notch = 120;

/**
 * Drag to move, wheel to zoom at the pointer, Shift and wheel to move sideways; on a touchpad two fingers move and a pinch zooms;
 * while drawing, drag makes a rectangle.
 */
export function useStagePointer(given: StagePointer) {
  const latest = useRef(given);
  latest.current = given;
  const drag = useRef<{ readonly from: Point; last: Point } | undefined>(undefined);

  useEffect(() => {
    const stage = given.stage.current;
    if (stage === null) return;
    // React listens to the wheel passively, which could not keep the window from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { control } = latest.current;
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
      if (event.shiftKey) return control.panBy(-(event.deltaX + event.deltaY) * lines, 0);
      const box = stage.getBoundingClientRect();
      if (!event.ctrlKey && isTouchpad(event)) return control.panBy(-event.deltaX, -event.deltaY);
      const zoom = event.ctrlKey ? pinchZoom : wheelZoom;
      control.zoomBy(Math.exp(-event.deltaY * lines * zoom), { x: event.clientX - box.left, y: event.clientY - box.top });
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

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const point = at(event);
      drag.current = { from: point, last: point };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag.current === undefined) return;
      const point = at(event);
      if (latest.current.drawing) latest.current.onDraft(between(drag.current.from, point));
      else latest.current.control.panBy(point.x - drag.current.last.x, point.y - drag.current.last.y);
      drag.current.last = point;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const started = drag.current;
      drag.current = undefined;
      if (started === undefined || !latest.current.drawing) return;
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

function isTouchpad(event: WheelEvent): boolean {
  // Chromium's own measure, which our types do not know, tells a notched wheel from fingers.
  const turned = 'wheelDeltaY' in event && typeof event.wheelDeltaY === 'number' ? event.wheelDeltaY : notch;
  return event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && (event.deltaX !== 0 || turned % notch !== 0);
}
