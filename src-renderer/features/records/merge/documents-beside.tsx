import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useMemo } from 'react';
import { pageRuns } from '../../../core/model/page-runs';
import { turnOfPage } from '../../../core/model/turn';
import { scansByIds } from '../../../data/queries/documents';
import type { AttachmentRow, DocumentRow, ScanRow } from '../../../data/rows';
import { useThumbnail } from '../../../panels/page-source/use-thumbnail';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { ThumbnailImage } from '../../../panels/viewer/thumbnail-image';
import { useText } from '../../../text/use-text';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import { shownClaim } from './shown-claim';
import type { ManRead } from './two-men';
import type { Sources } from './use-sources';

const noScans: ReadonlyMap<string, ScanRow> = new Map();

/** The documents attached to each, with the status of the claim; one attached to both says so. */
export function DocumentsBeside({ first, second, sources }: { readonly first: ManRead; readonly second: ManRead; readonly sources: Sources }) {
  const text = useText();
  const catalogue = useCatalogue();
  const id = useId();
  const documents = useMemo(() => new Map([...first.record.documents, ...second.record.documents]), [first, second]);
  const attached = [first, second].map(({ record }) => record.attachments);
  const scanIds = [...new Set(attached.flat().flatMap(({ document }) => documents.get(document)?.pages[0]?.scan ?? []))].join(' ');
  const scans = useLiveQuery(() => scansByIds(catalogue, scanIds.split(' ')), [catalogue, scanIds]) ?? noScans;
  const [left = [], right = []] = attached;
  const shared = new Set(left.map(({ document }) => document).filter((document) => right.some((other) => other.document === document)));
  if (left.length + right.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.groupName}>
        {text('merge.documents')}
      </h3>
      <div className={styles.pair}>
        {[left, right].map((attachments, column) => (
          <ul key={column === 0 ? 'first' : 'second'} className={styles.documents}>
            {attachments.map((attachment) => {
              const document = documents.get(attachment.document);
              return document === undefined ? null : (
                <li key={attachment.id}>
                  <DocumentLine attachment={attachment} document={document} scans={scans} sources={sources} isShared={shared.has(document.id)} />
                </li>
              );
            })}
          </ul>
        ))}
      </div>
    </section>
  );
}

type DocumentLineProps = {
  readonly attachment: AttachmentRow;
  readonly document: DocumentRow;
  readonly scans: ReadonlyMap<string, ScanRow>;
  readonly sources: Sources;
  readonly isShared: boolean;
};

function DocumentLine({ attachment, document, scans, sources, isShared }: DocumentLineProps) {
  const text = useText();
  const page = document.pages[attachment.pages?.[0] ?? 0];
  const scan = scans.get(page?.scan ?? '');
  const label = sources.labelOf({ document: document.id });
  return (
    <div className={styles.document}>
      <button
        type="button"
        className={styles.thumbnail}
        aria-label={text('record.jump', { source: label })}
        onClick={() => sources.show({ document: document.id, ...(page === undefined ? {} : { page }) })}
      >
        {page === undefined || scan === undefined ? null : <PageThumbnail scan={scan} page={page.page} label={label} />}
      </button>
      <div className={styles.documentWords}>
        <span>{label}</span>
        <span className={looks.muted}>
          {attachment.pages === undefined
            ? text('record.pageCount', { count: document.pages.length })
            : text('merge.somePages', { pages: pageRuns(attachment.pages).join(', '), count: attachment.pages.length })}
        </span>
        <span className={styles.headLine}>
          <IdentityBadge status={shownClaim(attachment)} />
          {isShared ? <span className={looks.muted}>{text('merge.sharedDocument')}</span> : null}
        </span>
      </div>
    </div>
  );
}

/** A small picture of a page; `label` says which. */
export function PageThumbnail({ scan, page, label }: { readonly scan: ScanRow; readonly page: number; readonly label: string }) {
  const thumbnail = useThumbnail(scan.id, page, scan.size);
  return <ThumbnailImage blob={typeof thumbnail === 'string' ? undefined : thumbnail} alt={label} turn={turnOfPage(scan, page)} />;
}
