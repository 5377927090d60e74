import { useCallback } from 'react';
import type { TranscriptionFailure } from '../../data/actions/save-transcription';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { useActionText } from '../record/use-action-text';
import type { TextFileFault } from './plan-import';

/** Why a text could not be read from a file or kept, as a sentence with what to do. */
export function useTranscriptionFailureText(): (failure: TranscriptionFailure | TextFileFault) => string {
  const text = useText();
  const formats = useFormats();
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
        case 'too-heavy':
          return text('transcription.failure.too-heavy', { size: formats.bytes(failure.size), most: formats.bytes(failure.most) });
        case 'too-large':
          return text(`transcription.failure.too-large.${failure.of}`, { most: failure.most });
        case 'document-type':
        case 'no-text':
          return text(`transcription.failure.${failure.why}`);
        default:
          return actionText(failure);
      }
    },
    [text, formats, actionText],
  );
}
