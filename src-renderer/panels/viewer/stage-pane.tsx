import { useEffect, useRef } from 'react';
import type { Region } from '../../core/model/page';
import type { ScanPage } from '../../core/model/scan';
import { useText } from '../../text/use-text';
import type { PageProblemReason } from '../../workers/page-problem.client';
import type { RegionChange } from './adjustable-region';
import type { Turn } from './geometry';
import type { Look } from './look';
import { LookMarks } from './look-marks';
import type { LoadPage } from './page-loader';
import { PageObstacle } from './page-obstacle';
import { PageStage } from './page-stage';
import styles from './page-viewer.module.css';
import type { Unlock } from './password-form';
import type { ShownRegion } from './region-layer';
import type { Stand } from './stand';
import { useView, type ViewControl } from './use-view';
import { useWindowSize } from './use-window-size';

/** One page of a scan and where it is read from. */
export type PageSource = {
  /** What is remembered of a page (its picture) is remembered under it. */
  readonly scan: string;
  readonly pages: readonly ScanPage[];
  /** PDF pages are measured in points, pictures in pixels. */
  readonly unit?: 'pixel' | 'point' | undefined;
  /** What people call the format, for the sentence that says it cannot be shown; may be empty. */
  readonly format?: string | undefined;
  readonly obstacle?: PageProblemReason | undefined;
  readonly load: LoadPage;
  /** The file is damaged, and these are only the pages that were found. */
  readonly incomplete?: boolean | undefined;
  /** For a file under a password. */
  readonly unlock?: Unlock | undefined;
};

export type StagePaneProps = {
  readonly source: PageSource;
  /** Counted from 0. */
  readonly page: number;
  readonly turn: Turn;
  readonly look: Look;
  readonly loupe: boolean;
  readonly stand: Stand;
  readonly onStand: (stand: Stand) => void;
  readonly onPage: (page: number) => void;
  readonly onKey: (key: string) => boolean;
  readonly onTurn: () => void;
  readonly onControl?: ((control: ViewControl, actualScale: number) => void) | undefined;
  readonly regions?: readonly ShownRegion[];
  readonly selectedRegion?: string | undefined;
  readonly drawing?: boolean;
  readonly onRegionPress?: ((id: string) => void) | undefined;
  readonly onRegionChange?: RegionChange | undefined;
  readonly onRegionDrawn?: ((region: Region) => void) | undefined;
  readonly onDrawingEnd?: (() => void) | undefined;
};

const noRegions: readonly ShownRegion[] = [];
const unknownSize: ScanPage = { width: 595, height: 842 };

/** One page in its window: the page itself, or why it cannot be shown. */
export function StagePane(props: StagePaneProps) {
  const { source, page, turn, look, stand, regions = noRegions, selectedRegion, onControl } = props;
  const { scan, pages, obstacle, format = '' } = source;
  const text = useText();
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const window = useWindowSize(frame);
  const size = pages[page] ?? unknownSize;
  const control = useView({ page: size, window, turn, stand, onStand: props.onStand });
  const actualScale = source.unit === 'point' ? 96 / 72 : 1;
  const idle = obstacle !== undefined || pages.length === 0;
  const selected = regions.find(({ id }) => id === selectedRegion)?.region;
  const { reveal, view } = control;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the view, not a redrawn list of regions
  useEffect(() => {
    if (selected !== undefined && window.width > 0) reveal(selected);
  }, [selectedRegion, scan, page, window.width > 0]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the toolbar shows the scale and the fit; the moves stay the same
  useEffect(() => {
    onControl?.(control, actualScale);
  }, [view.scale, stand.fit, actualScale]);

  const goTo = (next: number) => {
    if (next >= 0 && next < pages.length && next !== page) props.onPage(next);
  };
  return (
    <div className={styles.pane}>
      {source.incomplete === true ? (
        <p className={styles.incomplete} role="note">
          {text('viewer.incomplete')}
        </p>
      ) : null}
      <div ref={frame} className={styles.frame}>
        {idle ? (
          <PageObstacle reason={obstacle ?? 'damaged'} format={format} unlock={source.unlock} />
        ) : (
          <PageStage
            stage={stage}
            scan={scan}
            page={page}
            total={pages.length}
            size={size}
            window={window}
            control={control}
            turn={turn}
            look={look}
            loupe={props.loupe}
            actualScale={actualScale}
            format={format}
            load={source.load}
            regions={regions}
            selectedRegion={selectedRegion}
            drawing={props.drawing ?? false}
            onRegionPress={props.onRegionPress}
            onRegionChange={props.onRegionChange}
            onRegionDrawn={(region) => props.onRegionDrawn?.(region)}
            onDrawingEnd={props.onDrawingEnd}
            onTurn={props.onTurn}
            onPage={(step) => goTo(page + step)}
            onKey={props.onKey}
          />
        )}
        {idle ? null : <LookMarks mirrored={turn.mirrored} look={look} />}
      </div>
    </div>
  );
}
