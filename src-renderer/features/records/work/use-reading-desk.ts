import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../../../core/model/document';
import type { Site } from '../../../core/model/others';
import type { Citation, Region } from '../../../core/model/page';
import type { ScanRow } from '../../../data/rows';
import type { Reading } from '../../../panels/citation/reading';
import { sourceLabel } from '../../../panels/citation/source-label';
import { useNavigation } from '../../../panels/shell/navigation';
import type { RegionChange } from '../../../panels/viewer/adjustable-region';
import { usePlaceChange } from './use-place-change';

/** Id of the rectangle that the address of the screen asks for, which is no value's. */
export const askedPlace = 'place';

/** Id of the rectangle of a value that is still being typed. */
export const sketchedPlace = 'sketch';

type Drawn = (region: Region, citation: Citation) => void;

export type ReadingDesk = {
  readonly reading: Reading;
  readonly open: (citation: Citation) => void;
  /** Where the value that is being typed is read, once that is framed. */
  readonly sketched: Citation | null;
  /** Id of the rectangle shown strongest: a value's, or the place's own. */
  readonly selected: string | undefined;
  readonly select: (region: string) => void;
  readonly drawn: (region: Region) => void;
  /** Moves or resizes the place of the chosen value; undefined while no value's own place is chosen. */
  readonly change: RegionChange | undefined;
  /** Why a changed place was not kept. */
  readonly problem: string | null;
};

type Sources = {
  readonly open: Citation | null;
  readonly documents: ReadonlyMap<string, Document>;
  readonly scans: ReadonlyMap<string, ScanRow>;
  readonly sites: ReadonlyMap<string, Site>;
};

/** Ties page and record together: what is open, what is drawn for whom, and the jumps between a value and its place. */
export function useReadingDesk({ open, documents, scans, sites }: Sources): ReadingDesk {
  const { adjust } = useNavigation();
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const [drawing, setDrawing] = useState(false);
  const [sketched, setSketched] = useState<Citation | null>(null);
  const receiver = useRef<Drawn | null>(null);
  const openDocument = open?.document;

  const draw = useCallback((then: Drawn | null) => {
    receiver.current = then;
    setDrawing(then !== null);
  }, []);
  // A rectangle belongs to the document for which it was asked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document ends the drawing
  useEffect(() => draw(null), [openDocument, draw]);

  const openPlace = useCallback(
    (citation: Citation) => {
      setSelected(undefined);
      adjust({ document: citation.document, page: citation.page, region: citation.region });
    },
    [adjust],
  );
  const reading = useMemo<Reading>(() => {
    const document = documents.get(open?.document ?? '');
    return {
      open,
      document,
      site: sites.get(document?.fields.site ?? ''),
      sites,
      labelOf: ({ document: id, page }) => {
        const cited = documents.get(id);
        return cited === undefined ? '' : sourceLabel(cited, sites.get(cited.fields.site ?? ''), scans.get(cited.pages[0]?.scan ?? ''), page);
      },
      show: (citation, assertion) => {
        openPlace(citation);
        setSelected(assertion);
      },
      selected,
      drawing,
      draw,
      sketch: setSketched,
    };
  }, [open, documents, scans, sites, selected, drawing, draw, openPlace]);
  const drawn = (region: Region) => {
    const then = receiver.current;
    draw(null);
    if (open !== null) then?.(region, { ...open, region });
  };
  const { change, problem } = usePlaceChange();
  return {
    reading,
    open: openPlace,
    sketched,
    selected,
    select: setSelected,
    drawn,
    change: selected === undefined || selected === askedPlace ? undefined : change,
    problem,
  };
}
