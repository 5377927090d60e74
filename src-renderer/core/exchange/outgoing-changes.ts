import type { Change } from '../changes/change';
import { withoutContent } from '../changes/stamp';
import type { CatalogueSlice } from './slice';

/** Ids of every entity of a slice whose changes travel with it. Lists stay: their changes name men who were not chosen. */
export function entitiesOf(slice: CatalogueSlice): ReadonlySet<string> {
  return new Set(
    [
      slice.soldiers,
      slice.assertions,
      slice.attachments,
      slice.documents,
      slice.scans,
      slice.marks,
      slice.notes,
      slice.sites,
      slice.agents,
      slice.transcriptions ?? [],
    ].flatMap((rows) => rows.map((row) => row.id)),
  );
}

/**
 * The changes that make the slice, in the order of their ids, with every revert or erase that acts on one of them (and on
 * those in turn). Changes of what is withheld stay behind whole. A choice among values of which one stays behind goes as a
 * header: its content would tell of that value, while later choices stand over it.
 */
export function outgoingChanges(changes: readonly Change[], slice: CatalogueSlice): readonly Change[] {
  const entities = entitiesOf(slice);
  const chosen = new Map(changes.filter((change) => !change.targets && entities.has(change.entity)).map((change) => [change.id, change]));
  let waiting = changes.filter((change) => change.targets);
  let grew = true;
  while (grew) {
    const follow = waiting.filter((change) => change.targets?.some((target) => chosen.has(target)));
    for (const change of follow) chosen.set(change.id, change);
    waiting = waiting.filter((change) => !chosen.has(change.id));
    grew = follow.length > 0;
  }
  const tells = ({ kind, entity, payload }: Change) => kind === 'choose' && slice.silentChoices?.has(`${entity} ${payload?.property}`) === true;
  return [...chosen.values()].map((change) => (tells(change) ? withoutContent(change) : change)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The slice with the agents alone who made one of its changes, and those joined to them as one person. */
export function withAgentsNamed(changes: readonly Change[], slice: CatalogueSlice): CatalogueSlice {
  const named = new Set(outgoingChanges(changes, { ...slice, agents: [] }).map(({ agent }) => agent));
  for (const { kind, between } of slice.marks) if (kind === 'same' && between.some((id) => named.has(id))) for (const id of between) named.add(id);
  return { ...slice, agents: slice.agents.filter(({ id }) => named.has(id)) };
}
