import { useCallback, useMemo } from 'react';
import { formatName } from '../../core/filetypes/detect';
import type { Document } from '../../core/model/document';
import type { Scan } from '../../core/model/scan';
import type { LoadPage } from '../viewer/page-loader';
import type { PageSource } from '../viewer/stage-pane';
import { usePagesAhead } from './pages-ahead';
import { useUnlock } from './use-unlock';

const unknownPage = { width: 595, height: 842 };

/** The pages of a document in their order, whichever files they stand in, as the viewer reads them. `page`: the one whose file says format and obstacle. */
export function usePageSource(document: Document | undefined, scans: ReadonlyMap<string, Scan>, page: number): PageSource {
  const reader = usePagesAhead();
  const references = document?.pages;
  const pages = useMemo(() => (references ?? []).map((reference) => scans.get(reference.scan)?.pages[reference.page] ?? unknownPage), [references, scans]);
  const load = useCallback<LoadPage>(
    async (index, wanted, signal) => {
      const reference = references?.[index];
      const original = scans.get(reference?.scan ?? '');
      if (reference === undefined || original === undefined) throw new Error('the page belongs to no scan of the document');
      return reader.page({ sha: original.id, size: original.size }, reference.page, wanted, signal);
    },
    [references, scans, reader],
  );
  const scan = scans.get(references?.[page]?.scan ?? '');
  const { open, unlock } = useUnlock(scan);
  return {
    scan: document?.id ?? '',
    pages,
    unit: scan?.mediaType === 'application/pdf' ? 'point' : 'pixel',
    format: formatName(scan?.mediaType ?? ''),
    obstacle: open ? undefined : scan?.obstacle,
    incomplete: scan?.incomplete,
    load,
    unlock,
  };
}
