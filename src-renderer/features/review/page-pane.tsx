import { useMemo } from 'react';
import type { Assertion } from '../../core/model/assertion';
import type { Citation } from '../../core/model/page';
import type { DocumentWithScans } from '../../data/queries/documents';
import { pageIndexOf, sourceLabel } from '../../panels/citation/source-label';
import { DocumentViewer } from '../../panels/page-source/document-viewer';
import { useSites } from '../../panels/status/value-words';
import { useText } from '../../text/use-text';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { byWeight } from './page-choice';
import { RegionCrop } from './region-crop';
import styles from './review.module.css';

export type ReadingPlace = {
  readonly document: string;
  /** Index in the document's own order, from 0. */
  readonly page: number;
  /** Id of the value whose rectangle is shown. */
  readonly assertion: string | undefined;
};

type PagePaneProps = {
  readonly opened: DocumentWithScans;
  readonly place: ReadingPlace;
  readonly onPlace: (place: ReadingPlace) => void;
  /** The documents that can be read here, the one under review first. */
  readonly documents: readonly { readonly id: string; readonly label: string }[];
  /** Live values of the man. */
  readonly assertions: readonly Assertion[];
};

/** The cited words cut out, the page they stand on, and its citation. */
export function PagePane({ opened, place, onPlace, documents, assertions }: PagePaneProps) {
  const text = useText();
  const sites = useSites();
  const { document, scans } = opened;
  const page = document.pages[place.page];
  const scan = scans.get(page?.scan ?? '');
  const here = useMemo(
    () => byWeight(assertions).filter(({ citation }) => citation?.document === document.id && pageIndexOf(document, citation.page) === place.page),
    [assertions, document, place.page],
  );
  const regions = here.flatMap(({ id, citation, written }) => (citation?.region === undefined ? [] : [{ id, region: citation.region, label: written.text }]));
  const cut = regions.find(({ id }) => id === place.assertion) ?? regions[0];
  const label = sourceLabel(document, sites.get(document.fields.site ?? ''), scan, page);
  const open = (citation: Citation) => onPlace({ ...place, page: Math.max(0, pageIndexOf(document, citation.page)) });
  return (
    <div className={styles.page}>
      {documents.length > 1 ? (
        <div className={styles.documents}>
          <Select
            label={text('review.document')}
            hideLabel
            choices={documents}
            value={document.id}
            onChange={(id) => onPlace({ document: id, page: 0, assertion: undefined })}
          />
        </div>
      ) : null}
      {cut === undefined || page === undefined || scan === undefined ? null : (
        <figure className={styles.cut}>
          <RegionCrop page={page} size={scan.size} region={cut.region} label={text('review.crop', { what: cut.label })} />
          <figcaption className={styles.written}>« {cut.label} »</figcaption>
        </figure>
      )}
      <div className={styles.viewer}>
        {document.pages.length === 0 ? (
          <div className={styles.padded}>
            <Notice kind="info">{text('review.noPages')}</Notice>
          </div>
        ) : (
          <DocumentViewer
            document={document}
            scans={scans}
            page={place.page}
            onPageChange={(index) => {
              const turned = document.pages[index];
              if (turned !== undefined) open({ document: document.id, page: turned });
            }}
            regions={regions}
            selectedRegion={place.assertion}
            onRegionPress={(assertion) => onPlace({ ...place, assertion })}
          />
        )}
      </div>
      <p className={styles.citation}>{label === '' ? text('review.noCitation') : label}</p>
    </div>
  );
}
