import { menOf } from '../changes/men';
import type { Evidence } from './evidence';
import { findingsOf } from './findings';
import { isKeptApart } from './findings/shared';

/**
 * Ids of the other men known as candidates that nobody has excluded (domain.md §4, condition 5; docs/decisions/016): those
 * with whom he shares a grave or a number, those a recorded search had found (the `settles` of a note "searched, not
 * found"), and those somebody could not tell from him (`maybe-same`). Excluded is who is marked "two different men" with a
 * reason, or said to be the same; a shared grave or number may be settled by its note instead.
 */
export function standingCandidates(evidence: Evidence): readonly string[] {
  const { manOf } = menOf(evidence.marks);
  const man = manOf(evidence.soldier.id);
  const settledShares = new Set(
    findingsOf(evidence)
      .filter(({ settled }) => settled)
      .flatMap(({ others }) => others?.map((other) => other.man) ?? []),
  );
  const sharing = (evidence.sharing ?? []).map((shared) => shared.man).filter((id) => !settledShares.has(id));
  const seen = evidence.notes
    .filter(({ withdrawn }) => withdrawn === undefined)
    .flatMap(({ topic, about, settles = [] }) => {
      if (topic === 'maybe-same') return [about, ...settles];
      return topic === 'searched-not-found' && manOf(about) === man ? settles : [];
    });
  const known = new Set([...sharing, ...seen].map(manOf));
  return [...known].filter((root) => root !== man && !isKeptApart(evidence, root)).sort();
}

/**
 * Of men found just now to resemble him (ids, best first) those whom nobody has examined yet: neither said to be him or
 * another man, nor seen by a recorded search, whose finds condition 5 already knows. The rules cannot see them in the man's
 * own rows (docs/decisions/016); who is about to confirm can.
 */
export function unexaminedAmong(evidence: Evidence, found: readonly string[]): readonly string[] {
  const { manOf } = menOf(evidence.marks);
  const man = manOf(evidence.soldier.id);
  const searched = evidence.notes
    .filter(({ about, topic, withdrawn }) => withdrawn === undefined && topic === 'searched-not-found' && manOf(about) === man)
    .flatMap(({ settles = [] }) => settles.map(manOf));
  const examined = new Set(searched);
  return [...new Set(found.map(manOf))].filter((other) => other !== man && !examined.has(other) && !isKeptApart(evidence, other));
}

/** Whether somebody looked for others at all: a man kept apart with a reason, or a line of the research log that says what the search gave. */
export function wasSearched({ marks, notes, soldier, records }: Evidence): boolean {
  const own = new Set([soldier.id, ...(records ?? [])]);
  const marked = marks.some(
    ({ kind, between, reason, withdrawn }) => kind === 'distinct' && withdrawn === undefined && between.some((id) => own.has(id)) && reason.trim() !== '',
  );
  const searched = notes.some(
    ({ about, topic, text, withdrawn }) => own.has(about) && topic === 'searched-not-found' && withdrawn === undefined && text.trim() !== '',
  );
  return marked || searched;
}
