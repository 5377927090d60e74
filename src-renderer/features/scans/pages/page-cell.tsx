import type { PageReference } from '../../../core/model/page';
import type { Scan } from '../../../core/model/scan';
import { PageThumbnail } from '../../../panels/page-source/page-thumbnail';
import { useText } from '../../../text/use-text';
import styles from './pages-panel.module.css';

type PageCellProps = {
  readonly reference: PageReference | undefined;
  readonly scans: ReadonlyMap<string, Scan>;
  /** From 1. */
  readonly number: number;
  readonly canStart: boolean;
  readonly onStart: () => void;
};

/** A page in small; a press on its scissors says that a new man begins with it, as Enter does. */
export function PageCell({ reference, scans, number, canStart, onStart }: PageCellProps) {
  const text = useText();
  const scan = scans.get(reference?.scan ?? '');
  return (
    <div className={styles.cell}>
      <div className={styles.picture}>{reference === undefined || scan === undefined ? null : <PageThumbnail scan={scan} page={reference.page} />}</div>
      <div className={styles.foot}>
        <span>{number}</span>
        {canStart ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; the grid does the same with Enter.
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
          <span
            className={styles.start}
            onClick={(event) => {
              event.stopPropagation();
              onStart();
            }}
          >
            {text('scans.among.start')}
          </span>
        ) : null}
      </div>
    </div>
  );
}
