import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { sameRegion } from '../../core/annotations/region';
import type { Region } from '../../core/model/page';
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

/** What a pull over fractions of the page makes of the region as it was taken hold of, both as they are turned on the screen. */
export type Pulled = (turned: Region, across: number, down: number) => Region;
export type RegionPull = Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent<HTMLElement>) => void>>;

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
  /** What a key makes of the region; keys that make nothing of it keep the draft or give it up. */
  const onKey = (event: KeyboardEvent, change: (turned: Region) => Region | undefined) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const changed = change(current());
    if (changed !== undefined) show(changed);
    else if (draft === undefined || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    else if (event.key === 'Escape') giveUp();
    else void keep();
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent) => onKey(event, (turned) => moveDraft(turned, event.key, event.shiftKey, region));
  /** What takes hold of the region: one of its handles, or the whole of it. */
  const pull = (pulled: Pulled): RegionPull => ({
    onPointerDown(event) {
      event.stopPropagation();
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      hold.current = { from: { x: event.clientX, y: event.clientY }, turned: current() };
    },
    onPointerMove(event) {
      const held = hold.current;
      if (held === undefined) return;
      if (draft === undefined && Math.hypot(event.clientX - held.from.x, event.clientY - held.from.y) <= tremble) return;
      const size = turnedSize(page, turn);
      const [across, down] = [(event.clientX - held.from.x) / (size.width * view.scale), (event.clientY - held.from.y) / (size.height * view.scale)];
      show(pulled(held.turned, across, down));
    },
    onPointerUp() {
      hold.current = undefined;
    },
    onPointerCancel() {
      hold.current = undefined;
      giveUp();
    },
  });
  return { draft, keep: () => void keep(), giveUp, onKey, onKeyDown, pull };
}
