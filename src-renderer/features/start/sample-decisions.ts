import { type Result, success } from '../../core/result';
import type { SampleDecision, SampleDescription, SampleSoldier } from '../../core/sample/schema';
import { type DecideStatusInput, decideStatus } from '../../data/actions/decide-status';
import type { Catalogue } from '../../data/catalogue';
import type { OpenSampleFailure, Step } from './open-sample';
import { attachmentKey, type Keys } from './sample-rows';

type Decided = { readonly subject: DecideStatusInput['subject']; readonly decisions: readonly SampleDecision[] };
type Done = Promise<Result<void, OpenSampleFailure>>;

/** What the first reader decided: everything but the confirmations. */
export async function decideFirst(catalogue: Catalogue, description: SampleDescription, keys: Keys, step: Step): Done {
  return decide(catalogue, description, keys, step, ({ to }) => to !== 'confirmed');
}

/** What the second reader confirms, after the first; the rules of domain.md §4 judge it as they judge a user's own. */
export async function confirmDecisions(catalogue: Catalogue, description: SampleDescription, keys: Keys, step: Step): Done {
  return decide(catalogue, description, keys, step, ({ to }) => to === 'confirmed');
}

async function decide(catalogue: Catalogue, description: SampleDescription, keys: Keys, step: Step, isMine: (decision: SampleDecision) => boolean): Done {
  for (const soldier of description.soldiers) {
    for (const { subject, decisions } of decidedOf(soldier, keys))
      for (const { to, reason, conclusion } of decisions.filter(isMine)) {
        // The sample's men were told apart when it was written; nothing is searched while it is made.
        const decided = await decideStatus(catalogue, { subject, to, reason, found: [], ...(conclusion === undefined ? {} : { conclusion }) });
        if (!decided.ok) return decided;
      }
    const gone = step();
    if (!gone.ok) return gone;
  }
  return success(undefined);
}

function decidedOf(soldier: SampleSoldier, keys: Keys): readonly Decided[] {
  return [
    ...soldier.attachments.map(({ document, decisions }) => ({
      subject: { type: 'attachment' as const, id: keys.attachments.get(attachmentKey(soldier.key, document)) ?? '' },
      decisions,
    })),
    { subject: { type: 'soldier' as const, id: keys.soldiers.get(soldier.key) ?? '' }, decisions: soldier.decisions },
  ];
}
