import type { Change, ChangeDraft } from '../../core/changes/change';
import { type Clock, changeId, observe, tick } from '../../core/changes/clock';
import { stampChange } from '../../core/changes/stamp';
import type { Random } from '../catalogue';

export type Stamper = {
  /** The first of the batch says what is done and how many changes it has. Of many, it lets the window draw and answer in between. */
  stamp(drafts: readonly ChangeDraft[], batch: { readonly id: string; readonly label: string; readonly agent: string }): Promise<readonly Change[]>;
  /** Adopts the clock of a received change; answers whether it was too far ahead to be adopted. */
  see(id: string): boolean;
  clock(): Clock;
};

/** Changes hashed in one go: some tens of milliseconds of work. Five thousand at once would stand still for a second or two. */
const atOnce = 250;

/** One window's clock. The writer id is new at every launch, so that a cloned profile cannot make the same ids (design.md §5). */
export function createStamper(start: Clock, now: () => number, random: Random): Stamper {
  const writer = random.hex(8);
  let clock = start;
  return {
    async stamp(drafts, { id: batch, label, agent }) {
      const wall = new Date(now()).toISOString();
      const changes: Change[] = [];
      for (const [index, draft] of drafts.entries()) {
        if (index > 0 && index % atOnce === 0) await new Promise((done) => setTimeout(done));
        clock = tick(clock, now());
        const opening = index === 0 ? { opening: { label, size: drafts.length } } : {};
        changes.push(stampChange(draft, { id: changeId(clock, writer), agent, wall, batch, salt: random.hex(16), ...opening }));
      }
      return changes;
    },
    see(id) {
      const seen = observe(clock, id, now());
      clock = seen.clock;
      return seen.ahead;
    },
    clock: () => clock,
  };
}
