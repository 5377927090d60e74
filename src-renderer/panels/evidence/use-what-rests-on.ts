import { useEffect, useState } from 'react';
import { type Proposal, type WhatRestsOn, whatRestsOn } from '../../data/queries/what-rests-on';
import { useCatalogue } from '../shell/catalogue';

// Long enough not to run the rules at every key, short enough to stand before the hand reaches Enter.
const pause = 200;

/**
 * What rests on what a person is about to do, asked anew when that changes; undefined while the rules run, null when there is
 * nothing to ask. Pass the same object while it means the same.
 */
export function useWhatRestsOn(proposal: Proposal | null): WhatRestsOn | null | undefined {
  const catalogue = useCatalogue();
  const [answer, setAnswer] = useState<{ readonly of: Proposal; readonly found: WhatRestsOn | undefined } | null>(null);
  useEffect(() => {
    if (proposal === null) return;
    let current = true;
    const timer = setTimeout(() => {
      whatRestsOn(catalogue, proposal).then(
        (found) => {
          if (current) setAnswer({ of: proposal, found });
        },
        (problem: unknown) => {
          // A catalogue that closes meanwhile asks no more; any other problem is ours and must be seen.
          if (current) throw problem;
        },
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [catalogue, proposal]);
  if (proposal === null) return null;
  return answer?.of === proposal ? answer.found : undefined;
}
