import { useMemo } from 'react';
import type { FilePlan, PlannedCote } from '../../core/provenance/file-plan';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Checkbox } from '../../ui/checkbox';
import { Icon } from '../../ui/icon';
import { LongList } from '../../ui/long-list';
import { Notice } from '../../ui/notice';
import { nameRuns } from './import/name-runs';
import styles from './inbox.module.css';
import { pageGaps, repeatedPages } from './page-numbers';

/** Gaps named one by one; a camera's own numbers have too many. */
const mostGaps = 6;

type NamesPreviewProps = {
  readonly plan: FilePlan;
  /** Whether cotes with a warning are given too. */
  readonly doubtful: boolean;
  readonly onDoubtful: (doubtful: boolean) => void;
};

/** A cote that does not look like one of its site: a name read wrongly would look checked once it is written. */
export function isDoubtful({ warnings }: PlannedCote): boolean {
  return warnings.length > 0;
}

/** What would be written, what would only on request, and what no part of the names is read for. */
export function NamesPreview({ plan, doubtful, onDoubtful }: NamesPreviewProps) {
  const text = useText();
  const unread = useMemo(() => nameRuns(plan.unread.map(({ name }) => name)), [plan.unread]);
  const [sure, unsure] = useMemo(() => [plan.cotes.filter((planned) => !isDoubtful(planned)), plan.cotes.filter(isDoubtful)], [plan.cotes]);
  const heading = text(doubtful ? 'scans.names.doubtfulTaken' : 'scans.names.doubtful', { count: unsure.length });
  return (
    <section className={styles.namesPreview} aria-label={text('scans.names.preview')} aria-live="polite">
      <PlannedList planned={sure} label={text('scans.names.preview')} />
      {unsure.length === 0 ? null : (
        <>
          <Notice kind="warning" heading={heading}>
            <Checkbox isSelected={doubtful} onChange={onDoubtful}>
              {text('scans.names.takeDoubtful')}
            </Checkbox>
          </Notice>
          <PlannedList planned={unsure} label={heading} />
        </>
      )}
      {plan.unread.length === 0 ? null : (
        <Notice kind="warning" heading={text('scans.names.unread', { count: plan.unread.length })}>
          <p className={styles.unread}>
            {unread.map(({ first, last, count }) => (count === 1 ? first : text('scans.unfinished.run', { first, last }))).join(', ')}
          </p>
        </Notice>
      )}
    </section>
  );
}

function PlannedList({ planned, label }: { readonly planned: readonly PlannedCote[]; readonly label: string }) {
  if (planned.length === 0) return null;
  return <LongList label={label} items={planned} itemKey={({ cote }) => cote} itemClass={styles.planned} render={(one) => <PlannedLine planned={one} />} />;
}

function PlannedLine({ planned: { cote, warnings, files } }: { readonly planned: PlannedCote }) {
  const text = useText();
  const words = useMessageText();
  const pages = files.flatMap(({ page }) => page ?? []);
  const gaps = pageGaps(pages);
  const repeated = repeatedPages(pages);
  const missing = gaps.slice(0, mostGaps).map(({ first, last }) => (first === last ? String(first) : text('scans.unfinished.run', { first, last })));
  const doubts = [
    ...warnings.map(words),
    ...(repeated.length === 0 ? [] : [text('scans.names.repeated', { pages: repeated.join(', ') })]),
    ...(gaps.length === 0 ? [] : [text('scans.names.missing', { pages: [...missing, ...(gaps.length > mostGaps ? ['…'] : [])].join(', ') })]),
  ];
  return (
    <>
      <div className={styles.plannedHead}>
        <strong>{cote}</strong>
        <span className={styles.say}>{text('scans.names.files', { count: files.length })}</span>
      </div>
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          <Icon name="warning" />
          <span>{doubt}</span>
        </p>
      ))}
      <ol className={styles.plannedFiles}>
        {files.map(({ document, name, page }) => (
          <li key={document}>
            <span className={styles.orderName} title={name}>
              {name}
            </span>
            <span className={styles.say}>{page === undefined ? '' : text('scans.names.page', { page })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
