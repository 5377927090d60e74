import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { type MarkInput, markSoldiers } from './mark';

/** These are two different men: stands for ever, and against a later "same" it is a conflict. */
export function markDistinct(catalogue: Catalogue, input: MarkInput): Promise<Result<{ readonly mark: string; readonly batch: string }, ActionFailure>> {
  return markSoldiers(catalogue, 'distinct', input);
}
