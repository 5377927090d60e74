import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, perform } from './shared';

export type ListMembershipInput = { readonly list: string; readonly soldiers: readonly string[]; readonly present: boolean };

/** Puts soldiers on a list or takes them off. */
export function setListMembership(catalogue: Catalogue, input: ListMembershipInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'list-membership', async () => {
    const row = await catalogue.database.lists.get(input.list);
    if (row === undefined) return failure({ why: 'not-found', entity: input.list });
    const changing = [...new Set(input.soldiers)].filter((soldier) => row.members.includes(soldier) !== input.present);
    const drafts = changing.map((member) => draft('list', row.id, { member, present: input.present }, row.heads[`member:${member}`]));
    return success({ drafts, value: {} });
  });
}
