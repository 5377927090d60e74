import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { sameRegion } from '../../core/annotations/region';
import type { Region } from '../../core/model/page';
import { moveRegion, resizeRegion, type Side } from './adjust-region';
import { moveDraft } from './draft-region';
import { type Point, type Size, type Turn, turnedSize, turnRegion, unturnRegion, type View } from './geometry';

type Given = {
  /** As it is kept. */
  readonly region: Region;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly onChange: (region: Region) => Promise<boolean>;
};

/** CSS pixels a pressed pointer may tremble before it pulls. */
const tremble = 3;

/** A region being pulled or moved by keys: a draft that is kept with Enter and given up with Escape. Works as the page is seen, turned or mirrored. */
export function useRegionAdjust({ region, view, page, turn, onChange }: Given) {
  const [draft, setDraft] = useState<Region | undefined>(undefined);
  const hold = useRef<{ readonly from: Point; readonly turned: Region } | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const last = useRef(region);
  useEffect(() => {
    // What is kept now is what was drawn, or another place told meanwhile: either ends the draft.
    if (sameRegion(last.current, region)) return;
    last.current = region;
    setDraft(undefined);
  }, [region]);

  const current = () => turnRegion(draft ?? region, turn);
  const show = (turned: Region) => setDraft(unturnRegion(turned, turn));
  const giveUp = () => setDraft(undefined);
  const keep = async () => {
    if (draft === undefined || busy) return;
    if (sameRegion(draft, region)) return giveUp();
    setBusy(true);
    const kept = await onChange(draft);
    setBusy(false);
    // Where it was kept the draft stands until the new place comes back, so that nothing jumps.
    if (!kept) giveUp();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const moved = moveDraft(current(), event.key, event.shiftKey, region);
    if (moved !== undefined) show(moved);
    else if (draft === undefined || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    else if (event.key === 'Escape') giveUp();
    else void keep();
    event.preventDefault();
    event.stopPropagation();
  };
  const pulled = (event: PointerEvent, side: Side | null, { from, turned }: { readonly from: Point; readonly turned: Region }) => {
    const size = turnedSize(page, turn);
    const [across, down] = [(event.clientX - from.x) / (size.width * view.scale), (event.clientY - from.y) / (size.height * view.scale)];
    return side === null ? moveRegion(turned, across, down) : resizeRegion(turned, side, across, down);
  };
  /** What takes hold of the region: one of its handles, or the whole of it. */
  const pull = (side: Side | null) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.stopPropagation();
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      hold.current = { from: { x: event.clientX, y: event.clientY }, turned: current() };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = hold.current;
      if (held === undefined) return;
      if (draft === undefined && Math.hypot(event.clientX - held.from.x, event.clientY - held.from.y) <= tremble) return;
      show(pulled(event, side, held));
    },
    onPointerUp() {
      hold.current = undefined;
    },
    onPointerCancel() {
      hold.current = undefined;
      giveUp();
    },
  });
  return { draft, keep: () => void keep(), giveUp, onKeyDown, pull };
}
