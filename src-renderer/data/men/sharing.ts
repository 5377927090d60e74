import { claimsOf } from '../../core/evidence/claims';
import type { SharedClaim } from '../../core/evidence/evidence';
import type { CatalogueDatabase } from '../database';
import type { ProfileRow } from '../rows';

/** Of the men with one claim so many are looked at: more make it no surer that one man cannot have it. */
export const mostSharing = 20;

/** The men who have each of these claims, at most `mostSharing` and one more of each. */
export async function menWithClaims(database: CatalogueDatabase, claims: Iterable<string>): Promise<ReadonlyMap<string, readonly ProfileRow[]>> {
  const unique = [...new Set(claims)];
  const found = await Promise.all(
    unique.map((claim) =>
      database.profiles
        .where('claims')
        .equals(claim)
        .limit(mostSharing + 1)
        .toArray(),
    ),
  );
  return new Map(unique.map((claim, index) => [claim, found[index] ?? []]));
}

/** For each of these men, the others who have one of his claims. */
export async function sharingOf(
  database: CatalogueDatabase,
  men: readonly Pick<ProfileRow, 'id' | 'claims'>[],
): Promise<ReadonlyMap<string, readonly SharedClaim[]>> {
  const holders = await menWithClaims(
    database,
    men.flatMap(({ claims }) => claims),
  );
  return new Map(
    men.map(({ id, claims }) => [
      id,
      claims.flatMap((claim) =>
        (holders.get(claim) ?? []).filter((other) => other.id !== id).map((other) => ({ claim, man: other.id, values: valuesOf(other, claim) })),
      ),
    ]),
  );
}

/** The values of a man that make a claim. */
export function valuesOf({ values }: Pick<ProfileRow, 'values'>, claim: string): ProfileRow['values'] {
  return values.filter((value) => claimsOf([value]).includes(claim));
}
