import type { PageReference } from '../../core/model/page';
import type { Scan } from '../../core/model/scan';
import { turnedBy, turnOfPage } from '../../core/model/turn';
import { useRemembered } from '../shell/remembered';
import { type Rotation, type Turn, upright } from '../viewer/geometry';

type Looks = { readonly [scan: string]: Turn };
const noLooks: Looks = {};

type Turns = {
  /** How a page is shown: as it is kept to be read, and on top of it as this reader turned its file. */
  turnOf(page: PageReference | undefined, scans: ReadonlyMap<string, Scan>): Turn;
  /** Turns it for this reader alone; the whole file with it. */
  show(page: PageReference | undefined, scans: ReadonlyMap<string, Scan>, turn: Turn): void;
  /** By how much this reader's view of a file is turned away from how it is kept. */
  turnedAway(scan: string | undefined): Rotation;
  /** Shows the file as it is kept again. A mirror stays: it is never kept. */
  straighten(scan: string | undefined): void;
};

/** How pages are turned: what is kept of them for everybody, and this reader's own way of looking, remembered through restarts. */
export function useTurns(): Turns {
  const [looks, setLooks] = useRemembered('viewer.turns', noLooks);
  const lookOf = (scan: string | undefined) => looks[scan ?? ''] ?? upright;
  const keptOf = (page: PageReference | undefined, scans: ReadonlyMap<string, Scan>) => turnOfPage(scans.get(page?.scan ?? ''), page?.page);
  const set = (scan: string | undefined, turn: Turn) => setLooks({ ...looks, [scan ?? '']: turn });
  return {
    turnOf(page, scans) {
      const { rotation, mirrored } = lookOf(page?.scan);
      return { rotation: turnedBy(keptOf(page, scans), rotation), mirrored };
    },
    show: (page, scans, { rotation, mirrored }) => set(page?.scan, { rotation: turnedBy(rotation, back(keptOf(page, scans))), mirrored }),
    turnedAway: (scan) => lookOf(scan).rotation,
    straighten: (scan) => set(scan, { ...lookOf(scan), rotation: 0 }),
  };
}

function back(rotation: Rotation): Rotation {
  return ((360 - rotation) % 360) as Rotation;
}
