import { effectiveStatus } from '../../../core/evidence/status';
import type { PageReference } from '../../../core/model/page';
import type { QuarterTurn } from '../../../core/model/scan';
import { turnOfPage } from '../../../core/model/turn';
import type { ScanRow } from '../../../data/rows';
import { useThumbnail } from '../../../panels/page-source/use-thumbnail';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { ThumbnailImage } from '../../../panels/viewer/thumbnail-image';
import { useText } from '../../../text/use-text';
import { classes } from '../../../ui/classes';
import { HeardOnly } from '../../../ui/heard-only';
import { Icon } from '../../../ui/icon';
import { pagesSpokenOf, type WorkDocument } from './pages';
import styles from './work.module.css';

type DocumentStripProps = {
  readonly documents: readonly WorkDocument[];
  readonly scans: ReadonlyMap<string, ScanRow>;
  readonly labelOf: (document: string) => string;
  readonly open: string;
  /** Index of the open page, from 0. */
  readonly page: number;
  readonly onOpen: (document: string, page: PageReference | undefined) => void;
};

/** The man's documents, each with the status of its own claim; the open one unfolds into the pages that speak of him. */
export function DocumentStrip({ documents, scans, labelOf, open, page, onOpen }: DocumentStripProps) {
  const text = useText();
  return (
    <nav className={styles.strip} aria-label={text('record.documents')}>
      {documents.map((shown) => {
        const { document, attachments } = shown;
        const isOpen = document.id === open;
        const label = labelOf(document.id) || text('record.unnamedSource');
        const spoken = pagesSpokenOf(shown);
        // The page that is read stands among them even where no claim names it.
        const unfolded = document.pages.map((_, index) => index).filter((index) => spoken.includes(index) || index === page);
        return (
          <div key={document.id} className={classes(styles.bundle, isOpen && styles.openBundle)}>
            <div className={styles.bundleHead}>
              {attachments.length === 0 ? (
                <span className={styles.unattached} title={text('record.notAttached')}>
                  <Icon name="unexamined" />
                  <HeardOnly>{text('record.notAttached')}</HeardOnly>
                </span>
              ) : (
                attachments.map(({ id, status, missing }) => (
                  <IdentityBadge key={id} status={effectiveStatus(status, { openConflicts: 0, missing: missing ?? [] }).status} compact />
                ))
              )}
              {(document.fields.discredited ?? '').trim() === '' ? null : (
                <span className={styles.unattached} title={text('evidence.wrong', { reason: document.fields.discredited ?? '' })}>
                  <Icon name="reject" />
                  <HeardOnly>{text('evidence.wrong', { reason: document.fields.discredited ?? '' })}</HeardOnly>
                </span>
              )}
              <span className={styles.bundleLabel} title={label}>
                {label}
              </span>
            </div>
            <div className={styles.pages}>
              {(isOpen ? unfolded : spoken.slice(0, 1)).map((index) => {
                const reference = document.pages[index];
                const scan = scans.get(reference?.scan ?? '');
                return scan === undefined || reference === undefined ? null : (
                  <PageButton
                    key={`${reference.scan}/${reference.page}`}
                    reference={reference}
                    size={scan.size}
                    turn={turnOfPage(scan, reference.page)}
                    number={index + 1}
                    name={document.pages.length > 1 ? text('record.pageOf', { page: index + 1, source: label }) : label}
                    current={isOpen && index === page}
                    onPress={() => onOpen(document.id, reference)}
                  />
                );
              })}
              {spoken.length < document.pages.length ? (
                <span className={styles.more}>{text('record.pagesOfAll', { count: spoken.length, total: document.pages.length })}</span>
              ) : isOpen || spoken.length < 2 ? null : (
                <span className={styles.more}>{text('record.pageCount', { count: spoken.length })}</span>
              )}
            </div>
          </div>
        );
      })}
    </nav>
  );
}

type PageButtonProps = {
  readonly reference: PageReference;
  readonly size: number;
  readonly turn: QuarterTurn;
  readonly number: number;
  readonly name: string;
  readonly current: boolean;
  readonly onPress: () => void;
};

function PageButton({ reference, size, turn, number, name, current, onPress }: PageButtonProps) {
  const thumbnail = useThumbnail(reference.scan, reference.page, size);
  return (
    <button type="button" className={styles.pageButton} aria-label={name} {...(current ? { 'aria-current': 'page' as const } : {})} onClick={onPress}>
      <ThumbnailImage blob={typeof thumbnail === 'string' ? undefined : thumbnail} alt={name} turn={turn} />
      <span className={styles.pageNumber} aria-hidden="true">
        {number}
      </span>
    </button>
  );
}
