import { pointAt, type Size, type Turn, type View } from './geometry';
import styles from './page-viewer.module.css';
import type { PolygonDraft } from './use-polygon-pen';

type PolygonSketchProps = { readonly sketch: PolygonDraft; readonly view: View; readonly page: Size; readonly turn: Turn };

/** CSS pixels around the first corner within which a click closes the polygon: an aim 24 pixels wide (WCAG 2.5.8). */
export const closingReach = 12;
const cross = 9;

/** The corners set so far, the line to where the next one would come, and the first corner, which closes the polygon. */
export function PolygonSketch({ sketch: { points, next }, view, page, turn }: PolygonSketchProps) {
  const corners = points.map((point) => pointAt(point, view, page, turn));
  const aim = next === undefined ? undefined : pointAt(next, view, page, turn);
  const line = [...corners, ...(aim === undefined ? [] : [aim])].map(({ x, y }) => `${x},${y}`).join(' ');
  const [first] = corners;
  return (
    <svg className={`${styles.polygon} ${styles.draft}`} aria-hidden="true">
      <polyline points={line} className={styles.polygonUnder} />
      <polyline points={line} className={styles.polygonLine} />
      {corners.slice(1).map(({ x, y }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: corners have no name but their place in the order
        <circle key={index} cx={x} cy={y} r={4} className={styles.corner} />
      ))}
      {first === undefined ? null : <circle cx={first.x} cy={first.y} r={points.length < 3 ? 4 : closingReach} className={styles.corner} />}
      {aim === undefined ? null : (
        <>
          <path d={`M${aim.x - cross},${aim.y}h${2 * cross}M${aim.x},${aim.y - cross}v${2 * cross}`} className={styles.polygonUnder} />
          <path d={`M${aim.x - cross},${aim.y}h${2 * cross}M${aim.x},${aim.y - cross}v${2 * cross}`} className={styles.polygonLine} />
        </>
      )}
    </svg>
  );
}
