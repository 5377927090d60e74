import { useCallback, useEffect, useState } from 'react';
import { readRemembered, remember } from '../shell/remembered';
import { atTop, type Stand, topOf } from './stand';

const name = 'viewer.stands';
/** Pages of which the place is remembered; of more, the one left longest ago is forgotten. */
const mostKept = 300;
/** Milliseconds of rest before a place is written down: a drag moves sixty times a second. */
const rest = 400;

type Kept = readonly (readonly [string, Stand])[];

const kept = new Map<string, Stand>(readRemembered<Kept>(name, []));
let waiting: ReturnType<typeof setTimeout> | undefined;

function keep(page: string, stand: Stand): void {
  kept.delete(page);
  kept.set(page, stand);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => remember(name, [...kept]), rest);
}

/** Where this page was last read, through restarts; a page not read before begins at its top, as near as the last one. */
export function useStand(page: string): readonly [Stand, (stand: Stand) => void] {
  const [state, setState] = useState<{ readonly page: string; readonly stand: Stand }>(() => ({ page, stand: kept.get(page) ?? atTop }));
  const stand = state.page === page ? state.stand : (kept.get(page) ?? topOf(state.stand));
  useEffect(() => {
    setState((known) => (known.page === page ? known : { page, stand: kept.get(page) ?? topOf(known.stand) }));
  }, [page]);
  const set = useCallback(
    (next: Stand) => {
      setState({ page, stand: next });
      keep(page, next);
    },
    [page],
  );
  return [stand, set];
}
