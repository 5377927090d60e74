import { useCallback } from 'react';
import type { ActionFailure } from '../../data/failures';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';

/** Why an action could not be done, as a sentence with what to do. */
export function useActionText(): (failure: ActionFailure) => string {
  const text = useText();
  const say = useMessageText();
  const { list } = useFormats();
  return useCallback(
    (failure) => {
      if (failure.why === 'conditions-missing') return text('record.failure.conditions-missing', { missing: list(failure.missing.map(say)) });
      if (failure.why === 'storage-failed') return text('record.failure.storage-failed', { detail: failure.detail });
      return text(`record.failure.${failure.why}`);
    },
    [text, say, list],
  );
}
