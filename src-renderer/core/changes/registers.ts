import type { JsonValue } from '../json';
import { canonicalJson } from '../json-canonical';
import type { Change } from './change';
import { compareIds } from './clock';
import { components } from './components';

/** One value written into a register, by one change. */
export type Writing = { readonly change: string; readonly value: JsonValue };
/** The writings no live writing has replaced, highest id last. */
export type Register = { readonly heads: readonly Writing[]; readonly shown: JsonValue; readonly conflict: boolean };

/**
 * The heads of one register: the live writings not replaced, directly or through others, by a live writing. Only `over`
 * decides, never the clock (design.md §5). A replaced writing stays replaced when the writing between is reverted or has
 * lost its content, because the later author had seen it replaced. Writings that claim to replace each other in a circle
 * stand beside each other. Heads of equal value are no conflict; the highest id is shown.
 */
export function readRegister(writings: readonly Writing[], changes: readonly Change[], live: ReadonlySet<string>): Register | null {
  const current = writings.filter((writing) => live.has(writing.change));
  if (current.length === 0) return null;
  const heads = current.length === 1 ? current : withoutReplaced(current, writings, changes);
  const sorted = heads.toSorted((left, right) => compareIds(left.change, right.change));
  const shown = sorted.at(-1);
  if (shown === undefined) return null;
  const text = canonicalJson(shown.value);
  return { heads: sorted, shown: shown.value, conflict: sorted.some((head) => canonicalJson(head.value) !== text) };
}

function withoutReplaced(current: readonly Writing[], writings: readonly Writing[], changes: readonly Change[]): readonly Writing[] {
  const written = new Set(writings.map((writing) => writing.change));
  const passable = new Map(changes.filter((change) => written.has(change.id) || change.payload === undefined).map((change) => [change.id, change]));
  const next = (id: string) => (passable.get(id)?.over ?? []).filter((other) => passable.has(other));
  const circle = components(passable.keys(), next);
  const replaced = new Set<string>();
  for (const { change } of current) {
    const waiting = [change];
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const other of next(id)) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
        if (circle.get(other) !== circle.get(change)) replaced.add(other);
      }
    }
  }
  return current.filter((writing) => !replaced.has(writing.change));
}
