import { profileMan } from '../../core/summary/profile';
import type { CatalogueDatabase } from '../database';
import type { GatheredMan } from '../men/gather-men';
import { menWithClaims, mostSharing, valuesOf } from '../men/sharing';
import type { ProfileRow } from '../rows';

type DerivedProfiles = {
  /** By the man's id. */
  readonly profiles: ReadonlyMap<string, ProfileRow>;
  /** Other men of whom the evidence changed: one who has a claim with them got or lost it, or reads it elsewhere now. */
  readonly others: readonly ProfileRow[];
};

/** Makes the profiles of these men again; `before` are those that stood under any of their records, some of which may be gone or be another's now. Inside a transaction. */
export async function deriveProfiles(
  database: CatalogueDatabase,
  before: readonly ProfileRow[],
  gathered: ReadonlyMap<string, GatheredMan>,
): Promise<DerivedProfiles> {
  const men = new Map([...gathered.values()].map((man) => [man.soldier.id, man]));
  const profiles = new Map([...men].map(([id, man]) => [id, profileMan(man)]));
  const gone = before.map(({ id }) => id).filter((id) => !profiles.has(id));
  await Promise.all([database.profiles.bulkPut([...profiles.values()]), database.profiles.bulkDelete(gone)]);
  const changed = changedClaims(before, [...profiles.values()]);
  const holders = changed.length === 0 ? [] : [...(await menWithClaims(database, changed)).values()];
  // Where very many have a claim, one more or less tells them nothing new.
  const others = holders.filter((rows) => rows.length <= mostSharing).flatMap((rows) => rows.filter(({ id }) => !profiles.has(id)));
  return { profiles, others: [...new Map(others.map((row) => [row.id, row])).values()] };
}

function changedClaims(before: readonly ProfileRow[], after: readonly ProfileRow[]): readonly string[] {
  const [was, is] = [holdings(before), holdings(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((claim) => was.get(claim) !== is.get(claim));
}

/** For each claim, who has it by which values, as one text. */
function holdings(profiles: readonly ProfileRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const profile of profiles) {
    for (const claim of profile.claims) {
      const values = valuesOf(profile, claim).map(({ assertion }) => assertion);
      found.set(claim, [...(found.get(claim) ?? []), `${profile.id}:${values.toSorted().join()}`]);
    }
  }
  return new Map([...found].map(([claim, held]) => [claim, held.toSorted().join(' ')]));
}
