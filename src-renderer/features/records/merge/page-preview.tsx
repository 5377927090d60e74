import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Citation } from '../../../core/model/page';
import { scansByIds } from '../../../data/queries/documents';
import type { DocumentRow } from '../../../data/rows';
import { pageIndexOf, sourceLabel } from '../../../panels/citation/source-label';
import { DocumentViewer } from '../../../panels/page-source/document-viewer';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useSites } from '../../../panels/status/value-words';
import { useText } from '../../../text/use-text';
import { classes } from '../../../ui/classes';
import { IconButton } from '../../../ui/icon-button';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';

type PagePreviewProps = {
  readonly citation: Citation;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly onChange: (citation: Citation) => void;
  readonly onClose: () => void;
};

/** The page that says so, beside the comparison. */
export function PagePreview({ citation, documents, onChange, onClose }: PagePreviewProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const sites = useSites();
  const document = documents.get(citation.document);
  const scans = useLiveQuery(() => scansByIds(catalogue, document?.scans ?? []), [catalogue, document]);
  const regions = useMemo(
    () => (citation.region === undefined ? [] : [{ id: 'cited', region: citation.region, label: text('record.placeAsked') }]),
    [citation, text],
  );
  if (document === undefined || scans === undefined) return null;
  const page = Math.max(0, pageIndexOf(document, citation.page));
  return (
    <section
      className={classes(looks.pane, styles.preview)}
      aria-label={text('merge.page')}
      data-pane=""
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.tools}>
        <span className={styles.previewName}>
          {sourceLabel(document, sites.get(document.fields.site ?? ''), undefined, citation.page) || text('record.unnamedSource')}
        </span>
        <IconButton name={text('ui.close')} icon="close" size="small" onPress={onClose} />
      </header>
      <div className={styles.previewPage}>
        <DocumentViewer
          withText={false}
          document={document}
          scans={scans}
          page={page}
          onPageChange={(next) => {
            const reference = document.pages[next];
            onChange({ document: document.id, ...(reference === undefined ? {} : { page: reference }) });
          }}
          regions={regions}
          selectedRegion={regions.length === 0 ? undefined : 'cited'}
        />
      </div>
    </section>
  );
}
