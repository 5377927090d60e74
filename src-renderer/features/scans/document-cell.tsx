import type { Site } from '../../core/model/others';
import { useThumbnail } from '../../panels/page-source/use-thumbnail';
import { ProvenanceState } from '../../panels/provenance/provenance-state';
import { ThumbnailImage } from '../../panels/viewer/thumbnail-image';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import styles from './document-cell.module.css';
import type { WaitingDocument } from './waiting-document';

export type DocumentCellProps = {
  readonly document: WaitingDocument;
  readonly sites: ReadonlyMap<string, Site>;
  readonly isSelected: boolean;
  /** The mark in the corner adds to the selection or takes away, without Ctrl. */
  readonly onMark: () => void;
};

/** A waiting document: its first page, its name, its pages, and what is still missing. */
export function DocumentCell({ document, sites, isSelected, onMark }: DocumentCellProps) {
  const text = useText();
  const { tags = [], fields } = document.row;
  const cote = fields.cote?.trim() ?? '';
  return (
    <div className={styles.cell}>
      <div className={styles.picture}>
        <Cover document={document} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; the grid does the same by keyboard. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
        <span
          className={classes(styles.mark, isSelected && styles.marked)}
          title={text('scans.mark')}
          onClick={(event) => {
            event.stopPropagation();
            onMark();
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          {isSelected ? <Icon name="check" /> : null}
        </span>
        {document.pages > 1 ? <span className={styles.pages}>{text('scans.pages', { count: document.pages })}</span> : null}
      </div>
      <span className={styles.name} title={document.name}>
        {document.name}
      </span>
      {cote === '' ? null : (
        <span className={styles.cote} title={cote}>
          {cote}
        </span>
      )}
      {tags.length === 0 ? null : (
        <span className={styles.tags} title={tags.join(', ')}>
          <Icon name="tag" />
          <span>{tags.join(', ')}</span>
        </span>
      )}
      <ProvenanceState fields={fields} sites={sites} />
    </div>
  );
}

function Cover({ document }: { readonly document: WaitingDocument }) {
  const { cover, obstacle } = document;
  if (cover === undefined || obstacle !== undefined) return <NoPreview reason={obstacle ?? 'damaged'} />;
  return <Picture cover={cover} name={document.name} />;
}

function Picture({ cover: { scan, page, size, turn }, name }: { readonly cover: NonNullable<WaitingDocument['cover']>; readonly name: string }) {
  const made = useThumbnail(scan, page, size);
  return typeof made === 'string' ? <NoPreview reason={made} /> : <ThumbnailImage blob={made} alt={name} turn={turn} />;
}

function NoPreview({ reason }: { readonly reason: string }) {
  const text = useText();
  return (
    <span className={styles.obstacle}>
      <Icon name="document" />
      <span>{text('scans.noPreview')}</span>
      <span className={styles.reason}>{text(`scans.obstacle.${reason}`)}</span>
    </span>
  );
}
