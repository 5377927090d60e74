import { useLiveQuery } from 'dexie-react-hooks';
import type { Document } from '../../core/model/document';
import type { ManProfile } from '../../core/model/profile';
import type { Scan } from '../../core/model/scan';
import { turnOfPage } from '../../core/model/turn';
import { documentsByIds, scansByIds } from '../../data/queries/documents';
import { sourceLabel } from '../../panels/citation/source-label';
import { useThumbnail } from '../../panels/page-source/use-thumbnail';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useNavigation } from '../../panels/shell/navigation';
import { useSites } from '../../panels/status/value-words';
import { ThumbnailImage } from '../../panels/viewer/thumbnail-image';
import { useText } from '../../text/use-text';
import looks from '../../ui/looks.module.css';
import styles from './duplicates.module.css';

const mostShown = 4;

/** The first page of each of a man's first documents, small; pressed, it opens beside his record. */
export function ManScans({ profile }: { readonly profile: ManProfile }) {
  const text = useText();
  const catalogue = useCatalogue();
  const ids = profile.sources.slice(0, mostShown).map(({ document }) => document);
  const key = ids.join();
  const read = useLiveQuery(async () => {
    const documents = await documentsByIds(catalogue, ids);
    const scans = await scansByIds(
      catalogue,
      [...documents.values()].flatMap(({ pages }) => pages[0]?.scan ?? []),
    );
    return { documents, scans };
  }, [catalogue, key]);
  if (ids.length === 0) return <p className={looks.muted}>{text('duplicates.noScans')}</p>;
  return (
    <div className={styles.scans}>
      {ids.map((id) => {
        const document = read?.documents.get(id);
        const scan = read?.scans.get(document?.pages[0]?.scan ?? '');
        return document === undefined || scan === undefined ? null : <FirstPage key={id} document={document} scan={scan} man={profile.id} />;
      })}
      {profile.sources.length > mostShown ? (
        <span className={looks.muted}>{text('duplicates.moreScans', { count: profile.sources.length - mostShown })}</span>
      ) : null}
    </div>
  );
}

function FirstPage({ document, scan, man }: { readonly document: Document; readonly scan: Scan; readonly man: string }) {
  const text = useText();
  const navigation = useNavigation();
  const sites = useSites();
  const thumbnail = useThumbnail(scan.id, document.pages[0]?.page ?? 0, scan.size);
  const label = sourceLabel(document, sites.get(document.fields.site ?? ''), scan) || text('candidates.unnamedSource');
  return (
    <button type="button" className={styles.scan} title={label} onClick={() => navigation.go({ screen: 'catalogue', soldier: man, document: document.id })}>
      {typeof thumbnail === 'string' ? (
        <span className={looks.muted}>{label}</span>
      ) : (
        <ThumbnailImage blob={thumbnail} alt={label} turn={turnOfPage(scan, document.pages[0]?.page)} />
      )}
    </button>
  );
}
