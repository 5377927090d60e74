import { type RefObject, useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import type { Region } from '../../core/model/page';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import type { RegionChange } from './adjustable-region';
import { DrawHint } from './draw-hint';
import { clampFraction, onGrid, type Point, type Size, type Turn, turnRegion, visibleRegion } from './geometry';
import { filterOf, type Look } from './look';
import { Loupe } from './loupe';
import type { LoadPage } from './page-loader';
import { PageObstacle } from './page-obstacle';
import styles from './page-viewer.module.css';
import { paintPage } from './paint-page';
import { RegionLayer, type ShownRegion } from './region-layer';
import { handleStageKey } from './stage-keys';
import { useBaseBitmap } from './use-base-bitmap';
import { useCanvas } from './use-canvas';
import { useDetailBitmap } from './use-detail-bitmap';
import { usePolygonPen } from './use-polygon-pen';
import { useStagePointer } from './use-stage-pointer';
import type { ViewControl } from './use-view';

export type PageStageProps = {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly scan: string;
  readonly page: number;
  readonly total: number;
  readonly size: Size;
  readonly window: Size;
  readonly control: ViewControl;
  readonly turn: Turn;
  readonly look: Look;
  readonly loupe: boolean;
  readonly actualScale: number;
  readonly format: string;
  readonly load: LoadPage;
  readonly regions: readonly ShownRegion[];
  readonly selectedRegion: string | undefined;
  readonly drawing: boolean;
  readonly onRegionPress: ((id: string) => void) | undefined;
  readonly onRegionChange: RegionChange | undefined;
  readonly onRegionDrawn: (region: Region) => void;
  readonly onDrawingEnd: (() => void) | undefined;
  readonly onTurn: () => void;
  readonly onPage: (step: -1 | 1) => void;
  /** A key that belongs to the viewer and not to the page; answers whether it was one. */
  readonly onKey: (key: string) => boolean;
};

const wholePage: Region = { x: 0, y: 0, width: 1, height: 1 };
/** Pixels across worth having are rounded up, so that small changes of the window load nothing anew. */
const grain = 256;
const widest = 4_096;
/** A canvas is not allowed to grow beyond what screens have. */
const mostRatio = 3;

export function PageStage(props: PageStageProps) {
  const { stage, scan, page, total, size, window, control, turn, load, drawing } = props;
  const text = useText();
  const help = useId();
  const [canvas, holdCanvas] = useCanvas();
  const [draft, setDraft] = useState<Region | undefined>(undefined);
  const [glass, setGlass] = useState<Point | undefined>(undefined);
  const ratio = Math.min(mostRatio, globalThis.devicePixelRatio || 1);
  const wide = window.width === 0 ? 0 : Math.min(widest, Math.ceil((window.width * ratio) / grain) * grain);
  const base = useBaseBitmap(scan, page, total, wide, load);
  const { view } = control;
  const shown = base.state === 'shown' && base.page === page ? base.bitmap : undefined;
  const detail = useDetailBitmap(scan, page, shown === undefined ? undefined : detailWish(props, shown, ratio), load);
  const { on: polygon, pen } = usePolygonPen(drawing, props.onRegionDrawn);
  const draw = { drawing, onDraft: setDraft, onDrawn: props.onRegionDrawn, pen, polygon };
  const pointer = useStagePointer({ stage, control, page: size, turn, ...draw });

  const pictures = useMemo(
    () => [...(shown === undefined ? [] : [{ bitmap: shown, region: wholePage }]), ...(detail === undefined ? [] : [detail])],
    [shown, detail],
  );

  useEffect(() => {
    if (!drawing) setDraft(undefined);
    else stage.current?.focus();
  }, [drawing, stage]);

  useLayoutEffect(() => {
    const target = canvas.current;
    if (target === null || window.width === 0) return;
    const [width, height] = [Math.round(window.width * ratio), Math.round(window.height * ratio)];
    if (target.width !== width || target.height !== height) {
      target.width = width;
      target.height = height;
    }
    // Between pages of one scan the last page stays until the next is there.
    if (shown !== undefined || base.state !== 'shown') paintPage(target, pictures, size, view, turn, ratio);
  }, [canvas, window, ratio, shown, pictures, base.state, size, view, turn]);

  const problem = base.state === 'problem' ? base.reason : undefined;
  const percent = (value: number) => Math.round(clampFraction(value) * 100);
  const turned = draft === undefined ? undefined : turnRegion(draft, turn);
  const filter = filterOf(props.look);
  const showsGlass = props.loupe && !drawing && shown !== undefined;
  const at = glass ?? { x: window.width / 2, y: window.height / 2 };
  return (
    <div
      ref={stage}
      className={classes(styles.stage, drawing && styles.drawing)}
      role="application"
      aria-label={text(drawing ? 'viewer.drawingName' : 'viewer.page', { page: page + 1, total })}
      aria-describedby={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the page takes the keys that move and zoom it
      tabIndex={0}
      onKeyDown={(event) =>
        handleStageKey(event, {
          control,
          actualScale: props.actualScale,
          ...draw,
          draft,
          turn,
          inSight: visibleRegion(view, size, window, turn) ?? wholePage,
          onDrawingEnd: props.onDrawingEnd,
          onTurn: props.onTurn,
          onPage: props.onPage,
          onKey: props.onKey,
        })
      }
      {...pointer}
      onPointerMove={(event) => {
        pointer.onPointerMove(event);
        if (!props.loupe) return;
        const box = event.currentTarget.getBoundingClientRect();
        setGlass({ x: event.clientX - box.left, y: event.clientY - box.top });
      }}
    >
      <canvas ref={holdCanvas} className={styles.canvas} style={{ filter }} />
      {problem === undefined && base.state !== 'loading' ? (
        <RegionLayer
          regions={props.regions}
          selected={props.selectedRegion}
          draft={draft}
          polygon={polygon ? pen : undefined}
          view={view}
          page={size}
          turn={turn}
          onPress={drawing ? undefined : props.onRegionPress}
          onChange={drawing ? undefined : props.onRegionChange}
        />
      ) : null}
      {showsGlass ? (
        <Loupe at={at} scan={scan} page={page} size={size} view={view} turn={turn} ratio={ratio} filter={filter} pictures={pictures} load={load} />
      ) : null}
      {problem === undefined ? null : <PageObstacle reason={problem} format={props.format} />}
      {base.state === 'loading' ? (
        <p className={styles.loading} role="status">
          {text('viewer.loading')}
        </p>
      ) : null}
      {drawing ? (
        <DrawHint id={help} polygon={polygon} onPolygon={pen.toggle} />
      ) : (
        <p id={help} className={looks.heard}>
          {text('viewer.keys')}
        </p>
      )}
      <p className={looks.heard} aria-live="polite">
        {polygon ? text('viewer.corners', { count: pen.points.length }) : ''}
        {turned === undefined
          ? ''
          : text('viewer.draft', { left: percent(turned.x), top: percent(turned.y), width: percent(turned.width), height: percent(turned.height) })}
      </p>
    </div>
  );
}

/** What is in sight and a little more, at the screen's resolution, when the whole page's picture has fewer pixels than the screen shows of it. */
function detailWish({ control: { view }, size, window, turn }: PageStageProps, base: ImageBitmap, ratio: number) {
  if (size.width * view.scale * ratio <= base.width * 1.1) return undefined;
  const inSight = visibleRegion(view, size, window, turn);
  if (inSight === undefined) return undefined;
  const region = onGrid(inSight);
  const width = Math.ceil(region.width * size.width * view.scale * ratio);
  const height = Math.ceil(region.height * size.height * view.scale * ratio);
  return { region, width, height };
}
