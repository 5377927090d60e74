import { useCallback } from 'react';
import type { ManProfile, ProfileValue } from '../../core/model/profile';
import { useText } from '../../text/use-text';
import { useSites } from '../status/value-words';

/** Where a value of a profile was read, in one line: its site and cote, else what is known of the document. */
export function useSourceWords(): (profile: ManProfile, value: ProfileValue) => string {
  const text = useText();
  const sites = useSites();
  return useCallback(
    ({ sources }, { document }) => {
      if (document === undefined) return text('candidates.noSource');
      const source = sources.find((one) => one.document === document);
      const cote = source?.cote || source?.coteAsWritten || source?.words[0] || '';
      const site = sites.get(source?.site ?? '')?.shortName ?? '';
      const said = [site, cote].filter((part) => part !== '').join(', ');
      return said === '' ? text('candidates.unnamedSource') : said;
    },
    [text, sites],
  );
}
