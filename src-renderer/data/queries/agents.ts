import type { Agent } from '../../core/model/others';
import type { Catalogue } from '../catalogue';

export async function allAgents(catalogue: Catalogue): Promise<readonly Agent[]> {
  return catalogue.database.agents.toArray();
}

/** Who works in this window; undefined until a name was given (`saveAgent`). */
export async function currentAgent(catalogue: Catalogue): Promise<Agent | undefined> {
  return catalogue.database.agents.get(catalogue.agent());
}
