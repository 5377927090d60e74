import type { Assertion } from '../model/assertion';
import type { Evidence } from './evidence';

type Settlements = { readonly notes: Evidence['notes']; readonly choiceReasons: Evidence['soldier']['choiceReasons'] };

/**
 * Whether all of a group was in sight when somebody settled it: by a live note of topic `conflict-resolved`, or, where all
 * are values of one property, by a choice with a reason. Which values a settlement knew is recorded with it, so that no
 * clock decides; where it is not, the times tell. Whatever comes later is in no group that was settled.
 */
export function isSettled(group: readonly string[], values: ReadonlyMap<string, Assertion>, { notes, choiceReasons }: Settlements): boolean {
  const known = group.flatMap((id) => values.get(id) ?? []);
  const last = known.reduce((latest, { createdAt }) => Math.max(latest, Date.parse(createdAt)), Number.NEGATIVE_INFINITY);
  const covers = (ids: readonly string[] | undefined, wall: string, speaksOfThem: boolean) =>
    ids === undefined ? speaksOfThem && known.length === group.length && Date.parse(wall) >= last : group.every((id) => ids.includes(id));
  const noted = notes.some(
    ({ topic, withdrawn, about, settles, createdAt }) =>
      topic === 'conflict-resolved' && withdrawn === undefined && covers(settles, createdAt, group.includes(about)),
  );
  const [property] = known.map((value) => value.property);
  const isOne = known.length === group.length && known.every((value) => value.property === property);
  const choice = isOne && property !== undefined ? choiceReasons?.[property] : undefined;
  return noted || (choice !== undefined && choice.reason.trim() !== '' && covers(choice.among, choice.wall, true));
}
