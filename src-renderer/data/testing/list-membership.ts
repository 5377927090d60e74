import { failure, type Result, success } from '../../core/result';
import { draft, perform } from '../actions/shared';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';

type ListMembershipInput = { readonly list: string; readonly soldiers: readonly string[]; readonly present: boolean };

/** Puts soldiers on a list or takes them off. */
export function setListMembership(catalogue: Catalogue, input: ListMembershipInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'list-membership', async () => {
    const row = await catalogue.database.lists.get(input.list);
    if (row === undefined) return failure({ why: 'not-found', entity: input.list });
    const men = await Promise.all(input.soldiers.map((soldier) => manOfRecord(catalogue.database, soldier)));
    // On the list once, by his root; off it with every record of his that stands there.
    const changing = men.flatMap((man): readonly string[] => {
      const there = man?.records.filter((id) => row.members.includes(id)) ?? [];
      return input.present && man !== undefined && there.length === 0 ? [man.soldier.id] : input.present ? [] : there;
    });
    const drafts = [...new Set(changing)].map((member) => draft('list', row.id, { member, present: input.present }, row.heads[`member:${member}`]));
    return success({ drafts, value: {} });
  });
}
