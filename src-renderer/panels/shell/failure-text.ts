import { useCallback } from 'react';
import type { Failure } from '../../../src-main/contract/results';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';

const hostFailures: readonly string[] = [
  'no-space',
  'cannot-read',
  'cannot-write',
  'changed-while-reading',
  'unknown-catalogue',
  'unknown-original',
  'damaged',
  'journal-moved-on',
  'cancelled',
  'not-possible-here',
  'host-lost',
];

export function isHostFailure(problem: { readonly why: string }): problem is Failure {
  return hostFailures.includes(problem.why);
}

/** A host's failure as a sentence with what to do. */
export function useFailureText(): (failure: Failure | { readonly why: 'no-answer'; readonly detail: string }) => string {
  const text = useText();
  const { bytes } = useFormats();
  return useCallback(
    (failure) => {
      switch (failure.why) {
        case 'no-space':
          return text('ui.failure.no-space', { needed: bytes(failure.needed), free: bytes(failure.free) });
        case 'cannot-read':
        case 'cannot-write':
        case 'damaged':
        case 'no-answer':
          return text(`ui.failure.${failure.why}`, { detail: failure.detail });
        default:
          return text(`ui.failure.${failure.why}`);
      }
    },
    [text, bytes],
  );
}
