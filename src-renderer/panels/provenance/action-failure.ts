import { useCallback } from 'react';
import type { ActionFailure } from '../../data/failures';
import { useText } from '../../text/use-text';

/** Why an edit of documents could not be done, in a sentence with what to do. */
export function useActionFailureText(): (failure: ActionFailure) => string {
  const text = useText();
  return useCallback(
    (failure) => {
      switch (failure.why) {
        case 'document-in-use':
          return text('provenance-editor.failure.document-in-use', { count: failure.documents.length });
        case 'storage-full':
        case 'closed':
        case 'not-found':
          return text(`provenance-editor.failure.${failure.why}`);
        default:
          return text('provenance-editor.failure.other');
      }
    },
    [text],
  );
}
