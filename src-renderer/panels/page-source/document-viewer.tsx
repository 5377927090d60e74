import { useCallback, useMemo } from 'react';
import type { Document } from '../../core/model/document';
import type { Region } from '../../core/model/page';
import type { Scan } from '../../core/model/scan';
import { useRemembered } from '../shell/remembered';
import type { Rotation } from '../viewer/geometry';
import type { LoadPage } from '../viewer/page-loader';
import { PageViewer } from '../viewer/page-viewer';
import type { ShownRegion } from '../viewer/region-layer';
import { usePagesAhead } from './pages-ahead';

export type DocumentViewerProps = {
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
  readonly drawing?: boolean;
  readonly onRegionDrawn?: (region: Region) => void;
  readonly onDrawingEnd?: () => void;
};

const unknownPage = { width: 595, height: 842 };

/** A document to read from: its pages in their order, whichever files they stand in. */
export function DocumentViewer(props: DocumentViewerProps) {
  const { document, scans, page } = props;
  const reader = usePagesAhead();
  const shown = document.pages[page];
  const scan = scans.get(shown?.scan ?? '');
  const [rotations, setRotations] = useRemembered<{ readonly [scan: string]: Rotation }>('viewer.rotations', {});
  const sizes = useMemo(() => document.pages.map((reference) => scans.get(reference.scan)?.pages[reference.page] ?? unknownPage), [document.pages, scans]);
  const load = useCallback<LoadPage>(
    async (index, wanted, signal) => {
      const reference = document.pages[index];
      const original = scans.get(reference?.scan ?? '');
      if (reference === undefined || original === undefined) throw new Error('the page belongs to no scan of the document');
      return reader.page({ sha: original.id, size: original.size }, reference.page, wanted, signal);
    },
    [document.pages, scans, reader],
  );
  return (
    <PageViewer
      scan={document.id}
      pages={sizes}
      unit={scan?.mediaType === 'application/pdf' ? 'point' : 'pixel'}
      format={scan?.mediaType ?? ''}
      obstacle={scan?.obstacle}
      page={page}
      onPageChange={props.onPageChange}
      load={load}
      rotation={rotations[shown?.scan ?? ''] ?? 0}
      onRotationChange={(rotation) => setRotations({ ...rotations, [shown?.scan ?? '']: rotation })}
      {...(props.regions === undefined ? {} : { regions: props.regions })}
      selectedRegion={props.selectedRegion}
      onRegionPress={props.onRegionPress}
      drawing={props.drawing ?? false}
      {...(props.onRegionDrawn === undefined ? {} : { onRegionDrawn: props.onRegionDrawn })}
      onDrawingEnd={props.onDrawingEnd}
    />
  );
}
