import type { Agent } from '../../core/model/others';
import { type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, draft, perform } from './shared';

/** Says who works here: the name behind the id that is stamped on every change. */
export function saveAgent(catalogue: Catalogue, input: Omit<Agent, 'id'>): Promise<Result<{ readonly agent: string; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'save-agent', async () => {
    const agent = catalogue.agent();
    const row = await catalogue.database.agents.get(agent);
    const made = row === undefined ? draft('create', agent, { type: 'agent', fields: input }) : describeDraft(row, row, input);
    return success({ drafts: made === null ? [] : [made], value: { agent } });
  });
}
