import { useLayoutEffect } from 'react';
import { ImportProgress } from './import-progress';
import { ImportReport } from './import-report';
import { useImportRuns } from './import-runs';
import { UnfinishedImports } from './unfinished-imports';

/** What runs, what came of this session's imports, newest first, and what an earlier session did not finish; each stays until it is dismissed. */
export function ImportReports({ onShow, onGone }: { readonly onShow: (document: string) => void; readonly onGone?: () => void }) {
  const runs = useImportRuns();
  const standing = runs.map(({ id, state }) => `${id} ${state}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what went is told when another set of reports stands.
  useLayoutEffect(() => onGone?.(), [standing]);
  return (
    <>
      {runs.map((run) => (run.state === 'running' ? <ImportProgress key={run.id} run={run} /> : <ImportReport key={run.id} run={run} onShow={onShow} />))}
      <UnfinishedImports known={runs} />
    </>
  );
}
