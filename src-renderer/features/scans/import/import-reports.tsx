import { ImportProgress } from './import-progress';
import { ImportReport } from './import-report';
import { useImportRuns } from './import-runs';
import { UnfinishedImports } from './unfinished-imports';

/** What runs, what came of this session's imports, newest first, and what an earlier session did not finish; each stays until it is dismissed. */
export function ImportReports({ onShow }: { readonly onShow: (document: string) => void }) {
  const runs = useImportRuns();
  return (
    <>
      {runs.map((run) => (run.state === 'running' ? <ImportProgress key={run.id} run={run} /> : <ImportReport key={run.id} run={run} onShow={onShow} />))}
      <UnfinishedImports known={runs} />
    </>
  );
}
