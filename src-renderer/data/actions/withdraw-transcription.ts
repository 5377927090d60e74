import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { withdraw } from './withdraw';

/** Takes back one reading of a page; it stays in the history with the reason, and the page shows its next one. */
export function withdrawTranscription(
  catalogue: Catalogue,
  input: { readonly transcription: string; readonly reason: string },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return withdraw(catalogue, 'transcriptions', input.transcription, input.reason, 'withdraw-transcription');
}
