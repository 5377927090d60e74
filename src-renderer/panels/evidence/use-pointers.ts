import { useContext } from 'react';
import type { Pointer } from '../../core/evidence/conditions';
import type { Evidence } from '../../core/evidence/evidence';
import { knownSites } from '../../core/provenance/sites';
import { useText } from '../../text/use-text';
import { ReadingContext } from '../citation/reading';
import { sourceLabel } from '../citation/source-label';
import { useNavigation } from '../shell/navigation';
import { useSummaries } from '../shell/summaries';

export type Pointers = {
  readonly labelOf: (pointer: Pointer) => string;
  readonly documentLabel: (document: string) => string;
  readonly manLabel: (man: string) => string;
  readonly go: (pointer: Pointer) => void;
};

/** What a condition or a consequence speaks of, in words, and the way there: beside the open page where there is one, else to the record. */
export function usePointers(evidence: Evidence): Pointers {
  const text = useText();
  const navigation = useNavigation();
  const reading = useContext(ReadingContext);
  const { summaries } = useSummaries();
  const { soldier, documents, assertions, sites = [] } = evidence;
  const documentLabel = (id: string) => {
    const document = documents.find((one) => one.id === id);
    const site = [...sites, ...knownSites].find((one) => one.id === document?.fields.site);
    const label = reading?.labelOf({ document: id }) ?? '';
    return label || (document === undefined ? '' : sourceLabel(document, site, undefined)) || text('record.unnamedSource');
  };
  const manLabel = (id: string) => summaries.find((summary) => summary.id === id)?.name || text('records.noName');
  const assertionWith = (id: string) => assertions.find((value) => value.id === id);
  const goTo = (document: string, value?: string) => {
    const citation = assertionWith(value ?? '')?.citation ?? { document };
    if (reading === null) navigation.go({ screen: 'catalogue', soldier: soldier.id, document, page: citation.page, region: citation.region });
    else reading.show(citation, value);
  };
  return {
    documentLabel,
    manLabel,
    labelOf: (pointer) => {
      const value = pointer.to === 'assertion' ? assertionWith(pointer.id) : undefined;
      if (value !== undefined) return text('evidence.valueLink', { property: text(`properties.${value.property}`), value: value.written.text });
      if (pointer.to === 'finding') return pointer.property === '' ? text('evidence.documents') : text(`properties.${pointer.property}`);
      return pointer.to === 'man' ? manLabel(pointer.id) : documentLabel(pointer.id);
    },
    go: (pointer) => {
      const cited = pointer.to === 'assertion' ? assertionWith(pointer.id)?.citation?.document : pointer.id;
      if (pointer.to === 'man') navigation.go({ screen: 'catalogue', soldier: pointer.id });
      else if (pointer.to === 'finding') {
        if (!seek(`[data-property="${pointer.property}"]`)) navigation.go({ screen: 'catalogue', soldier: soldier.id });
      } else {
        if (pointer.to === 'assertion') seek(`[data-assertion="${pointer.id}"]`);
        if (cited !== undefined) goTo(cited, pointer.to === 'assertion' ? pointer.id : undefined);
      }
    },
  };
}

/** Brings a part of the record into sight and gives it the keyboard; false where it is not on screen. */
function seek(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.scrollIntoView({ block: 'center' });
  found?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  return found !== null;
}
