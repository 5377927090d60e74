import type { KeyboardEvent } from 'react';
import type { Region } from '../../core/model/page';
import { isRegion } from './adjust-region';
import { moveDraft } from './draft-region';
import { type Turn, turnRegion, unturnRegion } from './geometry';
import type { PolygonPen } from './use-polygon-pen';
import type { ViewControl } from './use-view';

export type StageKeys = {
  readonly control: ViewControl;
  readonly actualScale: number;
  readonly drawing: boolean;
  readonly turn: Turn;
  /** The part of the upright page that is in sight. */
  readonly inSight: Region;
  readonly draft: Region | undefined;
  readonly onDraft: (draft: Region | undefined) => void;
  readonly onDrawn: (region: Region) => void;
  readonly onDrawingEnd: (() => void) | undefined;
  readonly pen: PolygonPen;
  /** Whether a polygon is drawn, and not a rectangle. */
  readonly polygon: boolean;
  readonly onTurn: () => void;
  readonly onPage: (step: -1 | 1) => void;
  readonly onKey: (key: string) => boolean;
};

const step = 60;
const largeSteps = 5;
export const zoomStep = 1.25;

/** The keys of the page; those with Ctrl, Alt or Meta belong to the program. */
export function handleStageKey(event: KeyboardEvent, keys: StageKeys): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  // A rectangle that has the focus is a button of its own.
  if (event.target !== event.currentTarget && (event.key === 'Enter' || event.key === ' ')) return;
  if ((keys.drawing && handleDrawing(event, keys)) || handleView(event, keys)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function handleDrawing(event: KeyboardEvent, keys: StageKeys): boolean {
  const { draft, onDraft, onDrawn, onDrawingEnd, turn, inSight } = keys;
  if (event.key === 'Escape') {
    onDraft(undefined);
    onDrawingEnd?.();
    return true;
  }
  if (event.key.toLowerCase() === 'p') {
    onDraft(undefined);
    keys.pen.toggle();
    return true;
  }
  if (keys.polygon) return handlePolygon(event, keys);
  if (event.key === 'Enter') {
    if (draft === undefined || !isRegion(draft)) return true;
    onDraft(undefined);
    onDrawn(draft);
    return true;
  }
  const turned = draft === undefined ? undefined : turnRegion(draft, turn);
  const moved = moveDraft(turned, event.key, event.shiftKey, turnRegion(inSight, turn));
  if (moved === undefined) return false;
  onDraft(unturnRegion(moved, turn));
  return true;
}

/** Arrows move the cross, with Shift in large steps; Space sets a corner, Backspace takes the last one away, Enter closes. */
function handlePolygon({ key, shiftKey }: KeyboardEvent, { pen, turn, inSight }: StageKeys): boolean {
  const at = pen.next ?? { x: inSight.x + inSight.width / 2, y: inSight.y + inSight.height / 2 };
  if (key === 'Enter') pen.close();
  else if (key === 'Backspace') pen.removeLast();
  else if (key === ' ') pen.add(at);
  else {
    const turned = turnRegion({ ...at, width: 0, height: 0 }, turn);
    let moved = moveDraft(turned, key, false, inSight);
    for (let more = 1; shiftKey && more < largeSteps; more += 1) moved = moveDraft(moved, key, false, inSight);
    if (moved === undefined) return false;
    const { x, y } = unturnRegion(moved, turn);
    pen.aim({ x, y });
  }
  return true;
}

function handleView(event: KeyboardEvent, { control, actualScale, onTurn, onPage, onKey }: StageKeys): boolean {
  switch (event.key) {
    case 'ArrowLeft':
      control.panBy(step, 0);
      return true;
    case 'ArrowRight':
      control.panBy(-step, 0);
      return true;
    case 'ArrowUp':
      control.panBy(0, step);
      return true;
    case 'ArrowDown':
      control.panBy(0, -step);
      return true;
    case '+':
    case '=':
      control.zoomBy(zoomStep);
      return true;
    case '-':
      control.zoomBy(1 / zoomStep);
      return true;
    case '0':
      control.fitTo('page');
      return true;
    case '1':
      control.zoomTo(actualScale);
      return true;
    case '2':
      control.fitTo('width');
      return true;
    case 'r':
    case 'R':
      onTurn();
      return true;
    case 'PageDown':
      onPage(1);
      return true;
    case 'PageUp':
      onPage(-1);
      return true;
    default:
      return onKey(event.key.toLowerCase());
  }
}
