import type { Change } from './change';
import { components } from './components';

/**
 * The ids of the changes that no effective revert reaches. A revert is effective when no effective revert reaches it;
 * reverts that go round in a circle have no effect, so the answer never depends on the order of arrival (design.md §5, Undo).
 * Expects, with the changes asked about, every revert that targets them and, in turn, every revert that targets those.
 */
export function liveChanges(changes: readonly Change[]): ReadonlySet<string> {
  const revertsOf = revertersByTarget(changes);
  if (revertsOf.size === 0) return new Set(changes.map((change) => change.id));
  const reverts = changes.filter((change) => change.kind === 'revert');
  const circle = components(
    reverts.map((revert) => revert.id),
    (id) => revertsOf.get(id) ?? [],
  );
  const circleSizes = new Map<number, number>();
  for (const number of circle.values()) circleSizes.set(number, (circleSizes.get(number) ?? 0) + 1);
  const effective = new Map<string, boolean>();
  // Tarjan numbers a component after every component it points to, so the reverters of a revert are settled before it.
  for (const revert of reverts.toSorted((left, right) => (circle.get(left.id) ?? 0) - (circle.get(right.id) ?? 0))) {
    const reverters = revertsOf.get(revert.id) ?? [];
    const inCircle = (circleSizes.get(circle.get(revert.id) ?? -1) ?? 0) > 1 || reverters.includes(revert.id);
    effective.set(revert.id, !inCircle && !reverters.some((id) => effective.get(id) === true));
  }
  const live = changes.filter((change) =>
    change.kind === 'revert' ? effective.get(change.id) === true : !(revertsOf.get(change.id) ?? []).some((id) => effective.get(id) === true),
  );
  return new Set(live.map((change) => change.id));
}

function revertersByTarget(changes: readonly Change[]): ReadonlyMap<string, readonly string[]> {
  const reverters = new Map<string, string[]>();
  for (const change of changes) {
    if (change.kind !== 'revert') continue;
    for (const target of change.targets ?? []) {
      const known = reverters.get(target);
      if (known === undefined) reverters.set(target, [change.id]);
      else known.push(change.id);
    }
  }
  return reverters;
}
