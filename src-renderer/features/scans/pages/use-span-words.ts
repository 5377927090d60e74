import { useCallback } from 'react';
import { useText } from '../../../text/use-text';
import type { PagePart } from './parts';

/** "Page 4", "Pages 5 à 9". */
export function useSpanWords(): (part: PagePart) => string {
  const text = useText();
  return useCallback(({ from, to }) => text('scans.among.span', { count: to - from + 1, from: from + 1, to: to + 1 }), [text]);
}
