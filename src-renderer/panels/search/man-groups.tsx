import { useMemo } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import type { SearchAnswer } from '../../core/search/answer';
import { useText } from '../../text/use-text';
import { useSummaries } from '../shell/summaries';
import type { ChoiceEntry, ChoiceGroup } from './choice-list';
import { manById } from './man-by-id';
import { ManOption } from './man-option';
import { groupHits } from './reasons';

/** The men of an answer as they are chosen from, under their headings: at most `most` of them besides kin, and not the one who is no choice here. */
export function useManGroups(answer: SearchAnswer | null, most: number, onMan: (man: SoldierSummary) => void, without?: string): readonly ChoiceGroup[] {
  const text = useText();
  const { summaries } = useSummaries();
  return useMemo(() => {
    const found = answer === null ? [] : groupHits(answer, most);
    return found.map(({ group, hits }) => ({
      id: group,
      heading: text(`search.group.${group}`),
      entries: hits.flatMap((hit): readonly ChoiceEntry[] => {
        const man = hit.man === without ? undefined : manById(summaries, hit.man);
        return man === undefined ? [] : [{ id: `man ${man.id}`, content: <ManOption man={man} hit={hit} />, choose: () => onMan(man) }];
      }),
    }));
  }, [answer, most, onMan, without, summaries, text]);
}
