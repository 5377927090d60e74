import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { PageReference } from '../../../core/model/page';
import { scansByIds } from '../../../data/queries/documents';
import type { DocumentRow, ScanRow } from '../../../data/rows';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useText } from '../../../text/use-text';
import { Disclosure } from '../../../ui/disclosure';
import { PageThumbnail } from './documents-beside';
import styles from './merge.module.css';
import type { Piece } from './pieces';
import type { ManSide } from './sides';
import { pageKey, type Said } from './splitting';
import type { Sources } from './use-sources';

type PageChoiceProps = {
  readonly piece: Piece & { readonly kind: 'document' };
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly said: Said;
  readonly sources: Sources;
  readonly onSide: (keys: readonly string[], side: ManSide) => void;
};

/** More thumbnails than this are not drawn: the pages are then told apart by their numbers. */
const thumbnailsAtMost = 60;
const noScans: ReadonlyMap<string, ScanRow> = new Map();

/** The pages of one document that speak of the other man. */
export function PageChoice({ piece, documents, said, sources, onSide }: PageChoiceProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const [open, setOpen] = useState(false);
  const document = documents.get(piece.attachment.document);
  const scans = useLiveQuery(() => (open ? scansByIds(catalogue, document?.scans ?? []) : noScans), [catalogue, document, open]) ?? noScans;
  const leaves = (page: number) => (said.get(pageKey(piece.id, page)) ?? said.get(piece.id)) === 'leaving';
  const leaving = piece.pages.filter(leaves).length;
  if (document === undefined) return null;
  return (
    <div className={styles.pageChoice}>
      <Disclosure heading={text('merge.choosePages', { count: piece.pages.length, leaving })} level={4} isOpen={open} onChange={setOpen}>
        {open ? (
          <ul className={styles.pages}>
            {piece.pages.map((page) => (
              <PageBox
                key={page}
                number={page + 1}
                reference={document.pages[page]}
                scans={piece.pages.length > thumbnailsAtMost ? noScans : scans}
                leaves={leaves(page)}
                onLeaves={(isLeaving) => onSide([pageKey(piece.id, page)], isLeaving ? 'leaving' : 'staying')}
                onShow={(reference) => sources.show({ document: document.id, page: reference })}
              />
            ))}
          </ul>
        ) : null}
      </Disclosure>
    </div>
  );
}

type PageBoxProps = {
  readonly number: number;
  readonly reference: PageReference | undefined;
  readonly scans: ReadonlyMap<string, ScanRow>;
  readonly leaves: boolean;
  readonly onLeaves: (leaves: boolean) => void;
  readonly onShow: (reference: PageReference) => void;
};

function PageBox({ number, reference, scans, leaves, onLeaves, onShow }: PageBoxProps) {
  const text = useText();
  const scan = scans.get(reference?.scan ?? '');
  return (
    <li className={styles.pageBox}>
      {scan === undefined || reference === undefined ? null : (
        <button type="button" className={styles.thumbnail} aria-label={text('merge.seePage', { page: number })} onClick={() => onShow(reference)}>
          <PageThumbnail scan={scan} page={reference.page} label={text('merge.seePage', { page: number })} />
        </button>
      )}
      <label className={styles.side}>
        <input type="checkbox" checked={leaves} onChange={(event) => onLeaves(event.currentTarget.checked)} />
        <span>{text('merge.pageLeaves', { page: number })}</span>
      </label>
    </li>
  );
}
