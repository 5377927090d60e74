import type { Scan } from '../../core/model/scan';
import { DocumentViewer } from '../../panels/page-source/document-viewer';
import { CitationLine } from '../../panels/provenance/citation-line';
import { DocumentTags } from '../../panels/provenance/document-tags';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import styles from './inbox.module.css';
import { useLastPage } from './use-last-page';
import type { WaitingDocument } from './waiting-document';

type DocumentBesideProps = {
  readonly document: WaitingDocument;
  readonly scans: ReadonlyMap<string, Scan>;
  /** Absent while the editor is open beside it, with the citation at its foot. */
  readonly onProvenance: (() => void) | undefined;
};

/** The pages of the current document, with its citation below. */
export function DocumentBeside({ document, scans, onProvenance }: DocumentBesideProps) {
  const [page, setPage] = useLastPage(document.id, document.pages);
  return (
    <div className={classes(looks.pane, styles.beside)}>
      <div className={styles.viewer}>
        <DocumentViewer document={document.row} scans={scans} page={page} onPageChange={setPage} />
      </div>
      <div className={styles.besideTags}>
        <DocumentTags key={document.id} document={document.id} tags={document.row.tags} />
      </div>
      {onProvenance === undefined ? null : <CitationLine fields={document.row.fields} page={document.pages > 1 ? page + 1 : undefined} onEdit={onProvenance} />}
    </div>
  );
}
