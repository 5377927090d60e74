import type { Region } from '../../core/model/page';
import { AdjustableRegion, type RegionChange } from './adjustable-region';
import type { Size, Turn, View } from './geometry';
import styles from './page-viewer.module.css';
import { PolygonSketch } from './polygon-sketch';
import { PressableRegion } from './pressable-region';
import { RegionShape } from './region-shape';
import type { PolygonDraft } from './use-polygon-pen';

export type ShownRegion = {
  readonly id: string;
  readonly region: Region;
  readonly label: string;
  /** Seen only when it is pointed at or chosen, and passed over by Tab: a line of text, which is reached in the text. */
  readonly quiet?: boolean;
};

type RegionLayerProps = {
  readonly regions: readonly ShownRegion[];
  readonly selected: string | undefined;
  readonly draft: Region | undefined;
  readonly polygon: PolygonDraft | undefined;
  readonly view: View;
  readonly page: Size;
  readonly turn: Turn;
  readonly onPress: ((id: string) => void) | undefined;
  /** Absent where regions are only looked at. */
  readonly onChange: RegionChange | undefined;
};

/** The regions that citations point to, and the one being drawn, over the page. */
export function RegionLayer({ regions, selected, draft, polygon, view, page, turn, onPress, onChange }: RegionLayerProps) {
  const seen = { view, page, turn };
  return (
    <div className={styles.regions}>
      {regions.map((shown) => {
        const { id, region, quiet = false } = shown;
        const kind = id !== selected ? (quiet ? 'quiet' : 'plain') : quiet ? 'read' : 'selected';
        if (onPress === undefined) return <RegionShape key={id} region={region} {...seen} kind={kind} />;
        if (onChange !== undefined && id === selected && !quiet)
          return <AdjustableRegion key={id} shown={shown} {...seen} onPress={onPress} onChange={onChange} />;
        return <PressableRegion key={id} shown={shown} {...seen} kind={kind} onPress={onPress} />;
      })}
      {draft === undefined ? null : <RegionShape region={draft} {...seen} kind="draft" />}
      {polygon === undefined ? null : <PolygonSketch sketch={polygon} {...seen} />}
    </div>
  );
}
