import { effectiveStatus } from '../../../core/evidence/status';
import type { PageReference } from '../../../core/model/page';
import type { ScanRow } from '../../../data/rows';
import { useThumbnail } from '../../../panels/page-source/use-thumbnail';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { ThumbnailImage } from '../../../panels/viewer/thumbnail-image';
import { useText } from '../../../text/use-text';
import { classes } from '../../../ui/classes';
import { Icon } from '../../../ui/icon';
import type { WorkDocument } from './pages';
import styles from './work.module.css';

export type DocumentStripProps = {
  readonly documents: readonly WorkDocument[];
  readonly scans: ReadonlyMap<string, ScanRow>;
  readonly labelOf: (document: string) => string;
  readonly open: string;
  /** Index of the open page, from 0. */
  readonly page: number;
  readonly onOpen: (document: string, page: PageReference | undefined) => void;
};

/** The man's documents, each with the status of its own claim; the open one unfolds into its pages. */
export function DocumentStrip({ documents, scans, labelOf, open, page, onOpen }: DocumentStripProps) {
  const text = useText();
  return (
    <nav className={styles.strip} aria-label={text('record.documents')}>
      {documents.map(({ document, attachment }) => {
        const isOpen = document.id === open;
        const label = labelOf(document.id) || text('record.unnamedSource');
        const pages = isOpen ? document.pages : document.pages.slice(0, 1);
        return (
          <div key={document.id} className={classes(styles.bundle, isOpen && styles.openBundle)}>
            <div className={styles.bundleHead}>
              {attachment === undefined ? (
                <span className={styles.unattached} title={text('record.notAttached')}>
                  <Icon name="unexamined" />
                  <span className={styles.heard}>{text('record.notAttached')}</span>
                </span>
              ) : (
                <IdentityBadge status={effectiveStatus(attachment.status, { openConflicts: 0, missing: attachment.missing ?? [] }).status} compact />
              )}
              <span className={styles.bundleLabel} title={label}>
                {label}
              </span>
            </div>
            <div className={styles.pages}>
              {pages.map((reference, index) => {
                const scan = scans.get(reference.scan);
                return scan === undefined ? null : (
                  <PageButton
                    key={`${reference.scan}/${reference.page}`}
                    reference={reference}
                    size={scan.size}
                    number={index + 1}
                    name={document.pages.length > 1 ? text('record.pageOf', { page: index + 1, source: label }) : label}
                    current={isOpen && index === page}
                    onPress={() => onOpen(document.id, reference)}
                  />
                );
              })}
              {isOpen || document.pages.length < 2 ? null : <span className={styles.more}>{text('record.pageCount', { count: document.pages.length })}</span>}
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
  readonly number: number;
  readonly name: string;
  readonly current: boolean;
  readonly onPress: () => void;
};

function PageButton({ reference, size, number, name, current, onPress }: PageButtonProps) {
  const thumbnail = useThumbnail(reference.scan, reference.page, size);
  return (
    <button type="button" className={styles.pageButton} aria-label={name} {...(current ? { 'aria-current': 'page' as const } : {})} onClick={onPress}>
      <ThumbnailImage blob={thumbnail === 'none' ? undefined : thumbnail} alt={name} />
      <span className={styles.pageNumber} aria-hidden="true">
        {number}
      </span>
    </button>
  );
}
