import type { CatalogueSlice } from '../../core/exchange/slice';
import type { TableWords } from '../../core/exchange/tables';
import type { WithheldItem } from '../../core/exchange/withhold';
import type { Assertion } from '../../core/model/assertion';
import type { Document } from '../../core/model/document';
import type { Site } from '../../core/model/others';
import { citationOf } from '../../core/provenance/citation';
import type { Formats } from '../../text/use-formats';
import type { TextFunction } from '../../text/use-text';

/** Number of a page as a person counts, within its document; undefined when the citation names no page of it. */
function pageNumber(assertion: Assertion, document: Document): number | undefined {
  const cited = assertion.citation?.page;
  if (cited === undefined) return undefined;
  const at = document.pages.findIndex((page) => page.scan === cited.scan && page.page === cited.page);
  return at < 0 ? undefined : at + 1;
}

/** The words of a bundle's tables, in the language of the interface. Citations stay in their site's own form. */
export function tableWords(slice: CatalogueSlice, text: TextFunction): TableWords {
  const documents = new Map(slice.documents.map((document) => [document.id, document]));
  const sites = new Map<string, Site>(slice.sites.map((site) => [site.id, site]));
  const cite = (document: Document, page?: number): string => citationOf(document.fields, sites.get(document.fields.site ?? ''), page);
  return {
    heading: (column) => text(`exchange.csv.${column}`),
    property: (slug) => text(`properties.${slug}`),
    status: (status) => text(`status.${status}`),
    site: (id) => sites.get(id)?.name ?? id,
    documentCitation: (document) => cite(document),
    citation: (assertion) => {
      const document = documents.get(assertion.citation?.document ?? '');
      return document === undefined ? '' : cite(document, pageNumber(assertion, document));
    },
  };
}

type ReadmeInput = {
  readonly outgoing: CatalogueSlice;
  readonly withheld: readonly WithheldItem[];
  readonly reason: (item: WithheldItem) => string;
  readonly description: string;
  readonly agent: string;
  readonly institution: string;
  readonly now: string;
};

/** LISEZMOI.txt: what the bundle holds, what its identities are worth, what was held back, how to check it. CRLF lines. */
export function readmeText(input: ReadmeInput, text: TextFunction, formats: Formats): string {
  const { outgoing, withheld } = input;
  const reasons = [...new Set(withheld.map(input.reason))];
  const whole = text('exchange.readme', {
    description: input.description,
    date: formats.date(input.now),
    agent: input.agent === '' ? 'none' : input.agent,
    institution: input.institution === '' ? 'none' : input.institution,
    soldiers: outgoing.soldiers.length,
    documents: outgoing.documents.length,
    scans: outgoing.scans.length,
    flagged: unconfirmed(outgoing),
    names: outgoing.summaries.map(({ name, status }) => text('exchange.readmeName', { name, status: text(`status.${status}`) })).join('\r\n'),
    withheld:
      withheld.length === 0 ? text('exchange.readmeNothing') : text('exchange.readmeWithheld', { count: withheld.length, reasons: reasons.join(' ; ') }),
  });
  // A description that was left out must not leave its empty lines.
  return whole.replace(/(?:\r\n){3,}/g, '\r\n\r\n');
}

/** Men whose identity is neither confirmed nor rejected. */
export function unconfirmed(slice: CatalogueSlice): number {
  return slice.summaries.filter(({ status }) => status !== 'confirmed' && status !== 'rejected').length;
}
