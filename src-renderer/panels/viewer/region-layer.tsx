import type { Region } from '../../core/model/page';
import { classes } from '../../ui/classes';
import { regionBox, type Size, type Turn, type View } from './geometry';
import styles from './page-viewer.module.css';

export type ShownRegion = { readonly id: string; readonly region: Region; readonly label: string };

type RegionLayerProps = {
  readonly regions: readonly ShownRegion[];
  readonly selected: string | undefined;
  readonly draft: Region | undefined;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly onPress: ((id: string) => void) | undefined;
};

/** The rectangles that citations point to, and the one being drawn, over the page. */
export function RegionLayer({ regions, selected, draft, view, page, turn, onPress }: RegionLayerProps) {
  const place = (region: Region) => {
    const { x, y, width, height } = regionBox(region, view, page, turn);
    return { left: x, top: y, width, height };
  };
  return (
    <div className={styles.regions}>
      {regions.map(({ id, region, label }) =>
        onPress === undefined ? (
          <div key={id} className={classes(styles.region, id === selected && styles.selected)} style={place(region)} title={label} />
        ) : (
          <button
            key={id}
            type="button"
            className={classes(styles.region, styles.pressable, id === selected && styles.selected)}
            style={place(region)}
            title={label}
            aria-label={label}
            aria-pressed={id === selected}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => onPress(id)}
          />
        ),
      )}
      {draft === undefined ? null : <div className={classes(styles.region, styles.draft)} style={place(draft)} />}
    </div>
  );
}
