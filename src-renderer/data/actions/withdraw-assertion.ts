import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { withdraw } from './withdraw';

/** Takes a value back; it stays in the history with the reason. */
export function withdrawAssertion(
  catalogue: Catalogue,
  input: { readonly assertion: string; readonly reason: string },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return withdraw(catalogue, 'assertions', input.assertion, input.reason, 'withdraw-assertion');
}
