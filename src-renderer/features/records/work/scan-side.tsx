import { pageRuns } from '../../../core/model/page-runs';
import { attachDocuments } from '../../../data/actions/attach-documents';
import type { ScanRow } from '../../../data/rows';
import type { Reading } from '../../../panels/citation/reading';
import { SourceActions } from '../../../panels/evidence/source-actions';
import { DocumentViewer } from '../../../panels/page-source/document-viewer';
import { CitationLine } from '../../../panels/provenance/citation-line';
import { DocumentTags } from '../../../panels/provenance/document-tags';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useNavigation } from '../../../panels/shell/navigation';
import { SubjectStatus } from '../../../panels/status/subject-status';
import type { ShownRegion } from '../../../panels/viewer/region-layer';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { classes } from '../../../ui/classes';
import { EmptyState } from '../../../ui/empty-state';
import looks from '../../../ui/looks.module.css';
import { Notice } from '../../../ui/notice';
import { DocumentStrip } from './document-strip';
import { openPage, pagesSpokenOf, type WorkDocument } from './pages';
import { Recognise } from './recognise';
import { useFaces } from './use-faces';
import { type ReadingDesk, sketchedPlace } from './use-reading-desk';
import styles from './work.module.css';

type ScanSideProps = {
  /** Null for a man who is not made yet. */
  readonly soldier: string | null;
  readonly desk: ReadingDesk;
  readonly reading: Reading;
  readonly documents: readonly WorkDocument[];
  readonly scans: ReadonlyMap<string, ScanRow>;
  readonly regions: readonly ShownRegion[];
  readonly selectedRegion: string | undefined;
  readonly onProvenance: () => void;
};

/** The page that is being read, which documents there are, and where the open one comes from. */
export function ScanSide({ soldier, desk, reading, documents, scans, regions, selectedRegion, onProvenance }: ScanSideProps) {
  const text = useText();
  const { list } = useFormats();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { shown, faceOf } = useFaces(soldier, reading.open, regions);
  const press = (region: string) => {
    const face = faceOf(region);
    if (region === sketchedPlace) return;
    if (face === undefined) desk.select(region);
    else navigation.go({ screen: 'catalogue', soldier: face.man, document: reading.open?.document, page: reading.open?.page, region: face.region });
  };
  const opened = documents.find(({ document }) => document.id === reading.open?.document);
  if (opened === undefined) {
    return (
      <EmptyState level={2} icon="document" heading={text('record.noDocument')}>
        {text('record.noDocumentHint')}
      </EmptyState>
    );
  }
  const { document, attachments } = opened;
  const page = openPage(document, reading.open?.page, pagesSpokenOf(opened)[0]);
  const number = document.pages.length > 1 ? page + 1 : undefined;
  return (
    <section className={classes(looks.pane, styles.scan)} aria-label={text('record.scanSide')} data-pane="" tabIndex={-1}>
      {documents.length > 1 || document.pages.length > 1 ? (
        <DocumentStrip
          documents={documents}
          scans={scans}
          labelOf={(id) => reading.labelOf({ document: id })}
          open={document.id}
          page={page}
          onOpen={(id, reference) => desk.open({ document: id, ...(reference === undefined ? {} : { page: reference }) })}
        />
      ) : null}
      <div className={styles.viewer}>
        {/* What a page is of is told by its scan: asked for earlier, it would count as unreadable. */}
        {document.scans.every((id) => scans.has(id)) ? (
          <DocumentViewer
            document={document}
            scans={scans}
            page={page}
            onPageChange={(next) => {
              const reference = document.pages[next];
              desk.open({ document: document.id, ...(reference === undefined ? {} : { page: reference }) });
            }}
            regions={shown}
            selectedRegion={selectedRegion}
            onRegionPress={press}
            onRegionChange={desk.change}
            drawing={reading.drawing}
            onRegionDrawn={desk.drawn}
            onDrawingEnd={() => reading.draw(null)}
            others={documents.map(({ document: { id } }) => ({ id, label: reading.labelOf({ document: id }) || text('viewer.unnamed') }))}
          />
        ) : null}
      </div>
      {desk.problem === null ? null : <Notice kind="error">{desk.problem}</Notice>}
      <CitationLine fields={document.fields} page={number} onEdit={onProvenance} />
      {soldier === null ? null : (
        <div className={styles.claim}>
          {attachments.length === 0 ? (
            <>
              <span className={styles.muted}>{text('record.notAttached')}</span>
              <Button size="small" icon="link" onPress={() => void attachDocuments(catalogue, { soldier, documents: [{ document: document.id }] })}>
                {text('record.attach')}
              </Button>
            </>
          ) : (
            attachments.map(({ id, pages }) => (
              <div key={id} className={styles.speaks}>
                <span className={styles.muted}>
                  {pages === undefined ? text('record.claim') : text('record.claimOfPages', { count: pages.length, pages: list(pageRuns(pages)) })}
                </span>
                <SubjectStatus subject={{ type: 'attachment', id }} decidable />
              </div>
            ))
          )}
          <DocumentTags key={`tags ${document.id}`} document={document.id} tags={document.tags} />
          {document.fields.kind === 'photograph' ? <Recognise key={`${document.id} ${page}`} soldier={soldier} reading={reading} /> : null}
          <SourceActions key={document.id} document={document} attachments={attachments} />
        </div>
      )}
    </section>
  );
}
