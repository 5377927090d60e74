import { useCallback } from 'react';
import type { PageFileFault } from '../../core/transcription/read-page-file';
import type { TranscriptionFailure } from '../../data/actions/save-transcription';
import { useText } from '../../text/use-text';
import { useActionText } from '../record/use-action-text';

/** Why a text could not be read from a file or kept, as a sentence with what to do. */
export function useTranscriptionFailureText(): (failure: TranscriptionFailure | PageFileFault) => string {
  const text = useText();
  const actionText = useActionText();
  return useCallback(
    (failure) => {
      switch (failure.why) {
        case 'too-many-lines':
          return text('transcription.failure.too-many-lines', { lines: failure.lines, most: failure.most });
        case 'line-too-long':
          return text('transcription.failure.line-too-long', { line: failure.line, most: failure.most });
        case 'too-much-text':
          return text('transcription.failure.too-much-text', { characters: failure.characters, most: failure.most });
        case 'not-xml':
          return text('transcription.failure.not-xml', { line: failure.line });
        case 'other-xml':
          return text('transcription.failure.other-xml', { root: failure.root });
        case 'document-type':
        case 'too-large':
        case 'no-text':
          return text(`transcription.failure.${failure.why}`);
        default:
          return actionText(failure);
      }
    },
    [text, actionText],
  );
}
