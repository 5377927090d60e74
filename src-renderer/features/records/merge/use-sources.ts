import { useMemo } from 'react';
import type { Document } from '../../../core/model/document';
import type { Citation } from '../../../core/model/page';
import { sourceLabel } from '../../../panels/citation/source-label';
import { useSites } from '../../../panels/status/value-words';
import { useText } from '../../../text/use-text';

/** The documents of the men on screen, by name and to be looked at. */
export type Sources = {
  /** A document in one line, with its page when one is given; never empty. */
  readonly labelOf: (citation: Citation) => string;
  readonly show: (citation: Citation) => void;
};

export function useSources(documents: ReadonlyMap<string, Document>, show: (citation: Citation) => void): Sources {
  const text = useText();
  const sites = useSites();
  return useMemo(
    () => ({
      labelOf: ({ document: id, page }) => {
        const document = documents.get(id);
        const label = document === undefined ? '' : sourceLabel(document, sites.get(document.fields.site ?? ''), undefined, page);
        return label === '' ? text('record.unnamedSource') : label;
      },
      show,
    }),
    [documents, sites, show, text],
  );
}
