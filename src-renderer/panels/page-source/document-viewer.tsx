import { useCallback, useRef } from 'react';
import type { Document } from '../../core/model/document';
import type { Region } from '../../core/model/page';
import type { Scan } from '../../core/model/scan';
import { useText } from '../../text/use-text';
import { EmptyState } from '../../ui/empty-state';
import { useTextBeside } from '../transcription/use-text-beside';
import type { RegionChange } from '../viewer/adjustable-region';
import { PageViewer } from '../viewer/page-viewer';
import type { ShownRegion } from '../viewer/region-layer';
import { KeepTurn } from './keep-turn';
import { usePageSource } from './page-source-of';
import { PageThumbnail } from './page-thumbnail';
import { type Comparable, useCompared } from './use-compared';
import { useTurns } from './use-turns';

type DocumentViewerProps = {
  readonly document: Document;
  /** The document's scans by SHA-256. */
  readonly scans: ReadonlyMap<string, Scan>;
  /** Index into the document's page list, from 0. */
  readonly page: number;
  readonly onPageChange: (page: number) => void;
  /** Rectangles of this page. */
  readonly regions?: readonly ShownRegion[];
  readonly selectedRegion?: string | undefined;
  readonly onRegionPress?: (id: string) => void;
  readonly onRegionChange?: RegionChange | undefined;
  readonly drawing?: boolean;
  readonly onRegionDrawn?: (region: Region) => void;
  readonly onDrawingEnd?: () => void;
  /** False where the page is only looked at in passing, without its text. */
  readonly withText?: boolean;
  /** Other documents that may be read beside this one, such as the man's. */
  readonly others?: readonly Comparable[];
};

const noOthers: readonly Comparable[] = [];

/** A document to read from: its pages in their order, whichever files they stand in. */
export function DocumentViewer(props: DocumentViewerProps) {
  const { document, scans, page, others = noOthers } = props;
  const text = useText();
  const source = usePageSource(document, scans, page);
  const turns = useTurns();
  const shown = document.pages[page];
  const scan = scans.get(shown?.scan ?? '');
  const by = turns.turnedAway(shown?.scan);
  const { compared, onCompare } = useCompared(document, page, others);
  const beside = useTextBeside(
    props.withText === false ? null : { document, scans, index: page },
    props.selectedRegion,
    props.drawing === true ? props.onRegionDrawn : undefined,
  );
  const { press: pressLine } = beside;
  const { onRegionPress } = props;
  // The same function while nothing is pressed, or hundreds of lines would be drawn again at every letter.
  const pressValue = useRef(onRegionPress);
  pressValue.current = onRegionPress;
  const press = useCallback(
    (id: string) => {
      if (!pressLine(id)) pressValue.current?.(id);
    },
    [pressLine],
  );
  if (document.pages.length === 0)
    return (
      <EmptyState level={2} icon="document" heading={text('viewer.noPages')}>
        {text('viewer.noPages.hint')}
      </EmptyState>
    );
  const canCompare = document.pages.length > 1 || others.some(({ id }) => id !== document.id);
  return (
    <PageViewer
      {...source}
      page={page}
      onPageChange={props.onPageChange}
      turn={turns.turnOf(shown, scans)}
      nextTurn={turns.turnOf(document.pages[page + 1], scans)}
      onTurnChange={(turn) => turns.show(shown, scans, turn)}
      notice={
        shown === undefined || scan === undefined || by === 0 ? null : (
          <KeepTurn key={`${shown.scan}/${shown.page}`} scan={scan} page={shown} by={by} onStraight={() => turns.straighten(shown.scan)} />
        )
      }
      regions={[...beside.regions, ...(props.regions ?? [])]}
      selectedRegion={beside.selected ?? props.selectedRegion}
      onRegionPress={onRegionPress === undefined && beside.regions.length === 0 ? undefined : press}
      onRegionChange={beside.selected === undefined ? props.onRegionChange : undefined}
      text={shown === undefined || props.withText === false ? undefined : { open: beside.open, onOpen: beside.onOpen, panel: beside.panel }}
      drawing={props.drawing ?? false}
      {...(props.onRegionDrawn === undefined ? {} : { onRegionDrawn: props.onRegionDrawn })}
      onDrawingEnd={props.onDrawingEnd}
      thumbnail={(index) => {
        const reference = document.pages[index];
        const scan = scans.get(reference?.scan ?? '');
        return reference === undefined || scan === undefined ? <span /> : <PageThumbnail scan={scan} page={reference.page} />;
      }}
      compared={compared}
      onCompare={canCompare ? onCompare : undefined}
    />
  );
}
