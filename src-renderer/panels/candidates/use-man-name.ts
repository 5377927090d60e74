import { useCallback } from 'react';
import { nameFormsOf } from '../../core/candidates/compare-forms';
import type { ManProfile } from '../../core/model/profile';
import { useText } from '../../text/use-text';
import { manById } from '../search/man-by-id';
import { useSummaries } from '../shell/summaries';

/** What a man is called wherever he is listed; of one who is not stored, his first written form. */
export function useManName(): (profile: ManProfile) => string {
  const text = useText();
  const { summaries } = useSummaries();
  return useCallback((profile) => manById(summaries, profile.id)?.name || nameFormsOf(profile)[0] || text('candidates.noName'), [summaries, text]);
}
