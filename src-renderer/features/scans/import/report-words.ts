import { useCallback } from 'react';
import { useActionFailureText } from '../../../panels/provenance/action-failure';
import { isHostFailure, useFailureText } from '../../../panels/shell/failure-text';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { countOutcomes, type FileReport, type ImportProblem, type OutcomeCounts } from './outcome';
import type { ReportGroup } from './report-groups';

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

/** What is to be said of all files of a group at once; of a single file, its own sentence. */
export function useGroupWords(): (group: ReportGroup) => string {
  const text = useText();
  const words = useReportWords();
  return useCallback(
    ({ together, reports }) => {
      const [only] = reports;
      if (only === undefined) return '';
      return together === null || reports.length === 1 ? words(only) : text(`scans.report.${together}`);
    },
    [text, words],
  );
}

/** "4 450 importés, 150 déjà là et 100 refusés": only what there is any of. */
export function useCountWords(): (counts: OutcomeCounts) => string {
  const text = useText();
  const { list } = useFormats();
  return useCallback(
    (counts) =>
      list(
        (['imported', 'kept', 'duplicate', 'refused', 'cancelled'] as const).flatMap((kind) =>
          counts[kind] === 0 ? [] : [text(`scans.count.${kind}`, { count: counts[kind] })],
        ),
      ),
    [text, list],
  );
}

/** The report as a text: each reason once, and below it a table of its files with their sizes in bytes, as plain numbers that a spreadsheet can add up. */
export function useReportText(): (begun: string, groups: readonly ReportGroup[]) => string {
  const text = useText();
  const { dateTime } = useFormats();
  const groupWords = useGroupWords();
  const countWords = useCountWords();
  return useCallback(
    (begun, groups) => {
      const counts = countOutcomes(groups.flatMap(({ reports }) => reports));
      const head = `${text('scans.batch.import', { when: dateTime(begun) })} : ${countWords(counts)}`;
      const parts = groups.map((group) =>
        [
          text('scans.report.group', { what: groupWords(group), count: group.reports.length }),
          `\t${text('scans.report.columnName')}\t${text('scans.report.columnSize')}`,
          ...group.reports.map(({ name, size }) => `\t${name}\t${size}`),
        ].join('\r\n'),
      );
      return [head, ...parts].join('\r\n\r\n');
    },
    [text, dateTime, groupWords, countWords],
  );
}
