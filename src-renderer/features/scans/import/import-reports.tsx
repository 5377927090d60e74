import { useState } from 'react';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Switch } from '../../../ui/checkbox';
import { Icon } from '../../../ui/icon';
import { Panel } from '../../../ui/panel';
import styles from './import-reports.module.css';
import { dismissRun, type ImportRun, useImportRuns } from './import-runs';
import { countOutcomes, type FileReport, isProblem } from './outcome';
import { useReportWords } from './report-words';

/** The reports of this session's imports, newest first; each stays until it is dismissed. */
export function ImportReports({ onShow }: { readonly onShow: (document: string) => void }) {
  const runs = useImportRuns();
  return runs.map((run) => (run.state === 'running' ? null : <ImportReport key={run.id} run={run} onShow={onShow} />));
}

function ImportReport({ run, onShow }: { readonly run: ImportRun; readonly onShow: (document: string) => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const words = useReportWords();
  const { list } = useFormats();
  const [copied, setCopied] = useState(false);
  const problems = run.reports.filter(isProblem);
  const [onlyProblems, setOnlyProblems] = useState<boolean | null>(null);
  const filtered = onlyProblems ?? problems.length > 0;
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? problems.length + countOutcomes(run.reports).duplicate > 0;
  const counts = countOutcomes(run.reports);
  const said = (['imported', 'kept', 'duplicate', 'refused', 'cancelled'] as const).flatMap((kind) =>
    counts[kind] === 0 ? [] : [text(`scans.count.${kind}`, { count: counts[kind] })],
  );
  const shown = filtered ? run.reports.filter((report) => report.outcome.kind !== 'imported' || report.outcome.incomplete) : run.reports;
  async function copy() {
    await navigator.clipboard.writeText(run.reports.map((report) => `${report.name}\t${words(report)}`).join('\r\n'));
    setCopied(true);
  }
  return (
    <div className={styles.report}>
      <Panel
        heading={text('scans.report.heading', { counts: list(said) })}
        actions={
          <>
            <Button size="small" kind="quiet" onPress={() => setOpen(!isOpen)}>
              {text(isOpen ? 'scans.report.fold' : 'scans.report.unfold')}
            </Button>
            <Button size="small" icon="copy" onPress={() => void copy()}>
              {text(copied ? 'scans.report.copied' : 'scans.report.copy')}
            </Button>
            <Button size="small" icon="close" onPress={() => dismissRun(catalogue, run.id)}>
              {text('scans.report.dismiss')}
            </Button>
          </>
        }
      >
        {isOpen ? (
          <>
            <Switch isSelected={filtered} onChange={setOnlyProblems}>
              {text('scans.report.onlyProblems')}
            </Switch>
            {shown.length === 0 ? (
              <p className={styles.none}>{text('scans.report.noProblem')}</p>
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1).
              <ul className={styles.files} tabIndex={0} aria-label={text('scans.report.files')}>
                {shown.map((report, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name, and the order of a report never changes.
                  <Line key={index} report={report} words={words(report)} onShow={onShow} />
                ))}
              </ul>
            )}
          </>
        ) : null}
      </Panel>
    </div>
  );
}

const icons = { imported: 'check', kept: 'warning', duplicate: 'link', refused: 'error', cancelled: 'reject' } as const;

function Line({ report, words, onShow }: { readonly report: FileReport; readonly words: string; readonly onShow: (document: string) => void }) {
  const text = useText();
  const { outcome } = report;
  return (
    <li className={styles.file} data-outcome={outcome.kind}>
      <Icon name={outcome.kind === 'imported' && outcome.incomplete ? 'warning' : icons[outcome.kind]} />
      <span className={styles.name}>{report.name}</span>
      <span className={styles.words}>{words}</span>
      {'document' in outcome ? (
        <Button size="small" kind="quiet" aria-label={text('scans.report.showNamed', { name: report.name })} onPress={() => onShow(outcome.document)}>
          {text('scans.report.show')}
        </Button>
      ) : null}
    </li>
  );
}
