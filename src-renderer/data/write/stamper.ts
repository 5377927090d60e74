import type { Change, ChangeDraft } from '../../core/changes/change';
import { type Clock, changeId, observe, tick } from '../../core/changes/clock';
import { stampChange } from '../../core/changes/stamp';
import type { Random } from '../catalogue';

export type Stamper = {
  /** The first of the batch says what is done and how many changes it has. */
  stamp(drafts: readonly ChangeDraft[], batch: { readonly id: string; readonly label: string; readonly agent: string }): readonly Change[];
  /** Adopts the clock of a received change; answers whether it was too far ahead to be adopted. */
  see(id: string): boolean;
  clock(): Clock;
};

/** One window's clock. The writer id is new at every launch, so that a cloned profile cannot make the same ids (design.md §5). */
export function createStamper(start: Clock, now: () => number, random: Random): Stamper {
  const writer = random.hex(8);
  let clock = start;
  return {
    stamp(drafts, { id: batch, label, agent }) {
      const wall = new Date(now()).toISOString();
      return drafts.map((draft, index) => {
        clock = tick(clock, now());
        const opening = index === 0 ? { opening: { label, size: drafts.length } } : {};
        return stampChange(draft, { id: changeId(clock, writer), agent, wall, batch, salt: random.hex(16), ...opening });
      });
    },
    see(id) {
      const seen = observe(clock, id, now());
      clock = seen.clock;
      return seen.ahead;
    },
    clock: () => clock,
  };
}
