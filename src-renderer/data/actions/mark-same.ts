import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { type MarkInput, markSoldiers } from './mark';

/** These two records are one man: rows keep their own soldier id and everything resolves through `manOf`. Taken back by `withdrawMark` or undo. */
export function markSame(catalogue: Catalogue, input: MarkInput): Promise<Result<{ readonly mark: string; readonly batch: string }, ActionFailure>> {
  return markSoldiers(catalogue, 'same', input);
}
