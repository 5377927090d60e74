import { useCallback } from 'react';
import type { PageReference } from '../../core/model/page';
import { pageRuns } from '../../core/model/page-runs';
import type { Scan } from '../../core/model/scan';
import { useText } from '../../text/use-text';

/** More files than this are counted: a sentence is to be read. */
const mostFiles = 6;

/** Pages by the names of their files: "registre.pdf, p. 3, 7–9". `scans`: by SHA-256. */
export function usePageNames(): (pages: readonly PageReference[], scans: ReadonlyMap<string, Scan>) => string {
  const text = useText();
  return useCallback(
    (pages, scans) => {
      const files = [...new Set(pages.map(({ scan }) => scan))];
      const named = files.slice(0, mostFiles).map((id) => {
        const scan = scans.get(id);
        const own = pages.filter((page) => page.scan === id).map(({ page }) => page);
        const name = scan?.names[0] ?? '';
        const runs = pageRuns(own.toSorted((left, right) => left - right)).join(', ');
        return (scan?.pages.length ?? 0) > 1 ? text('transcription.pagesOf', { name, pages: runs }) : name;
      });
      const more = files.length - named.length;
      return [...named, ...(more === 0 ? [] : [text('transcription.moreFiles', { count: more })])].join(' ; ');
    },
    [text],
  );
}
