import type { FileReport } from './outcome';

/** Files of one import of which the same is to be said. */
export type ReportGroup = {
  readonly id: string;
  readonly kind: FileReport['outcome']['kind'];
  /** A sentence for all of them, where a single file's would speak of its own pages or size. */
  readonly together: 'imported' | 'incomplete' | 'no-space' | null;
  readonly reports: readonly FileReport[];
};

const order: readonly FileReport['outcome']['kind'][] = ['refused', 'kept', 'cancelled', 'imported', 'duplicate'];

/** A report by what became of its files and why: first what asks for something to be done. `words` says of a file what became of it. */
export function groupReports(reports: readonly FileReport[], words: (report: FileReport) => string): readonly ReportGroup[] {
  const groups = new Map<string, { readonly group: Omit<ReportGroup, 'reports'>; readonly reports: FileReport[] }>();
  for (const report of reports) {
    const { kind } = report.outcome;
    const together = togetherOf(report);
    const id = `${kind} ${together ?? words(report)}`;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, { group: { id, kind, together }, reports: [report] });
    else known.reports.push(report);
  }
  return [...groups.values()].map(({ group, reports: own }) => ({ ...group, reports: own })).toSorted((left, right) => rank(left) - rank(right));
}

function togetherOf({ outcome }: FileReport): ReportGroup['together'] {
  if (outcome.kind === 'imported') return outcome.incomplete ? 'incomplete' : 'imported';
  return outcome.kind === 'refused' && outcome.why.why === 'no-space' ? 'no-space' : null;
}

function rank({ kind, together }: Pick<ReportGroup, 'kind' | 'together'>): number {
  return together === 'imported' ? order.length : order.indexOf(kind);
}
