import { memo } from 'react';
import { aimOf, regionBox, type Size, type Turn, type View } from './geometry';
import styles from './page-viewer.module.css';
import type { ShownRegion } from './region-layer';
import { RegionShape, type ShapeKind } from './region-shape';

type PressableRegionProps = {
  readonly shown: ShownRegion;
  readonly kind: ShapeKind;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly onPress: (id: string) => void;
};

/** A region that can be pressed. A page of text has hundreds: each is drawn again only when it or the view has changed. */
export const PressableRegion = memo(function PressableRegion({ shown, kind, view, page, turn, onPress }: PressableRegionProps) {
  const { id, region, label, quiet = false } = shown;
  const { x, y, width, height } = aimOf(regionBox(region, view, page, turn));
  return (
    <div className={styles.contents}>
      <RegionShape region={region} view={view} page={page} turn={turn} kind={kind} />
      <button
        type="button"
        className={styles.regionButton}
        style={{ left: x, top: y, width, height }}
        title={label}
        aria-label={label}
        aria-pressed={kind === 'selected' || kind === 'read'}
        tabIndex={quiet ? -1 : 0}
        data-region={id}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => onPress(id)}
      />
    </div>
  );
}, isSame);

function isSame(one: PressableRegionProps, other: PressableRegionProps): boolean {
  return (
    one.shown === other.shown &&
    one.kind === other.kind &&
    one.onPress === other.onPress &&
    [one.view, one.page, one.turn].every((part, at) => isAlike(part, [other.view, other.page, other.turn][at]))
  );
}

function isAlike(one: object, other: object = {}): boolean {
  const parts = Object.entries(one);
  const others = new Map(Object.entries(other));
  return parts.length === others.size && parts.every(([name, value]) => others.get(name) === value);
}
