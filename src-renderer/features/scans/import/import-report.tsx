import { useMemo, useState } from 'react';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useFailureText } from '../../../panels/shell/failure-text';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Panel } from '../../../ui/panel';
import styles from './import-reports.module.css';
import { dismissRun, type ImportRun } from './import-runs';
import { countOutcomes, isProblem } from './outcome';
import { ReportGroupView } from './report-group-view';
import { groupReports } from './report-groups';
import { useCountWords, useReportText, useReportWords } from './report-words';

type Said = { readonly kind: 'error' | 'success'; readonly words: string };

/** What became of the files of an import: reason by reason, every file under its own; copied or saved as a text. */
export function ImportReport({ run, onShow }: { readonly run: Extract<ImportRun, { readonly state: 'done' }>; readonly onShow: (document: string) => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const words = useReportWords();
  const countWords = useCountWords();
  const reportText = useReportText();
  const failureText = useFailureText();
  const [copied, setCopied] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [open, setOpen] = useState<boolean | null>(null);
  const groups = useMemo(() => groupReports(run.reports, words), [run.reports, words]);
  const counts = useMemo(() => countOutcomes(run.reports), [run.reports]);
  const isOpen = open ?? (counts.duplicate > 0 || run.reports.some(isProblem));

  async function copy() {
    await navigator.clipboard.writeText(reportText(run.begun, groups));
    setCopied(true);
  }
  async function save() {
    const day = run.begun.slice(0, 16).replaceAll(':', '').replace('T', '-');
    // The mark of UTF-8 at its head, without which a spreadsheet reads the accents wrong.
    const saved = await catalogue.desk.call('texts.save', {
      suggestedName: `${text('scans.report.fileName')}-${day}.txt`,
      text: `\uFEFF${reportText(run.begun, groups)}`,
    });
    if (!saved.ok) setSaid({ kind: 'error', words: failureText(saved.failure) });
    else if (saved.value !== null) setSaid({ kind: 'success', words: text('scans.report.saved', { where: saved.value.shown }) });
  }

  return (
    <div className={styles.report}>
      <Panel
        heading={text('scans.report.heading', { counts: countWords(counts) })}
        actions={
          <>
            <Button size="small" kind="quiet" onPress={() => setOpen(!isOpen)}>
              {text(isOpen ? 'scans.report.fold' : 'scans.report.unfold')}
            </Button>
            <Button size="small" icon="copy" onPress={() => void copy()}>
              {text(copied ? 'scans.report.copied' : 'scans.report.copy')}
            </Button>
            <Button size="small" icon="save" onPress={() => void save()}>
              {text('scans.report.save')}
            </Button>
            <Button size="small" icon="close" onPress={() => dismissRun(catalogue, run.id)}>
              {text('scans.report.dismiss')}
            </Button>
          </>
        }
      >
        {said === null ? null : <Notice kind={said.kind}>{said.words}</Notice>}
        {isOpen ? (
          <div className={styles.groups}>
            {groups.map((group) => (
              <ReportGroupView key={group.id} group={group} onShow={onShow} />
            ))}
          </div>
        ) : null}
      </Panel>
    </div>
  );
}
