import type { Evidence } from '../../core/evidence/evidence';
import { profileMan } from '../../core/summary/profile';
import type { Catalogue } from '../catalogue';
import { type GatheredMan, gatherMen } from '../men/gather-men';
import { sharingOf } from '../men/sharing';

/** All that the rules of domain.md §4 read of the man to whom a record belongs; undefined when there is no such record. */
export async function evidenceOf(catalogue: Catalogue, soldier: string): Promise<Evidence | undefined> {
  return manWithEvidence(catalogue, soldier);
}

/** The same with the rows as they are kept, for whoever writes in sight of them. */
export async function manWithEvidence(catalogue: Catalogue, soldier: string): Promise<(GatheredMan & Evidence) | undefined> {
  const { database } = catalogue;
  const man = (await gatherMen(database, [soldier])).get(soldier);
  if (man === undefined) return undefined;
  const sharing = await sharingOf(database, [profileMan(man)]);
  return { ...man, sharing: sharing.get(man.soldier.id) ?? [] };
}
