import { menOf } from '../changes/men';
import { claimsOf } from '../evidence/claims';
import { countingValues } from '../evidence/standing';
import { lastDecision } from '../evidence/status';
import type { Document } from '../model/document';
import type { ManProfile, ProfileSource, ProfileValue } from '../model/profile';
import { isSealed } from '../properties';
import { recordsOf, type SoldierRows } from './summarise';

/** What searching a man and comparing him with others need. The same rows in any order give the same profile. */
export function profileMan(rows: SoldierRows): ManProfile {
  // A source marked as wrong claims nothing.
  const counting = new Set(countingValues(rows).map(({ id }) => id));
  const live = rows.assertions.filter(({ withdrawn, property }) => withdrawn === undefined && !isSealed(property));
  const values = live.map((assertion) => profileValue(assertion, counting.has(assertion.id)));
  const attached = new Set(
    rows.attachments.filter(({ withdrawn, status }) => withdrawn === undefined && lastDecision(status)?.to !== 'rejected').map(({ document }) => document),
  );
  const notes = (rows.notes ?? []).filter(({ withdrawn, text }) => withdrawn === undefined && text.trim() !== '');
  return {
    id: rows.soldier.id,
    records: recordsOf(rows),
    values: values.toSorted((left, right) => compare(left.assertion, right.assertion)),
    sources: rows.documents
      .filter(({ id }) => attached.has(id))
      .map(sourceOf)
      .toSorted((left, right) => compare(left.document, right.document)),
    notes: notes.map(({ id, text }) => ({ note: id, text })).toSorted((left, right) => compare(left.note, right.note)),
    distinct: othersOf(rows),
    claims: claimsOf(values.filter(({ discredited }) => discredited === undefined)),
  };
}

function profileValue({ id, soldier, property, written, value, citation }: SoldierRows['assertions'][number], counts: boolean): ProfileValue {
  const source = citation === undefined ? {} : { document: citation.document };
  return { assertion: id, soldier, property, written, value, ...source, ...(counts ? {} : { discredited: true }) };
}

function sourceOf({ id, fields, tags = [] }: Document): ProfileSource {
  const { site = '', cote = '', coteAsWritten = '', title, piece, recordId, fonds, serie } = fields;
  const words = [title, piece, recordId, fonds, serie, ...tags].filter((word): word is string => word !== undefined && word.trim() !== '');
  return { document: id, site, cote, coteAsWritten, words };
}

/** The men that standing marks say he is not; one who is also said to be he is a conflict and not another man. */
function othersOf(rows: SoldierRows): readonly string[] {
  const own = new Set(recordsOf(rows));
  const { manOf } = menOf(rows.marks);
  const others = rows.marks
    .filter(({ kind, withdrawn, between }) => kind === 'distinct' && withdrawn === undefined && between.some((id) => own.has(id)))
    .flatMap(({ between }) => between.filter((id) => !own.has(id)).map(manOf));
  return [...new Set(others)].sort();
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
