import type { Region } from '../../core/model/page';
import { classes } from '../../ui/classes';
import { pointAt, regionBox, type Size, type Turn, type View } from './geometry';
import styles from './page-viewer.module.css';

/** `quiet` is not seen; `read` is the line that is read, which stays legible. */
export type ShapeKind = 'plain' | 'selected' | 'draft' | 'quiet' | 'read';

type RegionShapeProps = {
  readonly region: Region;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly kind: ShapeKind;
};

/** The line around a region: its polygon, else its rectangle. It only shows; what is pressed lies above it. */
export function RegionShape({ region, view, page, turn, kind }: RegionShapeProps) {
  const marked = [kind === 'selected' && styles.selected, kind === 'draft' && styles.draft, kind === 'read' && styles.read] as const;
  if (kind === 'quiet') return null;
  if (region.polygon === undefined) {
    const { x, y, width, height } = regionBox(region, view, page, turn);
    return <div className={classes(styles.region, ...marked)} style={{ left: x, top: y, width, height }} />;
  }
  const points = region.polygon.map((point) => pointAt(point, view, page, turn));
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <svg className={classes(styles.polygon, ...marked)} aria-hidden="true">
      <polygon points={line} className={styles.polygonUnder} />
      <polygon points={line} className={styles.polygonLine} />
    </svg>
  );
}
