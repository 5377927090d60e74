import { useCallback } from 'react';
import type { QuarterTurn } from '../../core/model/scan';
import { turnPages } from '../../data/actions/turn-pages';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { undoBatch } from './undo-batch';
import type { WaitingDocument } from './waiting-document';

/** Turns every page of the documents, as one; it is seen at once and taken back by one undo. */
export function useTurnDocuments(onProblem: (problem: string) => void): (documents: readonly WaitingDocument[], by: QuarterTurn) => Promise<void> {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  return useCallback(
    async (documents, by) => {
      const turned = await turnPages(catalogue, { pages: documents.flatMap(({ row }) => row.pages), by });
      if (!turned.ok) return onProblem(failureText(turned.failure));
      toasts.done(text('scans.turned', { count: turned.value.turned }), () => void undoBatch(catalogue, turned.value.batch));
    },
    [catalogue, toasts, text, failureText, onProblem],
  );
}
