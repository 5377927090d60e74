import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { withdraw } from './withdraw';

/** Takes back "the same man" or "two different men". */
export function withdrawMark(
  catalogue: Catalogue,
  input: { readonly mark: string; readonly reason: string },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return withdraw(catalogue, 'marks', input.mark, input.reason, 'withdraw-mark');
}
