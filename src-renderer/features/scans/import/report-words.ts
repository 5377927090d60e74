import { useCallback } from 'react';
import { useActionFailureText } from '../../../panels/provenance/action-failure';
import { isHostFailure, useFailureText } from '../../../panels/shell/failure-text';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import type { FileReport, ImportProblem } from './outcome';

/** What became of a file, in a sentence that says what to do. */
export function useReportWords(): (report: FileReport) => string {
  const text = useText();
  const { bytes } = useFormats();
  const hostWords = useFailureText();
  const actionWords = useActionFailureText();
  return useCallback(
    ({ outcome, size }) => {
      const problem = (why: ImportProblem): string => {
        if (why.why === 'no-space') return text('scans.refused.no-space', { size: bytes(why.needed), free: bytes(why.free) });
        if (why.why === 'cannot-read' || why.why === 'changed-while-reading') return text(`scans.refused.${why.why}`);
        if (why.why === 'no-answer' || isHostFailure(why)) return hostWords(why);
        return actionWords(why);
      };
      switch (outcome.kind) {
        case 'imported':
          return text(outcome.incomplete ? 'scans.outcome.incomplete' : 'scans.outcome.imported', { pages: outcome.pages });
        case 'kept':
          return text(`scans.kept.${outcome.obstacle}`, { format: outcome.format === '' ? 'none' : outcome.format, size: bytes(size) });
        case 'refused':
          return problem(outcome.why);
        default:
          return text(`scans.outcome.${outcome.kind}`);
      }
    },
    [text, bytes, hostWords, actionWords],
  );
}
