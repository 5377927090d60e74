import { useState } from 'react';
import type { Assertion } from '../../core/model/assertion';
import type { Citation, Region } from '../../core/model/page';
import { withoutDirections } from '../../core/names/directions';
import type { Result } from '../../core/result';
import { assertValue } from '../../data/actions/assert-value';
import { correctAssertion } from '../../data/actions/correct-assertion';
import { describeRegion } from '../../data/actions/describe-region';
import type { ActionFailure } from '../../data/failures';
import { samePlace } from '../../panels/citation/source-label';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useText } from '../../text/use-text';

export type NameRegion = {
  /** The next drag on the page, or Enter after the arrow keys, makes the rectangle. */
  readonly drawing: boolean;
  readonly begin: () => void;
  readonly end: () => void;
  readonly drawn: (region: Region) => void;
  /** The rectangle that waits for the words that stand in it, since no name was read from the document yet. */
  readonly region: Region | null;
  readonly say: (words: string) => void;
  readonly failure: ActionFailure | null;
};

/** Shows where the name stands on the page: for a name already read from the document there is nothing else to say, else how it is written is asked. */
export function useNameRegion(place: Omit<Citation, 'region'>, soldier: string, name: Assertion | undefined): NameRegion {
  const catalogue = useCatalogue();
  const text = useText();
  const [drawing, setDrawing] = useState(false);
  const [region, setRegion] = useState<Region | null>(null);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const settle = async (written: Promise<Result<unknown, ActionFailure>>) => {
    const done = await written;
    setFailure(done.ok ? null : done.failure);
    if (done.ok) setRegion(null);
  };
  return {
    drawing,
    begin: () => setDrawing(true),
    end: () => {
      setDrawing(false);
      setRegion(null);
    },
    drawn: (made) => {
      setDrawing(false);
      if (name === undefined) setRegion(made);
      else if (samePlace(name.citation, place)) void settle(describeRegion(catalogue, { assertion: name.id, region: made }));
      else
        void settle(
          correctAssertion(catalogue, { assertion: name.id, correction: { citation: { ...place, region: made } }, reason: text('review.region.reason') }),
        );
    },
    region,
    say: (words) => {
      if (region === null || withoutDirections(words).trim() === '') return;
      const assertion = {
        property: 'name',
        written: { text: withoutDirections(words).trim() },
        value: { type: 'name' as const },
        citation: { ...place, region },
      };
      void settle(assertValue(catalogue, { soldier, assertion }));
    },
    failure,
  };
}
