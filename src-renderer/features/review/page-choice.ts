import type { Evidence } from '../../core/evidence/evidence';
import type { Assertion } from '../../core/model/assertion';

/** The documents to read for an item: the one under review first, then those attached to the man, then the merely cited. */
export function documentsToRead(evidence: Evidence, first: string | undefined): readonly string[] {
  const live = evidence.assertions.filter(({ withdrawn }) => withdrawn === undefined);
  const cited = byWeight(live).flatMap(({ citation }) => citation?.document ?? []);
  const attached = evidence.attachments.filter(({ withdrawn }) => withdrawn === undefined).map(({ document }) => document);
  const known = new Set(evidence.documents.map(({ id }) => id));
  const ranked = first === undefined ? [...cited.filter((id) => attached.includes(id)), ...attached, ...cited] : [first, ...attached, ...cited];
  return [...new Set(ranked)].filter((id) => known.has(id));
}

/** The value by which the man is best found in a document: a name with its region, any region, a page, in that order. */
export function valueToRead(evidence: Evidence, document: string): Assertion | undefined {
  const live = evidence.assertions.filter(({ withdrawn, citation }) => withdrawn === undefined && citation?.document === document);
  return byWeight(live)[0];
}

/** Names with a region first, what names no page last. */
export function byWeight(assertions: readonly Assertion[]): readonly Assertion[] {
  const weight = ({ citation, property }: Assertion) =>
    (citation?.region === undefined ? 2 : 0) + (property === 'name' ? 0 : 1) + (citation?.page === undefined ? 4 : 0);
  return [...assertions].sort((a, b) => weight(a) - weight(b));
}
