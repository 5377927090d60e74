import type { OpenInput } from '../open';
import type { OpenOutcome } from '../open-outcome';

export async function startCatalogue(input: OpenInput): Promise<OpenOutcome> {
  return { state: 'database-failed', detail: input.id };
}
