import { useCallback } from 'react';
import { useText } from '../text/use-text';

/** Slugs that the actions of data/ give their batches; the words are in text/<language>/app.json. */
const batchLabels = [
  'add-note',
  'add-site',
  'ask-for-more',
  'apply-file-names',
  'assert-value',
  'attach-documents',
  'attach-pages',
  'choose-assertions',
  'correct-assertion',
  'create-list',
  'create-soldier',
  'credit-document',
  'decide-status',
  'describe-document',
  'describe-documents',
  'describe-region',
  'detach',
  'discredit-document',
  'edit-site',
  'group-documents',
  'import-scan',
  'learn-pages',
  'mark-distinct',
  'mark-same',
  'merge-men',
  'move-values',
  'note-maybe-same',
  'part-men',
  'record-candidates',
  'reorder-pages',
  'resolve-conflict',
  'save-agent',
  'save-transcription',
  'settle-finding',
  'split-attachment',
  'split-document',
  'split-soldier',
  'tag-documents',
  'turn-pages',
  'withdraw-assertion',
  'withdraw-mark',
  'withdraw-note',
  'withdraw-transcription',
] as const;

/** A batch in words; a slug of a later version is shown as it is. */
export function useBatchWords(): (label: string) => string {
  const text = useText();
  return useCallback((label) => (batchLabels.some((known) => known === label) ? text(`app.batch.${label}`) : label), [text]);
}
