import { useState } from 'react';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { Icon } from '../../../ui/icon';
import { LongList } from '../../../ui/long-list';
import styles from './import-reports.module.css';
import type { FileReport } from './outcome';
import type { ReportGroup } from './report-groups';
import { useGroupWords } from './report-words';

const icons = { imported: 'check', kept: 'warning', duplicate: 'link', refused: 'error', cancelled: 'reject' } as const;
/** So many files stand open from the start; more only when they are asked for. */
const fewFiles = 12;

/** One reason and the files it is true of. */
export function ReportGroupView({ group, onShow }: { readonly group: ReportGroup; readonly onShow: (document: string) => void }) {
  const text = useText();
  const groupWords = useGroupWords();
  const { kind, together, reports } = group;
  const [isOpen, setOpen] = useState(together !== 'imported' && reports.length <= fewFiles);
  const what = groupWords(group);
  const icon = together === 'incomplete' ? 'warning' : icons[kind];
  return (
    <div className={styles.group} data-outcome={kind}>
      <Disclosure
        isOpen={isOpen}
        onChange={setOpen}
        heading={
          <span className={styles.reason}>
            <Icon name={icon} />
            {text('scans.report.group', { what, count: reports.length })}
          </span>
        }
      >
        {isOpen ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1).
          <section className={styles.files} tabIndex={0} aria-label={what}>
            <LongList
              label={what}
              items={reports.map((report, index) => ({ report, id: String(index) }))}
              itemKey={({ id }) => id}
              itemClass={styles.file}
              render={({ report }) => <Line report={report} onShow={onShow} />}
            />
          </section>
        ) : null}
      </Disclosure>
    </div>
  );
}

function Line({ report, onShow }: { readonly report: FileReport; readonly onShow: (document: string) => void }) {
  const text = useText();
  const { bytes } = useFormats();
  const { outcome, name, size } = report;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.size}>{bytes(size)}</span>
      {'document' in outcome ? (
        <Button size="small" kind="quiet" aria-label={text('scans.report.showNamed', { name })} onPress={() => onShow(outcome.document)}>
          {text('scans.report.show')}
        </Button>
      ) : null}
    </>
  );
}
