import { type Consequence, consequencesOf } from '../../core/evidence/consequences';
import type { Evidence, SharedClaim } from '../../core/evidence/evidence';
import { type DescribedFields, type Hypothesis, supposing } from '../../core/evidence/hypothesis';
import type { Assertion } from '../../core/model/assertion';
import { profileMan } from '../../core/summary/profile';
import type { NewAssertion } from '../actions/shared';
import type { Catalogue } from '../catalogue';
import { lookUp } from '../look-up';
import { documentsWithOriginals } from '../men/documents';
import { type GatheredMan, gatherMen } from '../men/gather-men';
import { menWithClaims, sharingOf, valuesOf } from '../men/sharing';

/** What a person is about to do. */
export type Proposal =
  | { readonly kind: 'add-value'; readonly soldier: string; readonly assertion: NewAssertion }
  | { readonly kind: 'correct-value'; readonly assertion: string; readonly by: Partial<NewAssertion> }
  | { readonly kind: 'withdraw-value'; readonly assertion: string }
  | { readonly kind: 'detach'; readonly attachment: string }
  | { readonly kind: 'describe'; readonly documents: readonly string[]; readonly fields: DescribedFields };

export type WhatRestsOn = {
  /** One for each man for whom something would change; those of the man himself first. */
  readonly men: readonly Consequence[];
  /** Men whom the rules were not run for, since a list of hundreds is shared by too many. */
  readonly unjudged: number;
};

/** So many men are judged before an answer is given. */
const mostJudged = 200;

/**
 * What would change for whom if a person did this, found by running the rules of domain.md §4 on the rows as they are and
 * as they would be. Nothing is written. Undefined when what it is about is not there.
 */
export async function whatRestsOn(catalogue: Catalogue, proposal: Proposal): Promise<WhatRestsOn | undefined> {
  const { database } = catalogue;
  const start = await subjectsOf(catalogue, proposal);
  if (start === undefined) return undefined;
  const { hypothesis } = start;
  const soldiers = [...new Set(start.soldiers)];
  const direct = await menOfRecords(catalogue, soldiers.slice(0, mostJudged));
  const supposed = new Map([...direct].map(([id, man]) => [id, { ...man, ...supposing(man, hypothesis), sites: man.sites }] as const));
  const after = new Map([...supposed].map(([id, man]) => [id, profileMan(man)] as const));
  // Another man is concerned when he has what this one would claim, or would claim no more.
  const moved = [...direct].flatMap(([id, man]) => difference(profileMan(man).claims, after.get(id)?.claims ?? []));
  const holders = [...(await menWithClaims(database, moved)).values()].flat();
  const indirect = await menOfRecords(
    catalogue,
    holders.map(({ id }) => id).filter((id) => !direct.has(id)),
  );
  const everyone = [...direct, ...indirect];
  const profiles = everyone.map(([, man]) => profileMan(man));
  const sharing = await sharingOf(database, profiles);
  const profilesAfter = new Map(profiles.map((profile) => [profile.id, after.get(profile.id) ?? profile]));
  const stored = await menWithClaims(
    database,
    [...profilesAfter.values()].flatMap(({ claims }) => claims),
  );
  const sharingAfter = (id: string): readonly SharedClaim[] =>
    (profilesAfter.get(id)?.claims ?? []).flatMap((claim) =>
      [...(stored.get(claim) ?? []).filter((other) => !after.has(other.id)), ...[...after.values()].filter(({ claims }) => claims.includes(claim))]
        .filter((other) => other.id !== id)
        .map((other) => ({ claim, man: other.id, values: valuesOf(other, claim) })),
    );
  const men = everyone.flatMap(([id, man]) => {
    const was: Evidence = { ...man, sharing: sharing.get(id) ?? [] };
    return consequencesOf(was, { ...(supposed.get(id) ?? man), sharing: sharingAfter(id) }) ?? [];
  });
  return { men, unjudged: Math.max(0, soldiers.length - mostJudged) };
}

/** Men by the id of their root; of several records the man once. */
async function menOfRecords({ database }: Catalogue, records: readonly string[]): Promise<ReadonlyMap<string, GatheredMan>> {
  const gathered = await gatherMen(database, records);
  return new Map([...gathered.values()].map((man) => [man.soldier.id, man]));
}

async function subjectsOf(
  catalogue: Catalogue,
  proposal: Proposal,
): Promise<{ readonly hypothesis: Hypothesis; readonly soldiers: readonly string[] } | undefined> {
  const { database } = catalogue;
  switch (proposal.kind) {
    case 'add-value':
      return { hypothesis: { kind: 'add-value', assertion: supposedValue(catalogue, proposal.soldier, proposal.assertion) }, soldiers: [proposal.soldier] };
    case 'correct-value': {
      const old = await database.assertions.get(proposal.assertion);
      if (old === undefined) return undefined;
      const { property, written, value, citation, legibility } = old;
      const by = supposedValue(catalogue, old.soldier, { property, written, value, citation, legibility, ...proposal.by });
      return { hypothesis: { kind: 'correct-value', assertion: old.id, by }, soldiers: [old.soldier] };
    }
    case 'withdraw-value': {
      const old = await database.assertions.get(proposal.assertion);
      return old === undefined ? undefined : { hypothesis: proposal, soldiers: [old.soldier] };
    }
    case 'detach': {
      const row = await database.attachments.get(proposal.attachment);
      return row === undefined ? undefined : { hypothesis: proposal, soldiers: [row.soldier] };
    }
    case 'describe': {
      const known = [
        ...(
          await documentsWithOriginals(
            database,
            [...proposal.documents, proposal.fields.copyOf ?? ''].filter((id) => id !== ''),
          )
        ).values(),
      ];
      return { hypothesis: { ...proposal, known }, soldiers: await menOfDocuments(catalogue, proposal.documents) };
    }
  }
}

/** The men to whom these documents, or copies of them, are attached or cited for. */
async function menOfDocuments({ database }: Catalogue, documents: readonly string[]): Promise<readonly string[]> {
  const found = new Set(documents);
  for (let fresh: readonly string[] = documents; fresh.length > 0; ) {
    fresh = (await lookUp(database.documents, 'fields.copyOf', fresh)).map(({ id }) => id).filter((id) => !found.has(id));
    for (const id of fresh) found.add(id);
  }
  const [attachments, assertions] = await Promise.all([lookUp(database.attachments, 'document', found), lookUp(database.assertions, 'document', found)]);
  return [...attachments, ...assertions].filter(({ withdrawn }) => withdrawn === undefined).map(({ soldier }) => soldier);
}

function supposedValue(catalogue: Catalogue, soldier: string, { legibility = 'legible', ...made }: NewAssertion): Assertion {
  return { id: 'supposed', soldier, ...made, legibility, agent: catalogue.agent(), createdAt: new Date(catalogue.now()).toISOString() };
}

function difference(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...left.filter((id) => !right.includes(id)), ...right.filter((id) => !left.includes(id))];
}
