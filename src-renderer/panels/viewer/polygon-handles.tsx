import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Region } from '../../core/model/page';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { pointAt, type Size, type Turn, type View } from './geometry';
import styles from './page-viewer.module.css';
import { addCorner, cornerAfterKey, middle, moveCorner } from './polygon-corners';
import type { Pulled, RegionPull } from './use-region-adjust';

type PolygonHandlesProps = {
  /** With a polygon. */
  readonly region: Region;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly pull: (pulled: Pulled) => RegionPull;
  /** Lets a key change the region as it is turned on the screen. */
  readonly onKey: (event: KeyboardEvent, change: (turned: Region) => Region | undefined) => void;
};

/** A handle on every corner of a polygon, pulled or moved by arrow keys, and one between each two, out of which a new corner is pulled. */
export function PolygonHandles({ region, view, page, turn, pull, onKey }: PolygonHandlesProps) {
  const text = useText();
  const corners = useRef<(HTMLButtonElement | null)[]>([]);
  const wanted = useRef<number | null>(null);
  const points = region.polygon ?? [];
  const count = points.length;
  // A corner taken away leaves the next one, a new one comes under the keys itself.
  useEffect(() => {
    if (wanted.current === null) return;
    corners.current[Math.min(wanted.current, count - 1)]?.focus();
    wanted.current = null;
  }, [count]);
  const at = (point: { readonly x: number; readonly y: number }) => {
    const { x, y } = pointAt(point, view, page, turn);
    return { left: x, top: y };
  };
  return points.map((point, index) => {
    const next = points[(index + 1) % count] ?? point;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: corners have no name but their place in the order
      <div key={index} className={styles.contents}>
        <span
          className={classes(styles.handle, styles.between)}
          style={at(middle(point, next))}
          data-between={index + 1}
          aria-hidden="true"
          {...pull((turned, across, down) => moveCorner(addCorner(turned, index), index + 1, across, down))}
        />
        <button
          ref={(element) => {
            corners.current[index] = element;
          }}
          type="button"
          className={classes(styles.handle, styles.cornerHandle)}
          style={at(point)}
          aria-label={text('viewer.corner', { number: index + 1, count })}
          data-corner={index + 1}
          {...focused(pull((turned, across, down) => moveCorner(turned, index, across, down)))}
          onKeyDown={(event) => {
            if (event.key === 'Insert') wanted.current = index + 1;
            if ((event.key === 'Delete' || event.key === 'Backspace') && count > 3) wanted.current = index;
            onKey(event, (turned) => cornerAfterKey(turned, index, event.key, event.shiftKey));
          }}
        />
      </div>
    );
  });
}

/** A pulled corner has the keys afterwards, so that arrows go on from where the hand stopped. */
function focused(pull: RegionPull): RegionPull {
  return {
    ...pull,
    onPointerUp(event) {
      pull.onPointerUp(event);
      event.currentTarget.focus();
    },
  };
}
