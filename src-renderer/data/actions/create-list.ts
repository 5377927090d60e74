import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, perform } from './shared';

export function createList(
  catalogue: Catalogue,
  input: { readonly name: string; readonly members?: readonly string[] },
): Promise<Result<{ readonly list: string; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'create-list', async () => {
    if (input.name.trim() === '') return failure({ why: 'nothing-to-do' });
    const list = catalogue.random.uuid();
    const members = (input.members ?? []).map((member) => draft('list', list, { member, present: true }));
    return success({ drafts: [draft('create', list, { type: 'list', fields: { name: input.name } }), ...members], value: { list } });
  });
}
