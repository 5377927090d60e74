import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { withdraw } from './withdraw';

/** Takes a note back; it stays in the history. */
export function withdrawNote(
  catalogue: Catalogue,
  input: { readonly note: string; readonly reason: string },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return withdraw(catalogue, 'notes', input.note, input.reason, 'withdraw-note');
}
