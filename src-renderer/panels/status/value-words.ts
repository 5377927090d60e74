import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo } from 'react';
import { dateInWords } from '../../core/dates/words';
import type { AssertionValue } from '../../core/model/assertion';
import type { Site } from '../../core/model/others';
import { burialCitation } from '../../core/provenance/burial-citation';
import { allSites } from '../../data/queries/sites';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';

/** Every site by id; empty until they are read. */
export function useSites(): ReadonlyMap<string, Site> {
  const catalogue = useCatalogue();
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]);
  return useMemo(() => new Map((sites ?? []).map((site) => [site.id, site])), [sites]);
}

/** A normalised value in plain words: a date as people say it, a burial as its cemetery is cited. */
export function useValueWords(): (value: AssertionValue) => string {
  const words = useMessageText();
  const text = useText();
  const sites = useSites();
  return useCallback(
    (value) => {
      switch (value.type) {
        case 'name':
          return joined([value.surname, value.given, value.patronymic, value.clan], ' ');
        case 'date':
          return words(dateInWords(value.edtf));
        case 'place':
          return joined([value.name, value.today, value.within]);
        case 'camp-number':
          return joined([value.camp, value.number]);
        case 'unit':
          return value.name;
        case 'burial':
          return joined([burialCitation(value, sites.get(value.cemetery)), value.stage === undefined ? '' : text(`properties.stage.${value.stage}`)]);
        case 'decoration':
          return joined([value.name, value.bar, value.awardedOn === undefined ? '' : words(dateInWords(value.awardedOn))]);
        case 'relation':
          return value.name;
        case 'text':
          return value.text;
      }
    },
    [words, text, sites],
  );
}

function joined(parts: readonly (string | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(separator);
}
