import { type Message, message } from '../message';
import type { Document } from '../model/document';
import { propertyOf } from '../properties';
import { missingFields } from '../provenance/missing';
import { knownSite } from '../provenance/sites';
import { agreeingFacts } from './agreement';
import { missingSettlements } from './conditions';
import type { Evidence } from './evidence';
import { independenceAmong, sourcesOf } from './sources';

/**
 * What practice asks for before `probable` is proposed: an attached and cited source, known well enough to be found again,
 * that says a discriminating fact besides the name, and no open conflict (domain.md §4: name alone is often insufficient).
 * `document` is that of an attachment, which must itself be this source. It advises and never refuses: domain.md §4 sets
 * conditions for `confirmed` alone (docs/decisions/011).
 */
export function missingForProbable(evidence: Evidence, document?: string): readonly Message[] {
  const sources = sourcesOf(evidence).filter(({ id }) => document === undefined || id === document);
  const telling = sources.filter((source) => saysFact(source, evidence));
  const traceable = (telling.length > 0 ? telling : sources).some((source) => hasCompleteProvenance(source, evidence));
  return [
    ...(sources.length > 0 ? [] : [message('status.missing.source')]),
    ...(sources.length === 0 || traceable ? [] : [message('status.missing.provenance')]),
    ...(telling.length > 0 ? [] : [message('status.missing.factBesideName')]),
    ...missingSettlements(evidence),
  ];
}

/** How many sources a man has, and on how many discriminating facts two independent ones agree: told as they are, without a verdict. */
export function countEvidence(evidence: Evidence): { readonly sources: number; readonly agreeing: number } {
  const sources = sourcesOf(evidence);
  return { sources: sources.length, agreeing: agreeingFacts(evidence.assertions, sources, independenceAmong(evidence.documents)).length };
}

function saysFact({ id }: Document, { assertions }: Evidence): boolean {
  return assertions.some(({ withdrawn, citation, property }) => withdrawn === undefined && citation?.document === id && discriminates(property));
}

function discriminates(slug: string): boolean {
  const property = propertyOf(slug);
  return property?.discriminates === true && property.valueType !== 'name';
}

function hasCompleteProvenance({ fields }: Document, { sites = [] }: Evidence): boolean {
  const id = fields.site ?? '';
  return missingFields(fields, sites.find((site) => site.id === id) ?? knownSite(id)).length === 0;
}
