import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { withdraw } from './withdraw';

/** Takes back the claim that a document speaks of a soldier. Values cited from it stay and keep their citation. */
export function detachDocument(
  catalogue: Catalogue,
  input: { readonly attachment: string; readonly reason: string },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return withdraw(catalogue, 'attachments', input.attachment, input.reason, 'detach');
}
