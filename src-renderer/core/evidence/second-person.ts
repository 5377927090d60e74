import { type Message, message } from '../message';
import type { PreviousDecision } from '../model/status';
import type { Evidence, Subject } from './evidence';
import { lastDecision } from './status';

/** How a confirmation was looked at twice: by a third person, or by the same one a day later on a single-user install. */
type SecondLook = { readonly kind: 'third-person' } | { readonly kind: 'self-reviewed' } | { readonly kind: 'none'; readonly missing: Message };

const waitingHours = 24;

/**
 * Condition 7 of domain.md §4: confirmed by someone other than the proposer. Where only one person works, the same one may
 * confirm in a second session at least 24 h after the proposal; it is then shown as "auto-revu", never as a third's word.
 * Agents joined by "same" are one person. The proposal is the last decision beneath the confirmation.
 */
export function secondLook(subject: Subject, evidence: Evidence): SecondLook {
  const last = lastDecision(subject.heads);
  const confirmation = subject.deciding ?? (last?.to === 'confirmed' ? { agent: last.agent, now: last.wall } : undefined);
  const proposal = subject.deciding === undefined && last?.to === 'confirmed' ? lastPrevious(last.previous ?? []) : last;
  if (proposal === undefined || (proposal.to !== 'probable' && proposal.to !== 'confirmed')) {
    return { kind: 'none', missing: message('status.missing.proposal') };
  }
  if (confirmation === undefined) {
    return { kind: 'none', missing: message('status.missing.secondPerson') };
  }
  const personOf = personsOf(evidence);
  if (personOf(confirmation.agent) !== personOf(proposal.agent)) {
    return { kind: 'third-person' };
  }
  if (new Set([...evidence.agents.map(({ id }) => personOf(id)), personOf(proposal.agent)]).size > 1) {
    return { kind: 'none', missing: message('status.missing.secondPerson') };
  }
  const hours = (Date.parse(confirmation.now) - Date.parse(proposal.wall)) / 3_600_000;
  return hours >= waitingHours
    ? { kind: 'self-reviewed' }
    : { kind: 'none', missing: message('status.missing.secondSession', { hours: Math.max(1, Math.ceil(waitingHours - hours)) }) };
}

function lastPrevious(previous: readonly PreviousDecision[]): PreviousDecision | undefined {
  return previous.reduce<PreviousDecision | undefined>((last, one) => (last === undefined || one.change > last.change ? one : last), undefined);
}

// The smallest agent id stands for all that "same" joins, as with men (design.md §4).
function personsOf({ marks }: Evidence): (agent: string) => string {
  const joined = marks.filter(({ kind, withdrawn }) => kind === 'same' && withdrawn === undefined).map(({ between }) => between);
  return (agent) => {
    const reached = new Set([agent]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const [a, b] of joined) {
        if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
      }
    }
    return [...reached].sort()[0] ?? agent;
  };
}
