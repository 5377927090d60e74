import { type ReactNode, useState } from 'react';
import type { Region } from '../../core/model/page';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import type { RegionChange } from './adjustable-region';
import { type Turn, turnRight, upright } from './geometry';
import { type Look, plainLook } from './look';
import { PageStrip } from './page-strip';
import styles from './page-viewer.module.css';
import type { ShownRegion } from './region-layer';
import { type PageSource, StagePane } from './stage-pane';
import { useFullScreen } from './use-full-screen';
import { useStand } from './use-stand';
import type { ViewControl } from './use-view';
import { type Beside, ViewerToolbar } from './viewer-toolbar';

/** Another page that is read beside, in step with the first or on its own. */
export type ComparedPage = {
  readonly source: PageSource;
  readonly page: number;
  readonly turn: Turn;
  readonly onPage: (page: number) => void;
  /** The choice of the document and page, and whether both move in step: above both pages, which begin at one height. */
  readonly head: ReactNode;
  readonly inStep: boolean;
};

export type PageViewerProps = PageSource & {
  /** Counted from 0. */
  readonly page: number;
  readonly onPageChange: (page: number) => void;
  /** How the page is turned to be looked at, and the one after it; the caller keeps it. */
  readonly turn?: Turn;
  readonly nextTurn?: Turn;
  readonly onTurnChange: (turn: Turn) => void;
  /** Stands between the tools and the page. */
  readonly notice?: ReactNode;
  /** Rectangles of this page. */
  readonly regions?: readonly ShownRegion[];
  /** Shown stronger, and brought into sight when it changes. */
  readonly selectedRegion?: string | undefined;
  readonly onRegionPress?: ((id: string) => void) | undefined;
  /** Lets the chosen region be moved and resized. */
  readonly onRegionChange?: RegionChange | undefined;
  /** The next drag, or Enter after the arrow keys, makes a rectangle. */
  readonly drawing?: boolean;
  /** In fractions of the upright page, whatever the turn of the view. */
  readonly onRegionDrawn?: (region: Region) => void;
  /** Escape while drawing. */
  readonly onDrawingEnd?: (() => void) | undefined;
  /** A small picture of a page, for the strip at the side. */
  readonly thumbnail?: ((page: number) => ReactNode) | undefined;
  /** What is read beside when the reader wants to compare; asked for only then. Absent where nothing can be compared. */
  readonly compared?: ComparedPage | null | undefined;
  readonly onCompare?: ((on: boolean) => void) | undefined;
  /** The text of the page, read beside it; absent where there is none to be had. */
  readonly text?: { readonly open: boolean; readonly onOpen: (open: boolean) => void; readonly panel: ReactNode } | undefined;
};

type Shown = { readonly control: ViewControl; readonly scale: number; readonly actualScale: number };

/** A page of a scan to read from: turned over, zoomed, moved, lit, compared, and with the rectangles that citations point to. */
export function PageViewer(props: PageViewerProps) {
  const { scan, pages, page, turn = upright, compared, onCompare, text: pageText } = props;
  const text = useText();
  const [stand, setStand] = useStand(`${scan}/${page}`);
  const [otherStand, setOtherStand] = useStand(compared == null ? '' : `${compared.source.scan}/${compared.page}`);
  const [look, setLook] = useState<Look>(plainLook);
  const [loupe, setLoupe] = useState(false);
  const [strip, setStrip] = useState(false);
  const [two, setTwo] = useState(false);
  const [full, setFull] = useFullScreen();
  const [shown, setShown] = useState<Shown | null>(null);
  const idle = props.obstacle !== undefined || pages.length === 0;
  const beside: Beside = compared != null ? 'other' : two && page + 1 < pages.length ? 'next' : 'nothing';

  const goTo = (next: number) => {
    if (next >= 0 && next < pages.length && next !== page) props.onPageChange(next);
  };
  const onBeside = (wanted: Beside) => {
    setTwo(wanted === 'next');
    if ((wanted === 'other') !== (compared != null)) onCompare?.(wanted === 'other');
  };
  const onTurn = () => props.onTurnChange(turnRight(turn));
  const onMirror = (mirrored: boolean) => props.onTurnChange({ ...turn, mirrored });
  const keys: { readonly [key: string]: () => void } = {
    l: () => setLoupe(!loupe),
    m: () => onMirror(!turn.mirrored),
    n: () => setLook({ ...look, negative: !look.negative }),
    f: () => setFull(!full),
    ...(props.thumbnail === undefined || pages.length < 2 ? {} : { v: () => setStrip(!strip) }),
    ...(pages.length < 2 ? {} : { d: () => onBeside(beside === 'next' ? 'nothing' : 'next') }),
    ...(pageText === undefined ? {} : { t: () => pageText.onOpen(!pageText.open) }),
    ...(onCompare === undefined ? {} : { c: () => onBeside(beside === 'other' ? 'nothing' : 'other') }),
  };
  const onKey = (key: string): boolean => {
    keys[key]?.();
    return keys[key] !== undefined;
  };
  const common = { look, loupe, onKey };
  return (
    <section className={classes(styles.viewer, full && styles.full)} aria-label={text('viewer.name')}>
      <ViewerToolbar
        page={page}
        total={pages.length}
        percent={shown === null ? 100 : Math.round((shown.scale / shown.actualScale) * 100)}
        fit={stand.fit}
        look={look}
        mirrored={turn.mirrored}
        loupe={loupe}
        beside={beside}
        strip={props.thumbnail === undefined ? null : strip}
        text={pageText?.open ?? null}
        full={full}
        comparable={onCompare !== undefined}
        idle={idle}
        onPage={goTo}
        onZoom={(factor) => shown?.control.zoomBy(factor)}
        onActualSize={() => shown?.control.zoomTo(shown.actualScale)}
        onFit={(fit) => shown?.control.fitTo(fit)}
        onTurn={onTurn}
        onLook={setLook}
        onMirror={onMirror}
        onLoupe={setLoupe}
        onBeside={onBeside}
        onStrip={setStrip}
        onText={(on) => pageText?.onOpen(on)}
        onFull={setFull}
      />
      {props.notice}
      {compared?.head}
      <div className={styles.body}>
        <div className={styles.withText}>
          <div className={styles.panes}>
            {strip && props.thumbnail !== undefined && pages.length > 1 ? (
              <PageStrip page={page} total={pages.length} onPage={goTo} thumbnail={props.thumbnail} />
            ) : null}
            <StagePane
              {...common}
              source={props}
              page={page}
              turn={turn}
              stand={stand}
              onStand={setStand}
              onPage={goTo}
              onTurn={onTurn}
              onControl={(control, actualScale) => setShown({ control, scale: control.view.scale, actualScale })}
              {...(props.regions === undefined ? {} : { regions: props.regions })}
              selectedRegion={props.selectedRegion}
              drawing={props.drawing ?? false}
              onRegionPress={props.onRegionPress}
              onRegionChange={props.onRegionChange}
              onRegionDrawn={props.onRegionDrawn}
              onDrawingEnd={props.onDrawingEnd}
            />
            {beside === 'next' ? (
              <StagePane
                {...common}
                source={props}
                page={page + 1}
                turn={props.nextTurn ?? turn}
                stand={stand}
                onStand={setStand}
                onPage={(next) => goTo(next - 1)}
                onTurn={onTurn}
              />
            ) : null}
            {compared == null ? null : (
              <StagePane
                {...common}
                source={compared.source}
                page={compared.page}
                turn={compared.turn}
                stand={compared.inStep ? stand : otherStand}
                onStand={compared.inStep ? setStand : setOtherStand}
                onPage={compared.onPage}
                onTurn={onTurn}
              />
            )}
          </div>
          {pageText?.panel}
        </div>
      </div>
    </section>
  );
}
