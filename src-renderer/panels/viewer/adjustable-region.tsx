import { useId } from 'react';
import type { Region } from '../../core/model/page';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { moveRegion, resizeRegion, type Side } from './adjust-region';
import { aimOf, clampFraction, leastAim, regionBox, type Size, type Turn, turnRegion, type View } from './geometry';
import styles from './page-viewer.module.css';
import { PolygonHandles } from './polygon-handles';
import type { ShownRegion } from './region-layer';
import { RegionShape } from './region-shape';
import { useRegionAdjust } from './use-region-adjust';

/** Says where a region stands now; answers whether that was kept. */
export type RegionChange = (id: string, region: Region) => Promise<boolean>;

type AdjustableRegionProps = {
  readonly shown: ShownRegion;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly onPress: (id: string) => void;
  readonly onChange: RegionChange;
};

const sides: readonly Side[] = ([-1, 0, 1] as const).flatMap((down) =>
  ([-1, 0, 1] as const).flatMap((across) => (across === 0 && down === 0 ? [] : [{ across, down }])),
);
/** CSS pixels of a side from which an edge has room for a handle of its own. */
const longEdge = 3 * leastAim;

/** The chosen region with handles: pulled with the mouse or moved by arrow keys, and only kept when that is said. */
export function AdjustableRegion({ shown, view, page, turn, onPress, onChange }: AdjustableRegionProps) {
  const { id, label } = shown;
  const text = useText();
  const help = useId();
  const adjust = useRegionAdjust({ region: shown.region, view, page, turn, onChange: (region) => onChange(id, region) });
  const region = adjust.draft ?? shown.region;
  const box = regionBox(region, view, page, turn);
  const aim = aimOf(box);
  const turned = turnRegion(region, turn);
  const percent = (value: number) => Math.round(clampFraction(value) * 100);
  return (
    <>
      <RegionShape region={region} view={view} page={page} turn={turn} kind={adjust.draft === undefined ? 'selected' : 'draft'} />
      <button
        type="button"
        className={classes(styles.regionButton, styles.movable)}
        style={{ left: aim.x, top: aim.y, width: aim.width, height: aim.height }}
        title={label}
        aria-label={label}
        aria-pressed
        data-region={id}
        aria-describedby={help}
        onClick={() => onPress(id)}
        onKeyDown={adjust.onKeyDown}
        {...adjust.pull(moveRegion)}
      />
      {region.polygon === undefined ? null : <PolygonHandles region={region} view={view} page={page} turn={turn} pull={adjust.pull} onKey={adjust.onKey} />}
      {sides.map((side) => {
        // A polygon is pulled by its own corners, and stretched by keys.
        if (region.polygon !== undefined) return null;
        if ((side.across === 0 && box.width < longEdge) || (side.down === 0 && box.height < longEdge)) return null;
        return (
          <span
            key={`${side.across} ${side.down}`}
            className={styles.handle}
            style={{ left: middleOf(box.x, box.width, side.across), top: middleOf(box.y, box.height, side.down), cursor: cursorOf(side) }}
            data-handle={`${side.across} ${side.down}`}
            aria-hidden="true"
            {...adjust.pull((turned, across, down) => resizeRegion(turned, side, across, down))}
          />
        );
      })}
      <p id={help} className={looks.heard}>
        {text(region.polygon === undefined ? 'viewer.adjust' : 'viewer.adjustPolygon')}
      </p>
      <p className={looks.heard} aria-live="polite">
        {adjust.draft === undefined
          ? ''
          : text('viewer.draft', { left: percent(turned.x), top: percent(turned.y), width: percent(turned.width), height: percent(turned.height) })}
      </p>
      {adjust.draft === undefined ? null : (
        // biome-ignore lint/a11y/useSemanticElements: two buttons beside a sentence are no fieldset of a form
        <div className={classes(styles.hint, styles.bar)} role="group" aria-label={text('viewer.adjusting')} onPointerDown={(event) => event.stopPropagation()}>
          <span className={styles.hintText}>{text('viewer.adjusting')}</span>
          <Button size="small" kind="primary" onPress={adjust.keep}>
            {text('viewer.keepPlace')}
          </Button>
          <Button size="small" onPress={adjust.giveUp}>
            {text('viewer.leavePlace')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The middle of a handle: on the edge, and beyond it where the region is too small for two handles and a hold between them. */
function middleOf(start: number, length: number, edge: -1 | 0 | 1): number {
  const beyond = Math.max(0, (2 * leastAim - length) / 2);
  return start + (length * (edge + 1)) / 2 + edge * beyond;
}

function cursorOf({ across, down }: Side): string {
  if (across === 0) return 'ns-resize';
  if (down === 0) return 'ew-resize';
  return across === down ? 'nwse-resize' : 'nesw-resize';
}
