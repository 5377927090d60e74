import { useLayoutEffect } from 'react';
import { ImportEnding } from './import-ending';
import { ImportProgress } from './import-progress';
import { ImportReport } from './import-report';
import { useImportRuns } from './import-runs';
import { UnfinishedImports } from './unfinished-imports';

type ImportReportsProps = {
  /** The imports whose documents all stand in the list below. */
  readonly complete: ReadonlySet<string>;
  readonly onShow: (document: string) => void;
  readonly onGone?: () => void;
};

/** What runs, what came of this session's imports, newest first, and what an earlier session did not finish; each stays until it is dismissed. */
export function ImportReports({ complete, onShow, onGone }: ImportReportsProps) {
  const runs = useImportRuns();
  const standing = runs.map(({ id, state }) => `${id} ${state} ${complete.has(id)}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what went is told when another set of reports stands.
  useLayoutEffect(() => onGone?.(), [standing]);
  return (
    <>
      {runs.map((run) => {
        if (run.state === 'running') return <ImportProgress key={run.id} run={run} />;
        return complete.has(run.id) ? <ImportReport key={run.id} run={run} onShow={onShow} /> : <ImportEnding key={run.id} run={run} />;
      })}
      <UnfinishedImports known={runs} />
    </>
  );
}
