import { useEffect, useRef, useState } from 'react';
import type { Region } from '../../core/model/page';
import type { ScanPage } from '../../core/model/scan';
import { useText } from '../../text/use-text';
import type { PageProblemReason } from '../../workers/page-problem.client';
import { type Rotation, turnRight } from './geometry';
import type { LoadPage } from './page-loader';
import { PageObstacle } from './page-obstacle';
import { PageStage } from './page-stage';
import styles from './page-viewer.module.css';
import type { ShownRegion } from './region-layer';
import { useView } from './use-view';
import { useWindowSize } from './use-window-size';
import { ViewerToolbar } from './viewer-toolbar';

export type PageViewerProps = {
  /** The scan's id: what is remembered of a page (its picture) is remembered under it. */
  readonly scan: string;
  readonly pages: readonly ScanPage[];
  /** PDF pages are measured in points, pictures in pixels. */
  readonly unit?: 'pixel' | 'point';
  /** What people call the format, for the sentence that says it cannot be shown; may be empty. */
  readonly format?: string;
  readonly obstacle?: PageProblemReason | undefined;
  /** Counted from 0. */
  readonly page: number;
  readonly onPageChange: (page: number) => void;
  readonly load: LoadPage;
  /** View only; the caller keeps it per scan. */
  readonly rotation?: Rotation;
  readonly onRotationChange: (rotation: Rotation) => void;
  /** Rectangles of this page. */
  readonly regions?: readonly ShownRegion[];
  /** Shown stronger, and brought into sight when it changes. */
  readonly selectedRegion?: string | undefined;
  readonly onRegionPress?: ((id: string) => void) | undefined;
  /** The next drag, or Enter after the arrow keys, makes a rectangle. */
  readonly drawing?: boolean;
  /** In fractions of the upright page, whatever the rotation of the view. */
  readonly onRegionDrawn?: (region: Region) => void;
  /** Escape while drawing. */
  readonly onDrawingEnd?: (() => void) | undefined;
};

const noRegions: readonly ShownRegion[] = [];
const unknownSize: ScanPage = { width: 595, height: 842 };

/** A page of a scan to read from: turned over, zoomed, moved, and with the rectangles that citations point to. */
export function PageViewer(props: PageViewerProps) {
  const { scan, pages, page, rotation = 0, regions = noRegions, selectedRegion, drawing = false, obstacle, format = '' } = props;
  const text = useText();
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const window = useWindowSize(frame);
  const size = pages[page] ?? unknownSize;
  const control = useView(size, window, rotation, `${scan}/${page}`);
  const [contrast, setContrast] = useState(false);
  const [negative, setNegative] = useState(false);
  const actualScale = props.unit === 'point' ? 96 / 72 : 1;
  const idle = obstacle !== undefined || pages.length === 0;
  const selected = regions.find(({ id }) => id === selectedRegion)?.region;
  const { reveal } = control;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the view, not a redrawn list of regions
  useEffect(() => {
    if (selected !== undefined && window.width > 0) reveal(selected);
  }, [selectedRegion, scan, page, window.width > 0]);

  const turn = () => props.onRotationChange(turnRight(rotation));
  const goTo = (next: number) => {
    if (next >= 0 && next < pages.length && next !== page) props.onPageChange(next);
  };
  return (
    <section className={styles.viewer} aria-label={text('viewer.name')}>
      <ViewerToolbar
        page={page}
        total={pages.length}
        percent={Math.round((control.view.scale / actualScale) * 100)}
        fit={control.fit}
        contrast={contrast}
        negative={negative}
        idle={idle}
        onPage={goTo}
        onZoom={(factor) => control.zoomBy(factor)}
        onActualSize={() => control.zoomTo(actualScale)}
        onFit={control.fitTo}
        onTurn={turn}
        onContrast={setContrast}
        onNegative={setNegative}
      />
      <div ref={frame} className={styles.frame}>
        {idle ? (
          <PageObstacle reason={obstacle ?? 'damaged'} format={format} />
        ) : (
          <PageStage
            stage={stage}
            scan={scan}
            page={page}
            total={pages.length}
            size={size}
            window={window}
            control={control}
            rotation={rotation}
            actualScale={actualScale}
            format={format}
            load={props.load}
            contrast={contrast}
            negative={negative}
            regions={regions}
            selectedRegion={selectedRegion}
            drawing={drawing}
            onRegionPress={props.onRegionPress}
            onRegionDrawn={(region) => props.onRegionDrawn?.(region)}
            onDrawingEnd={props.onDrawingEnd}
            onTurn={turn}
            onPage={(step) => goTo(page + step)}
          />
        )}
      </div>
    </section>
  );
}
